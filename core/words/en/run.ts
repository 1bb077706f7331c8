/** What a run says of itself and of what it did not ask. */
export const run = {
  fault: ({ message }: { message: string }) =>
    `This check could not be completed because of a fault in IdP Preflight: ${message}`,
  unreadable: 'This was saved by another version of IdP Preflight. Run the checks again.',
  'to-enter': 'A value has yet to be entered.',
  cancelled: 'The run was cancelled.',
  'too-long': 'The run took too long and was ended.',
  'follows-from': ({ title }: { title: string }) => `It only follows from: ${title}.`,
  'waits-for': ({ title }: { title: string }) => `It waits for: ${title}.`,
  'waits-for-something': 'It waits for something that did not come.',
  'not-checked-since': 'The remaining steps have not been checked since the last change.',
  verified: ({ n, of }: { n: number; of: number }) => `${n} of ${of} steps verified.`,
  'next-step': ({ title }: { title: string }) => `Next step: ${title}.`,
  'rest-unchecked': 'The rest could not be checked.',
  'rest-not-asked': 'The other steps were not part of this run.',
  'all-but-sign-in': ({ n }: { n: number }) =>
    `All ${n} steps that need no sign-in are verified. The sign-on test itself was not run.`,
  all: ({ n, product, provider }: { n: number; product: string; provider: string }) =>
    `All ${n} steps verified: ${product} can use the tokens of ${provider}.`,
  warnings: ({ n }: { n: number }) => (n === 1 ? 'There is one warning.' : `There are ${n} warnings.`),
}
