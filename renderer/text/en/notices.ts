import { plural } from './words.ts'

export const notices = {
  removedFor: (seconds: number) =>
    `The values, results, and secrets are deleted in ${plural(seconds, { one: 'second', other: 'seconds' })}. The configuration at the provider does not change.`,
  undo: 'Undo',
  store: 'Saved data:',
  nothingOnDisk: 'Data is kept in memory only.',
  nothingOnDiskAbout:
    'Setups, runs, and secrets are deleted when the program exits. Only files that you save stay on this computer.',
  droppedBeside:
    'This page does not use the file. Drop a certificate, a key, a PAC file, or a guide on the field that asks for it.',
} as const
