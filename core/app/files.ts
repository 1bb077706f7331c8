import type { Handlers } from '../contract/derived.ts'
import type { MadeFile } from '../contract/values.ts'
import type { Report } from '../model/report.ts'
import { type LetterForm, letterOf } from '../report/letter.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import { fileName } from './file-name.ts'
import { knowAllSecrets } from './known-secrets.ts'
import { runFor } from './newest-run.ts'
import { refuse } from './refusal.ts'
import { asReleased, released } from './released.ts'
import { remainingFile } from './remaining-file.ts'
import { type Made, type ReportFile, reportFile, reportFiles, shownReport } from './report-files.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'
import { exportSetups, keptBy } from './transfer.ts'

type Asked = Parameters<Handlers['files']['show']>[0]

const letterFiles: Readonly<Record<string, { form: LetterForm; ending: string }>> = {
  'letter-text': { form: 'text', ending: 'txt' },
  'letter-markdown': { form: 'markdown', ending: 'md' },
  'letter-csv': { form: 'csv', ending: 'csv' },
}

function topCertificate(report: Report): MadeFile {
  const { host, tls } = report.connection ?? {}
  if (!tls?.topPem) return refuse('not_found', said('app.certificate-not-seen'))
  return { name: fileName(`${host}-top-certificate`, 'pem'), text: `${tls.topPem.trimEnd()}\n` }
}

async function fileOf(session: Session, { setup: id, kind, run, owner }: Asked): Promise<MadeFile> {
  if (kind === 'remaining-text') return remainingFile(session, id, { run, owner })
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const report = reportOf(runFor(session, setup, run).result, guide, session.words)
  const reporting = { words: session.words, provider: session.words.nameOf(guide.provider) }
  const letter = letterFiles[kind]
  if (!letter) return topCertificate(report)
  return {
    name: fileName(`network-team-${setup.name}`, letter.ending),
    text: letterOf(letter.form, report, guide, reporting),
  }
}

const isOfReport = (kind: string): kind is ReportFile | 'bundle' =>
  kind === 'bundle' || Object.hasOwn(reportFiles, kind)

async function madeOf(session: Session, asked: Asked): Promise<Made> {
  const { setup, kind, run, pseudonyms = false } = asked
  if (isOfReport(kind)) return reportFile(session, setup, kind, { run, pseudonyms })
  await knowAllSecrets(session)
  if (kind === 'setup-file') return setupFile(session, setup)
  const { name, text } = await fileOf(session, asked)
  return { name, content: released(text), shown: { name, text } }
}

/** The setup for somebody else, without secrets: it opens in their app, and comes back the same way. */
async function setupFile(session: Session, id: string): Promise<Made> {
  const { name, practice } = storedSetup(session, id)
  if (practice) return refuse('refused', said('app.practice-stays'))
  const { text, notes } = await exportSetups(keptBy(session), [id], null)
  const file = fileName(`setup-${name}`, 'json')
  return {
    name: file,
    content: text,
    shown: { name: file, text, ...(notes.length > 0 ? { notes: notes.map((note) => session.words.say(note)) } : {}) },
  }
}

/** What is written: a PDF is made by the host, of the page that was searched. */
async function contentOf(session: Session, asked: Asked): Promise<Pick<Made, 'name' | 'content'>> {
  const made = await madeOf(session, asked)
  if (asked.kind !== 'report-pdf') return made
  if (!session.printPage) return refuse('unavailable', said('app.browser-prints'))
  return { name: made.name, content: asReleased(await session.printPage(), made.content) }
}

/** What can be saved of the newest run of a setup: reports, a bundle, letters to the network team, and the topmost certificate. */
export const fileHandlers = (session: Session): Handlers['files'] => ({
  report: ({ setup, run, pseudonyms = false }) => shownReport(session, setup, { run, pseudonyms }),
  show: async (asked) => (await madeOf(session, asked)).shown,
  save: async (asked) => {
    const { saveFile } = session
    if (!saveFile) return refuse('unavailable', said('app.browser-saves'))
    const { name, content } = await contentOf(session, asked)
    try {
      return { path: await saveFile(name, content) }
    } catch (error) {
      const { code, name: kind } = error as NodeJS.ErrnoException
      return refuse('refused', said('app.not-written', { reason: code ?? kind }))
    }
  },
})
