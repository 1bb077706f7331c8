import { number } from './words.ts'

export const rail = {
  label: 'Main',
  menu: 'Menu',
  setups: 'Setups',
  all: 'All setups',
  create: 'New setup',
  find: 'Find',
  practice: 'Practice tenant',
  practiceGroup: 'Practice',
  practiceRunning: 'running',
  expiry: 'Expiry calendar',
  soon: (n: number) => `${number(n)} soon`,
  overdue: (n: number) => `${number(n)} overdue`,
  settings: 'Settings',
  manual: 'Manual',
  help: 'Help',
  helpHere: 'Help for this page',
  running: 'checking',
  notRun: 'not run',
  changed: 'A re-check found a change.',
  none: 'No setups yet',
  removed: (name: string) => `${name} was removed.`,
  restored: (name: string) => `${name} was restored.`,
  duplicated:
    'The copy has the values that stay the same. Enter the domain, the client ID, and the secret of the other environment.',
  noCustomer: 'Other setups',
} as const
