import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { Guide, MadeFile, Report } from '../../../core/contract/values.ts'
import { letterOf } from '../../../core/report/letter.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

const forms = { 'letter-text': 'text', 'letter-markdown': 'markdown', 'letter-csv': 'csv' } as const
const endings = { 'letter-text': 'txt', 'letter-markdown': 'md', 'letter-csv': 'csv' } as const

/** The letter is the real one, of the made-up report; a host that saves has always been told the same folder. */
export const fakeFiles = (
  find: (setup: string) => { guide: Guide; report: Report | null },
  saves: boolean,
): Handlers['files'] => {
  const show: Handlers['files']['show'] = async ({ setup, kind }): Promise<MadeFile> => {
    const { guide, report } = find(setup)
    if (!report) throw new BridgeError({ code: 'not_found', message: words.say(said('app.no-run')) })
    if (kind === 'root-certificate') return { name: 'top-certificate.pem', text: report.connection?.tls?.topPem ?? '' }
    return {
      name: `network-team.${endings[kind]}`,
      text: letterOf(forms[kind], report, guide, { words, provider: 'Okta' }),
    }
  }
  return {
    show,
    save: async (asked) => {
      if (!saves) throw new BridgeError({ code: 'unavailable', message: words.say(said('app.browser-saves')) })
      return { path: `/home/jo/${(await show(asked)).name}` }
    },
  }
}
