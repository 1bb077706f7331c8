import type { Place } from './place.ts'

/** The page of the manual about each screen. A screen without one does not compile. */
export const helpPages: Readonly<Record<Place['screen'], string>> = {
  setups: 'setups',
  new: 'new-setup',
  values: 'values',
  checklist: 'checklist',
  diagnosis: 'diagnosis',
  handoff: 'hand-off',
  token: 'token',
  timeline: 'timeline',
  letter: 'letter',
  runs: 'runs',
  expiry: 'expiry',
  report: 'report',
  provider: 'provider',
  practice: 'practice',
  explain: 'explain',
  settings: 'settings',
  manual: 'index',
}

/** Pages of the manual about what a screen shows at times. */
export const otherHelp = { first: 'first-screen', connection: 'connection', words: 'words' } as const
