import type { MadeFile } from '../contract/values.ts'
import type { Owner } from '../model/owners.ts'
import { remainingText, stepsText } from '../report/remaining.ts'
import { reportOf } from '../words/report.ts'
import { fileName } from './file-name.ts'
import { newestRun, runFor } from './newest-run.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** What is left to do in a setup, for one owner or for all. Before its first run, all steps are left. */
export function remainingFile(
  session: Session,
  id: string,
  { run: wanted, owner = null }: { run?: string | undefined; owner?: Owner | null | undefined },
): MadeFile {
  const { words } = session
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const reporting = { words, provider: words.nameOf(guide.provider) }
  const about = { owner, name: setup.name }
  const run = wanted === undefined ? newestRun(session, id) : runFor(session, setup, wanted)
  return {
    name: fileName(`remaining-steps-${setup.name}`, 'txt'),
    text: run
      ? remainingText(reportOf(run.result, guide, words, 'mail'), guide, reporting, about)
      : stepsText({ ...setup.fields, secrets: {} }, guide, reporting, about),
  }
}
