import { form, number, plural } from './words.ts'

export const practice = {
  title: 'Practice tenant',
  lead: 'A simulated identity provider that runs on this computer. The responses look like those of a real provider. Turn on a fault, run the checks, and read the results.',
  provider: 'Provider to simulate',
  start: 'Start the practice tenant',
  starting: 'Starting…',
  stop: 'Stop',
  running: (provider: string) => `Simulated provider: ${provider}`,
  at: 'Address',
  answered: 'Requests received',
  setUp: 'Create a setup for the practice tenant',
  setUpHint: 'Creates a setup that contains the values and the secret of the practice tenant.',
  setUpEmptyHint:
    'Creates a setup that contains the address of the tenant. Its tab Provider plans and creates the rest.',
  empty: 'Start with an empty tenant',
  emptyHint: 'The tenant is new. Use it to practice the tab Provider: read, plan, apply, and undo.',
  isEmpty: 'Started empty',
  guide: 'Guide to practice with',
  seenWith: (products: string) => `affects only ${products}`,
  others: (n: number) =>
    form(n, {
      one: '1 other fault is not listed, because this guide has no check for it.',
      other: `${number(n)} other faults are not listed, because this guide has no checks for them.`,
    }),
  faults: 'Faults',
  filter: 'Filter faults',
  on: (n: number) => (n === 0 ? 'All faults are off' : `${plural(n, { one: 'fault', other: 'faults' })} on`),
  clear: 'Turn off all faults',
  warning: 'warning only',
  noMatch: (query: string) => `No faults match “${query}”.`,
  hint: 'Each switch turns on one fault. The run reports this fault as the root cause. Faults of the admin API appear on the tab Provider.',
} as const
