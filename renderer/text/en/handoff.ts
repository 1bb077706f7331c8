import { form, list, number, plural } from './words.ts'

export const handoff = {
  title: (product: string) => `Hand-off to ${product}`,
  allProved: (count: number) =>
    form(count, {
      one: 'The value is verified by a request that used it.',
      other: `All ${number(count)} values are verified by requests that used them.`,
    }),
  someProved: (proved: number, of: number) =>
    `${proved} of ${plural(of, { one: 'value is', other: 'values are' })} verified.`,
  warned: 'There is a warning. Read the warning before you hand over the values.',
  never: 'These values have not been checked yet. Run all checks before you enter the values in the product.',
  failed: (age: string) => `The latest run (${age}) failed. These values do not work yet.`,
  provedRow: (age: string) => `Verified ${age}`,
  provedBy: (age: string, requests: readonly string[]) => `Verified ${age} by: ${list(requests)}`,
  claimedRow: (age: string) => `Marked as done ${age}, not verified`,
  openRow: 'Not verified yet',
  notProved: (label: string) => `${label} (not verified)`,
  toChecklist: 'Open the checklist',
  empty: 'empty',
  notStored: 'The secret is not stored yet. Enter it in the checklist.',
  dots: 'Stored secret, hidden',
  copySecret: 'Copy secret',
  copySecretOf: (label: string) => `Copy secret: ${label}`,
  clearsIn: (seconds: number) =>
    `The clipboard will be cleared in ${plural(seconds, { one: 'second', other: 'seconds' })}.`,
  cleared: 'The clipboard was cleared.',
  noCopy:
    'A browser cannot clear the clipboard afterward, so the secret is not copied from this page. Copy it from its source instead:',
  copyHere:
    'A browser cannot clear the clipboard afterward. This command in the terminal copies the secret for 30 seconds:',
  copyNpm:
    'If you started IdP Preflight with npm start, write “npm run --silent preflight --” in place of “idp-preflight”.',
  copyCommand: (setup: string, field: string, rotated: boolean) =>
    `idp-preflight secret copy --setup ${setup} ${field}${rotated ? ' --new' : ''}`,
  practice: (product: string) => `These values belong to a practice tenant. Do not enter them in ${product}.`,
  there: (product: string) => `Where ${product} runs`,
  thereLead: 'The latest run required this on this computer. The server of the product requires it as well.',
  none: 'This product does not require any values.',
} as const
