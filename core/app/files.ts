import type { Handlers } from '../contract/derived.ts'
import type { MadeFile } from '../contract/values.ts'
import type { Report } from '../model/report.ts'
import { type LetterForm, letterOf } from '../report/letter.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'
import { type Released, released } from './released.ts'
import type { Session } from './session.ts'
import { guideOf, reportOf, storedSetup } from './setup-view.ts'

const letterFiles: Readonly<Record<string, { form: LetterForm; ending: string }>> = {
  'letter-text': { form: 'text', ending: 'txt' },
  'letter-markdown': { form: 'markdown', ending: 'md' },
  'letter-csv': { form: 'csv', ending: 'csv' },
}

/** A name that every file system takes. */
const fileName = (words: string, ending: string): string =>
  `${words
    .normalize('NFKD')
    .replace(/[^\w.]+/g, '-')
    .slice(0, 80)
    .replace(/^[-.]{1,80}|[-.]{1,80}$/g, '')
    .toLowerCase()}.${ending}`

function topCertificate(report: Report): MadeFile {
  const { host, tls } = report.connection ?? {}
  if (!tls?.topPem) return refuse('not_found', said('app.certificate-not-seen'))
  return { name: fileName(`${host}-top-certificate`, 'pem'), text: `${tls.topPem.trimEnd()}\n` }
}

async function madeOf(session: Session, id: string, kind: string): Promise<MadeFile & { text: Released }> {
  const { name, text } = await fileOf(session, id, kind)
  return { name, text: released(text) }
}

async function fileOf(session: Session, id: string, kind: string): Promise<MadeFile> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const report = await reportOf(session, setup)
  if (!report) return refuse('not_found', said('app.no-run'))
  const letter = letterFiles[kind]
  if (!letter) return topCertificate(report)
  return {
    name: fileName(`network-team-${setup.name}`, letter.ending),
    text: letterOf(letter.form, report, guide, {
      words: session.words,
      provider: session.words.nameOf(guide.provider),
    }),
  }
}

/** What can be saved of the newest run of a setup: letters to the network team, and the topmost certificate. */
export const fileHandlers = (session: Session): Handlers['files'] => ({
  show: ({ setup, kind }) => madeOf(session, setup, kind),
  save: async ({ setup, kind }) => {
    const { saveFile } = session
    if (!saveFile) return refuse('unavailable', said('app.browser-saves'))
    const { name, text } = await madeOf(session, setup, kind)
    try {
      return { path: await saveFile(name, text) }
    } catch (error) {
      const { code, name: kind } = error as NodeJS.ErrnoException
      return refuse('refused', said('app.not-written', { reason: code ?? kind }))
    }
  },
})
