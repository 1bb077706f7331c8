import { all, plural } from './words.ts'

const setupsOf = (n: number) => `${plural(n, { one: 'setup', other: 'setups' })}`
const none = 'none'
const came = {
  added: 'added',
  merged: 'merged with the setup on this computer',
  same: 'no new values',
  'no-guide': 'not added, because its guide is not on this computer',
} as const

/** Files that come from others, and setups for others. */
export const handed = {
  title: 'Open a file, or save setups',
  file: 'A file from IdP Preflight',
  hint: 'A bundle (.zip) opens read-only. Setups (.json or .age) are added to this computer. Your own values are kept.',
  tooLarge: 'This file is larger than 2.7 MB. In a terminal, use check --replay FILE.',
  locked: (name: string) => `${name} is encrypted. Enter the passphrase that it was saved with.`,
  unlock: 'Open with the passphrase',
  passphrase: 'Passphrase (only for encrypted files, at least 8 characters)',
  short: 'The passphrase must have at least 8 characters.',
  saveAll: 'Save all setups as a file',
  save: (n: number) => `Save ${setupsOf(n)} as a file`,
  choose: 'Choose setups',
  chosen: (n: number, of: number) => `${n} of ${of} are selected.`,
  allOf: (customer: string) => `All of ${customer}`,
  saveAbout:
    'Without a passphrase, the file contains no secrets. With a passphrase, the file contains secrets and is encrypted.',
  saved: 'Saved',
  taken: (name: string, how: keyof typeof came) => `${name}: ${came[how]}.`,
  kept: (fields: readonly string[]) =>
    `These values differ, and the values on this computer were kept: ${all(fields)}.`,
  namesake: 'Another setup on this computer has the same name.',
  open: 'Open',
  openNamed: (name: string) => `Open the setup ${name}`,
  opened: (n: number) => `The file contains ${setupsOf(n)}.`,
  viewed: (name: string, version: string, at: string) =>
    `This is the file ${name}, saved by version ${version} on ${at}. You can look at it, but not change it.`,
  newer: 'The file was saved by a newer version than this one. Some results may be missing here.',
  judged: 'This version judged the file again.',
  judge: 'Judge again',
  close: 'Close the file',
  cause: ({ before, after }: { before: string | null; after: string | null }) => {
    if (before !== after) return `The root cause changed from ${before ?? none} to ${after ?? none}.`
    return after === null ? 'There is no root cause, as before.' : `The root cause is the same: ${after}.`
  },
  changes: (n: number) =>
    n === 0 ? 'All results are the same.' : `${plural(n, { one: 'result', other: 'results' })} changed.`,
  showChanges: 'Show what changed',
  changed: 'Results that changed',
  inFile: 'In the file',
  now: 'Judged again',
  closeChanges: 'Close',
} as const
