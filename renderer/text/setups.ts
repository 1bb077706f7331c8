import { plural } from './words.ts'

export const welcome = {
  title: 'Set up an identity provider, and know that it works',
  lead: 'IdP Preflight walks you through the console of your identity provider click by click, proves every step, and says in plain words what is wrong and who must change it.',
  setUp: 'Set up a product',
  setUpBody:
    'Follow the checklist for your provider and your product. It takes about ten minutes. Nothing is sent before you ask for it.',
  practice: 'Try it on the practice tenant',
  practiceBody:
    'A pretend identity provider on this computer. Break it with a switch, see what the checks say, mend it again. It needs no account and no network.',
  promises: ['Never green without evidence', 'Secrets stay in the keychain', 'Nothing is sent unless you ask'],
} as const

export const setups = {
  title: 'Setups',
  search: 'Search setups',
  found: (n: number, of: number) =>
    n === of ? plural(of, 'setup', 'setups') : `${n} of ${plural(of, 'setup', 'setups')}`,
  noMatch: (query: string) => `No setup matches “${query}”.`,
  clearSearch: 'Clear the search',
  notRun: 'Not checked yet.',
  noHost: 'domain not filled in',
  created: (age: string) => `created ${age}`,
  checked: (age: string) => `checked ${age}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: 'Name of this setup',
  save: 'Save',
  cancel: 'Cancel',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Remove “${name}”?`,
  removeBody:
    'Its values, its results and its secret in the keychain are deleted from this computer. Nothing changes at the provider.',
  removeYes: 'Remove this setup',
  removeNo: 'Keep it',
  removed: (name: string) => `${name} was removed.`,
} as const

export const create = {
  title: 'New setup',
  lead: 'Which product will use the tokens, and whose are they?',
  search: 'Search guides',
  found: (n: number, of: number) =>
    n === of ? plural(of, 'guide', 'guides') : `${n} of ${plural(of, 'guide', 'guides')}`,
  noMatch: (query: string) => `No guide matches “${query}”.`,
  refused: {
    title: (n: number) => (n === 1 ? 'One guide of your own was not taken' : `${n} guides of your own were not taken`),
    at: (file: string, line: number) => `${file}, line ${line}`,
    hint: 'Correct the file, then start IdP Preflight again.',
  },
  name: 'Name of this setup',
  nameHint: 'For you alone, so that you find it again. The product’s name is taken when this stays empty.',
  needed: 'What will be needed',
  optional: 'optional',
  steps: (n: number) => `${plural(n, 'step', 'steps')}, each with its clicks`,
  admin: (provider: string) => `An administrator of ${provider}, you or somebody beside you`,
  fields: 'Values you will copy on the way',
  pick: 'Choose one to see what will be needed.',
  create: 'Create setup',
  none: 'No guide was found. The installation is damaged; install IdP Preflight again.',
} as const
