import { owners, stores } from '../../../core/words/en/general.ts'
import { admin } from './admin.ts'
import { bug } from './bug.ts'
import { checklist } from './checklist.ts'
import { connection } from './connection.ts'
import { copy } from './copy.ts'
import { create } from './create.ts'
import { expiry } from './expiry.ts'
import { explain } from './explain.ts'
import { field } from './field.ts'
import { files } from './files.ts'
import { exchange, finding } from './finding.ts'
import { first } from './first.ts'
import { handed } from './handed.ts'
import { handoff } from './handoff.ts'
import { history } from './history.ts'
import { keys } from './keys.ts'
import { letter } from './letter.ts'
import { manual, term } from './manual.ts'
import { notices } from './notices.ts'
import { practice } from './practice.ts'
import { recheck } from './recheck.ts'
import { report } from './report.ts'
import { rotation } from './rotation.ts'
import { authorities, settings } from './settings.ts'
import { setups } from './setups.ts'
import { diagnosis, palette, shortcuts } from './shortcuts.ts'
import { signOn } from './sign-on.ts'
import { aside } from './step-counts.ts'
import { tabs } from './tabs.ts'
import { timeline } from './timeline.ts'
import { terminal, token } from './token.ts'
import { values } from './values.ts'

/** The window in English, by screen. */
export const en = {
  ...first,
  backToChecklist: 'Back to the checklist',
  backToCheck: 'Back to the check',
  notApplicable: 'Not applicable',
  admin,
  aside,
  authorities,
  bug,
  checklist,
  connection,
  copy,
  diagnosis,
  create,
  notices,
  exchange,
  expiry,
  explain,
  field,
  files,
  finding,
  handed,
  handoff,
  history,
  keys,
  letter,
  report,
  manual,
  owners,
  palette,
  practice,
  recheck,
  rotation,
  settings,
  setups,
  shortcuts,
  signOn,
  stores,
  tabs,
  term,
  terminal,
  timeline,
  token,
  values,
} as const
