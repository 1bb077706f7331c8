import { number, plural } from './words.ts'

const setupsOf = (n: number) => plural(n, { one: 'setup', other: 'setups' })

export const setups = {
  ends: (what: string, day: string) => `${day}: ${what}`,
  overdue: (what: string, day: string) => `Overdue since ${day}: ${what}`,
  title: 'Setups',
  search: 'Search setups',
  found: (n: number, of: number) => (n === of ? setupsOf(of) : `${number(n)} of ${setupsOf(of)}`),
  noMatch: (query: string) => `No setups match “${query}”.`,
  clearSearch: 'Clear the search',
  notRun: 'Not checked yet.',
  noHost: 'no domain entered',
  gone: (name: string) => `${name} was removed in another window or by another program.`,
  created: (age: string) => `created ${age}`,
  checked: (age: string) => `checked ${age}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: 'Name of this setup',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  duplicate: 'Duplicate',
  duplicateOf: (name: string) => `Duplicate ${name}`,
  duplicated:
    'The copy has the values that stay the same. Enter the domain, the client ID, and the secret of the other environment.',
  customer: 'Customer',
  customerOf: (name: string) => `Customer of ${name}`,
  customerHint: 'Setups of the same customer are listed together. Leave the field empty to remove the customer.',
} as const
