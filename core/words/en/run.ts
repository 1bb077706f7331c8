import { grammarOf } from '../intl.ts'

const { plural } = grammarOf('en')

/** What a run says of itself and of what it did not ask. */
export const run = {
  fault: ({ message }: { message: string }) =>
    `IdP Preflight had an internal error, so this check could not be completed: ${message}`,
  unreadable: 'This was saved by another version of IdP Preflight. Run the checks again.',
  'field-hidden': '‹hidden: looks like a secret›',
  'to-enter': 'A required value has not been entered yet.',
  cancelled: 'The run was canceled.',
  'some-older': 'Some results are from an earlier run.',
  'too-long': 'The run exceeded its time limit and was stopped.',
  'not-recorded': 'The file that is judged again does not contain what this check requires.',
  'configuration-not-recorded':
    'The configuration of the provider is not recorded in files, so what was compared with admin access is not seen here.',
  'follows-from': ({ title }: { title: string }) => `Consequence of: ${title}.`,
  'waits-for': ({ title }: { title: string }) => `Depends on: ${title}.`,
  'waits-for-something': 'Depends on a value that is not available.',
  'not-checked-since': 'The remaining steps have not been checked since the last change.',
  verified: ({ n, of }: { n: number; of: number }) =>
    `${n} of ${plural(of, { one: '# step', other: '# steps' })} verified.`,
  'next-step': ({ title }: { title: string }) => `Next step: ${title}.`,
  'rest-unchecked': 'The other steps could not be checked.',
  'rest-not-asked': 'The other steps were not part of this run.',
  'all-but-sign-in': ({ n }: { n: number }) =>
    `${plural(n, {
      one: 'The only step that can be checked without a sign-in is verified.',
      other: 'All # steps that can be checked without a sign-in are verified.',
    })} The sign-on test was not run.`,
  all: ({ n, product, provider }: { n: number; product: string; provider: string }) =>
    `${plural(n, { one: '# step', other: 'All # steps' })} verified. ${product} can use tokens from ${provider}.`,
  'all-connected': ({ n }: { n: number }) =>
    `${plural(n, { one: '# step', other: 'All # steps' })} verified. This computer can connect to the host.`,
  warnings: ({ n }: { n: number }) => plural(n, { one: 'There is # warning.', other: 'There are # warnings.' }),
}
