import { plural } from './words.ts'

export const handoff = {
  title: (product: string) => `Hand-off to ${product}`,
  proved: (age: string) => `Proved ${age}: a token was issued for these values and checked.`,
  warned: (age: string) => `Proved ${age}, with a warning. Read it before you hand over.`,
  never:
    'Nothing has proved these values yet. Run all checks first, so that the next form is not where an error shows.',
  failed: (age: string) => `The newest run, ${age}, failed. These values do not work yet.`,
  incomplete: (age: string) =>
    `Not everything has been checked; the newest result is of ${age}. These values are not proved.`,
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
