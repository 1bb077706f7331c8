import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MadeFile } from '../contract/values.ts'
import { type Format, formatReport } from '../report/formats.ts'
import { maskedIn } from '../report/masked.ts'
import type { StoredRun, StoredSetup } from '../store/store.ts'
import { reportOf } from '../words/report.ts'
import { isAboutPractice } from './about-practice.ts'
import { bundleOf, type Handed, underNames } from './bundles.ts'
import { fileName } from './file-name.ts'
import { knowAllSecrets } from './known-secrets.ts'
import { runFor } from './newest-run.ts'
import { type Released, released } from './released.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** What a report can be saved as, and how its files end. */
export const reportFiles = {
  'report-html': { format: 'html', ending: 'html' },
  'report-pdf': { format: 'html', ending: 'pdf' },
  'report-markdown': { format: 'markdown', ending: 'md' },
  'report-json': { format: 'json', ending: 'json' },
  'report-junit': { format: 'junit', ending: 'xml' },
  'report-csv': { format: 'csv', ending: 'csv' },
} as const satisfies Readonly<Record<string, { format: Format; ending: string }>>
export type ReportFile = keyof typeof reportFiles

/** Of which run, and whether under other names. */
export interface Wish {
  run?: string | undefined
  pseudonyms: boolean
}

/** A file as it is written, and what a window shows of it. */
export interface Made {
  name: string
  content: Released<string | Uint8Array>
  shown: MadeFile
}

/** A run with its tokens where this session has them. */
function handedOf(session: Session, setup: StoredSetup, wanted: string | undefined): Handed {
  const run = runFor(session, setup, wanted)
  return { run: run.result, tokens: tokensOf(session, setup, run) }
}

const tokensOf = ({ reports, tokens }: Session, { id }: StoredSetup, run: StoredRun): Handed['tokens'] =>
  reports.get(id)?.id === run.id ? (tokens.get(id)?.views ?? []) : []

/** The text of a guide of the person's own, where it lies on this computer. */
export function packOf({ ownGuidesFolder }: Pick<Session, 'ownGuidesFolder'>, id: string): string | null {
  const path = ownGuidesFolder === undefined ? null : join(ownGuidesFolder, `${id}.yaml`)
  return path !== null && existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** The report of a setup in one format, or a bundle of its run: masked, and searched for every secret that is known. */
export async function reportFile(
  session: Session,
  id: string,
  kind: ReportFile | 'bundle',
  { run, pseudonyms }: Wish,
): Promise<Made> {
  await knowAllSecrets(session)
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const { words } = session
  const handed = handedOf(session, setup, run)
  const title = pseudonyms ? guide.id : setup.name
  if (kind === 'bundle') {
    const content = bundleOf(handed, {
      guide,
      pack: packOf(session, guide.id),
      pseudonyms,
      practice: isAboutPractice(session, setup),
      words,
      setup: pseudonyms ? undefined : setup.name,
    })
    const name = fileName(`${title}-${handed.run.started.slice(0, 10)}`, 'zip')
    const masked = maskedIn(JSON.stringify(underNames(handed, pseudonyms).run))
    return { name, content, shown: { name, text: Buffer.from(content).toString('base64'), base64: true, masked } }
  }
  const { format, ending } = reportFiles[kind]
  const report = reportOf(underNames(handed, pseudonyms).run, guide, words)
  const text = released(
    formatReport(format, report, guide, {
      words,
      provider: words.nameOf(guide.provider),
      setup: pseudonyms ? undefined : setup.name,
    }),
  )
  const name = fileName(`${title}-${report.started.slice(0, 10)}`, ending)
  return { name, content: text, shown: { name, text, masked: maskedIn(JSON.stringify(report)) } }
}

/** The same report as data, for the preview. */
export async function shownReport(session: Session, id: string, { run: wanted, pseudonyms }: Wish) {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const { run } = underNames(handedOf(session, setup, wanted), pseudonyms)
  return reportOf(run, guide, session.words)
}
