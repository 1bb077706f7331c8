import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { Guide, MadeFile, Report } from '../../../core/contract/values.ts'
import { formatReport } from '../../../core/report/formats.ts'
import { letterOf } from '../../../core/report/letter.ts'
import { maskedIn } from '../../../core/report/masked.ts'
import { remainingText, stepsText } from '../../../core/report/remaining.ts'
import { said } from '../../../core/words/said.ts'
import { judged } from '../../parts/samples.ts'
import { words } from '../../support/words.ts'

const forms = { 'letter-text': 'text', 'letter-markdown': 'markdown', 'letter-csv': 'csv' } as const
const endings = { 'letter-text': 'txt', 'letter-markdown': 'md', 'letter-csv': 'csv' } as const

const reports = {
  'report-html': 'html',
  'report-pdf': 'html',
  'report-markdown': 'markdown',
  'report-json': 'json',
  'report-junit': 'junit',
  'report-csv': 'csv',
} as const

/** The report is the real one too; a bundle is as good as any other bytes. */
function reportFile(kind: string, report: Report, guide: Guide): MadeFile {
  const masked = maskedIn(JSON.stringify(report))
  if (kind === 'bundle') return { name: 'case.zip', text: btoa('PK'), base64: true, masked }
  const format = reports[kind as keyof typeof reports]
  return {
    name: `report.${format}`,
    text: formatReport(format, report, guide, { words, provider: 'Okta' }),
    masked,
  }
}

/** The letter is the real one, of the made-up report; a host that saves has always been told the same folder. */
export const fakeFiles = (
  find: (setup: string) => { guide: Guide; report: Report | null },
  saves: boolean,
): Handlers['files'] => {
  const show: Handlers['files']['show'] = async ({ setup, kind, owner = null }): Promise<MadeFile> => {
    const { guide, report } = find(setup)
    const by = { words, provider: 'Okta' }
    if (kind === 'setup-file') return { name: 'setup.json', text: '{}' }
    if (!report && kind === 'remaining-text')
      return { name: 'remaining.txt', text: stepsText({ secrets: {} }, guide, by, { owner, name: setup }) }
    if (!report) throw new BridgeError({ code: 'not_found', message: words.say(said('app.no-run')) })
    if (kind === 'root-certificate') return { name: 'top-certificate.pem', text: report.connection?.tls?.topPem ?? '' }
    if (kind === 'remaining-text') return { name: 'remaining.txt', text: remainingText(report, guide, by, { owner }) }
    if (!(kind in forms)) return reportFile(kind, report, guide)
    const letter = kind as keyof typeof forms
    return {
      name: `network-team.${endings[letter]}`,
      text: letterOf(forms[letter], report, guide, { words, provider: 'Okta' }),
    }
  }
  return {
    show,
    report: async ({ setup }) => {
      const { report } = find(setup)
      if (!report) throw new BridgeError({ code: 'not_found', message: words.say(said('app.no-run')) })
      return report
    },
    save: async (asked) => {
      if (!saves) throw new BridgeError({ code: 'unavailable', message: words.say(said('app.browser-saves')) })
      return { path: `/home/jo/${(await show(asked)).name}` }
    },
  }
}

/** Where the fake host keeps what is looked at. */
export interface FakeViewer {
  view(name: string): string
  judge(setup: string): string
  close(setup: string): void
}

/** A zip file is a case that can be looked at; any other file holds one setup that was there. */
export const fakeHanded = (saves: boolean, viewer: FakeViewer): Handlers['handed'] => {
  const made = { name: 'setups.json', text: '{}' }
  return {
    open: async ({ name }) =>
      name.endsWith('.zip')
        ? { setup: viewer.view(name), taken: [] }
        : { setup: null, taken: [{ id: 'acme', name, came: 'merged', kept: ['domain'], namesake: true, notes: [] }] },
    judge: async ({ setup }) => ({ setup: viewer.judge(setup), ...judged }),
    close: async ({ setup }) => {
      viewer.close(setup)
      return null
    },
    show: async ({ setups }) => ({ ...made, text: JSON.stringify(setups) }),
    save: async () => ({ path: saves ? `/home/jo/${made.name}` : null, notes: [] }),
  }
}
