import type { FieldName } from '../../core/contract/values.ts'

export const field = {
  required: 'needed',
  optional: 'optional',
  notSaved: (says: string) => `Not saved. ${says}`,
  notSavedPlain: 'Not saved.',
  example: (value: string) => `for example ${value}`,
  default: (value: string) => `${value} when left empty`,
  preferred: 'usual',
  otherGuide: (title: string) => `Set up with “${title}” and this value`,
  /** Values that say nothing by themselves, in the words of the console. */
  options: {
    dpop_bound_access_tokens: { true: 'Required: the box is ticked', false: 'Not required: the box is clear' },
  } as Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>>,
  storedKeychain: 'Stored in the keychain of this computer',
  storedMemory: 'Kept in memory until the program ends',
  reason: (why: string) => `The keychain cannot be used: ${why}`,
  store: 'Store',
  storing: 'Storing…',
  replace: 'Replace',
  replaceOf: (label: string) => `Replace ${label}`,
  keepOld: 'Keep the stored one',
  clear: 'Clear',
  clearOf: (label: string) => `Clear ${label}`,
  writeOnly: 'It goes to the keychain and is never shown again.',
  writeOnlyMemory: 'It is kept in memory, never written to a file, and never shown again.',
  copied: 'Copied',
  copy: 'Copy',
  copyOf: (what: string) => `Copy ${what}`,
  copyFailed: 'Copying was not allowed. Select the value and press Ctrl+C.',
} as const
