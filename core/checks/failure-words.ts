import type { Failure } from '../model/exchange.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { ruleWords } from './proxy/rule-words.ts'

/** How far a transfer came before it stopped, as one sentence. */
export const stoppedAt = ({ bytes = 0, after }: Failure): Said =>
  after === undefined ? said('network.it-stopped', { bytes }) : said('network.it-stopped-for', { bytes, ms: after })

/** What stopped an exchange: in our words, or those of the system or the server where they have some. */
export function failureWords(failure: Failure): Said | string {
  const { kind, code, message, after, bytes } = failure
  if (failure.worded) return message
  if (kind === 'proxy-setting' || kind === 'proxy-rule') return ruleWords(failure)
  if (kind === 'truncated')
    return after === undefined
      ? said('network.stopped', { bytes: bytes ?? 0 })
      : said('network.stopped-for', { bytes: bytes ?? 0, ms: after })
  if (after !== undefined) return said('network.late', { ms: after })
  if (kind === 'too-large') return bytes === undefined ? message : said('network.too-large', { bytes })
  if (kind === 'not-http') return said('network.not-http', { message })
  if (kind === 'proxy-login' || kind === 'proxy-refused') return said('network.proxy-said', { code, message })
  if (kind !== 'reset' || bytes === undefined) return message
  return message === '' || message === code
    ? said('network.reset-after-bytes', { bytes })
    : said('network.reset-after', { message, bytes })
}

/** A failure as evidence, in one line: its code and its words. */
export function shownFailure(failure: Failure): Said | string {
  const { code } = failure
  const words = failureWords(failure)
  return words === '' || words === code ? code : said('network.failure', { code, words })
}
