export const rail = {
  label: 'Main',
  setups: 'Setups',
  all: 'All setups',
  create: 'New setup',
  practice: 'Practice tenant',
  practiceRunning: 'running',
  settings: 'Settings',
  running: 'checking',
  notRun: 'not run',
  none: 'None yet',
} as const
