import { plural } from './words.ts'

export const handoff = {
  title: (product: string) => `Hand-off to ${product}`,
  allProved: (count: number) => `All ${plural(count, 'value is', 'values are')} proved by requests that used them.`,
  someProved: (proved: number, of: number) => `${proved} of ${of} values are proved.`,
  warned: 'There is a warning. Read it before you hand over.',
  never: 'These values have not been checked yet. Run all checks first, so that errors do not show up in the product.',
  failed: (age: string) => `The newest run, ${age}, failed. These values do not work yet.`,
  provedRow: (age: string) => `Proved ${age}`,
  claimedRow: (age: string) => `Done by hand ${age}, not proved`,
  openRow: 'Not proved yet',
  provedBy: (requests: readonly string[]) => ` by: ${requests.join(' · ')}`,
  notProved: 'not proved',
  toChecklist: 'Open the checklist',
  empty: 'not filled in',
  notStored: 'No secret is stored yet. Enter it in the checklist.',
  dots: 'A stored secret, hidden',
  copySecret: 'Copy from keychain',
  clearsIn: (seconds: number) =>
    `On the clipboard for ${plural(seconds, 'more second', 'more seconds')}, then it is cleared.`,
  cleared: 'The clipboard was cleared.',
  noCopy:
    'In a browser the secret cannot be put on the clipboard and taken away again, so it stays where it is. Get it here instead:',
  none: 'This product needs no values from here.',
} as const
