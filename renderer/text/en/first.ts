import { age, errors, providers, stopped } from './general.ts'
import { rail } from './rail.ts'
import { runs } from './runs.ts'
import { marks, verdicts } from './states.ts'
import { welcome } from './welcome.ts'

/** What the window says before a screen is opened. It is loaded with the window, the rest with the first screen that is opened. */
export const first = {
  app: 'IdP Preflight',
  title: (page: string) => `${page} · IdP Preflight`,
  titleOf: (page: string, setup: string) => `${page}, ${setup} · IdP Preflight`,
  skip: 'Skip to the content',
  loading: 'Loading…',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  practiceTag: 'practice',
  ...providers,
  age,
  errors,
  marks,
  rail,
  runs,
  stopped,
  verdicts,
  welcome,
} as const
