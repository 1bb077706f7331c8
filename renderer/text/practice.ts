import { plural } from './words.ts'

export const practice = {
  title: 'Practice tenant',
  lead: 'A pretend identity provider on this computer. Its answers look like the real ones. Switch a fault on, run the checks, and see what they say.',
  provider: 'Pretend to be',
  start: 'Start the practice tenant',
  starting: 'Starting…',
  stop: 'Stop',
  running: (provider: string) => `Pretending to be ${provider}`,
  at: 'Address',
  answered: 'Requests answered',
  setUp: 'Set up against it',
  setUpHint: 'Makes a setup with its values and its secret filled in.',
  guide: 'Guide to practise',
  seenWith: (products: string) => `shown with ${products} only`,
  others: (n: number) =>
    `${plural(n, 'other fault is', 'other faults are')} not listed: this guide has no check that meets ${n === 1 ? 'it' : 'them'}.`,
  faults: 'Faults',
  filter: 'Filter faults',
  on: (n: number) => (n === 0 ? 'All is well: no fault is on' : `${plural(n, 'fault', 'faults')} on`),
  clear: 'Switch all off',
  warning: 'warning only',
  noMatch: (query: string) => `No fault matches “${query}”.`,
  hint: 'Each switch makes one thing wrong. The run names it as the cause.',
} as const
