export const rail = {
  label: 'Main',
  setups: 'Setups',
  all: 'All setups',
  create: 'New setup',
  practice: 'Practice tenant',
  practiceGroup: 'Practice',
  practiceRunning: 'running',
  settings: 'Settings',
  running: 'checking',
  notRun: 'not run',
  none: 'No setups yet',
} as const
