import type { FieldName } from '../../../core/contract/values.ts'

export const field = {
  required: 'required',
  optional: 'optional',
  notSaved: (says: string) => `Not saved. ${says}`,
  notSavedPlain: 'Not saved.',
  example: (value: string) => `Example: ${value}`,
  default: (value: string) => `Default: ${value}`,
  preferred: 'default',
  preferredOf: (option: string) => `${option} (default)`,
  otherGuide: (title: string) => `Create a setup with “${title}” and this value`,
  /** Values that say nothing by themselves, in the words of the console. */
  options: {
    dpop_bound_access_tokens: {
      true: 'Required: the checkbox is selected',
      false: 'Not required: the checkbox is cleared',
    },
  } as Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>>,
  storedKeychain: 'Stored in the keychain of this computer',
  storedMemory: 'Kept in memory until the program exits',
  reason: (why: string) => `The keychain cannot be used: ${why}`,
  store: 'Store',
  storeOf: (label: string) => `Store ${label}`,
  storing: 'Storing…',
  replace: 'Replace',
  replaceOf: (label: string) => `Replace ${label}`,
  keepOld: 'Keep the stored value',
  clear: 'Clear',
  clearOf: (label: string) => `Clear ${label}`,
  writeOnly: 'The value is stored in the keychain and is not shown again.',
  copyLater:
    'This page cannot copy the value later. The command “secret copy” of the terminal can, for 30 seconds at a time. The hand-off shows the command.',
  copyNever: 'This page cannot copy the value later. Keep the value open at its source until your product has it.',
  writeOnlyMemory: 'The value is kept in memory only. The value is not written to a file and is not shown again.',
} as const
