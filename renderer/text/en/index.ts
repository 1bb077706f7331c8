import { owners, stores } from '../../../core/words/en/general.ts'
import { checklist } from './checklist.ts'
import { connection } from './connection.ts'
import { field } from './field.ts'
import { exchange, finding } from './finding.ts'
import { age, bug, errors, notices, providers, stopped } from './general.ts'
import { handoff } from './handoff.ts'
import { keys } from './keys.ts'
import { files, letter } from './letter.ts'
import { practice } from './practice.ts'
import { rail } from './rail.ts'
import { authorities, settings } from './settings.ts'
import { create, setups, welcome } from './setups.ts'
import { signOn } from './sign-on.ts'
import { aside, marks, verdicts } from './states.ts'
import { tabs } from './tabs.ts'
import { timeline } from './timeline.ts'
import { terminal, token } from './token.ts'
import { values } from './values.ts'

/** The window in English, by screen. */
export const en = {
  app: 'IdP Preflight',
  title: (page: string) => `${page} · IdP Preflight`,
  titleOf: (page: string, setup: string) => `${page}, ${setup} · IdP Preflight`,
  skip: 'Skip to the content',
  loading: 'Loading…',
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  ...providers,
  backToChecklist: 'Back to the checklist',
  practiceTag: 'practice',
  notApplicable: 'Not applicable',
  age,
  aside,
  authorities,
  bug,
  checklist,
  connection,
  create,
  errors,
  exchange,
  field,
  files,
  finding,
  handoff,
  keys,
  letter,
  marks,
  notices,
  owners,
  practice,
  rail,
  settings,
  setups,
  signOn,
  stopped,
  stores,
  tabs,
  terminal,
  timeline,
  token,
  values,
  verdicts,
  welcome,
} as const
