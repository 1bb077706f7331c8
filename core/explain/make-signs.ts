import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import { clockPrinted, inspectorNamed, ofOtherService, proxyHostsIn, wayToProxy } from './context.ts'
import type { ServerError } from './errors.ts'
import type { Match } from './match.ts'
import type { Page } from './pages.ts'
import type { Reading } from './read.ts'
import { meaningOf, meaningOfSentence } from './refusals.ts'
import { sentencesOf } from './sentences.ts'
import type { NamedServer } from './servers.ts'
import type { Sign } from './signs.ts'
import { decides, faultOf, type PastedToken } from './tokens.ts'

const ofMatch = (match: Match): Sign => ({
  role: match.wording.kind,
  kind: 'wording',
  diagnosis: match.diagnosis,
  possible: match.possible,
  provider: match.wording.provider ?? null,
  answer: match.wording.answer,
  what: match.wording.text,
  by: match.wording.by,
  line: match.line,
  entry: match.entry,
  at: match.at,
})

const trust: readonly DiagnosisId[] = ['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain']

/** Words that leave all open, such as a number of curl, and behind them on the line what they are about: no cause. */
const isAround = ({ diagnosis, line, to }: Match, matches: readonly Match[]): boolean =>
  diagnosis === null &&
  matches.some(({ wording, line: other, at }) => wording.kind === 'look-alike' && other === line && at >= to)

/** The signs of wordings, after everything else in the paste had its say about them. */
export function wordingSigns(
  reading: Reading,
  matches: readonly Match[],
  tokens: readonly PastedToken[],
  at: number,
): Sign[] {
  const hosts = proxyHostsIn(reading)
  const inspector = matches.some(({ possible }) => trust.some((id) => possible.includes(id)))
    ? inspectorNamed(reading)
    : null
  return matches.map((match): Sign => {
    const sign = ofMatch(match)
    if (match.wording.kind !== 'cause') return sign
    if (isAround(match, matches)) return { ...sign, role: 'wrapper', possible: [] }
    if (ofOtherService(reading, match)) return { ...sign, role: 'unrelated', diagnosis: null, possible: [] }
    const way = match.wording.toProxy ? null : wayToProxy(reading, match, hosts)
    if (way === 'sure') return { ...sign, diagnosis: 'proxy.unreachable', possible: [] }
    if (way === 'maybe')
      return {
        ...sign,
        diagnosis: null,
        possible: ['proxy.unreachable', ...(sign.diagnosis ? [sign.diagnosis] : sign.possible)],
      }
    if (sign.diagnosis) return sign
    const decided =
      (inspector !== null && sign.possible.includes('tls.intercepted') ? 'tls.intercepted' : null) ??
      clockPrinted(reading, match, at) ??
      decides(sign.possible, tokens, at)
    return decided ? { ...sign, diagnosis: decided, possible: [] } : sign
  })
}

/** The signs of errors that servers answered with. */
export function errorSigns(
  reading: Reading,
  errors: readonly ServerError[],
  provider: ProviderId | null,
  server: NamedServer | null,
  silent: ReadonlySet<number>,
): Sign[] {
  return errors
    .filter(({ entry }) => !silent.has(entry))
    .map((error): Sign => {
      const meant = meaningOf({ error, url: server?.address ?? '', values: {} }, provider)
      return {
        role: 'cause',
        kind: 'error',
        diagnosis: meant.diagnosis,
        variant: meant.variant,
        possible: meant.possible,
        provider: meant.provider,
        received: error.description || error.code,
        what: error.code || (/^\w{4,12}/.exec(error.description)?.[0] ?? ''),
        by: '',
        line: error.line,
        entry: error.entry,
        at: reading.starts[error.line] ?? 0,
      }
    })
}

/** The sign of a page of HTML. */
export function pageSigns(page: Page | null): Sign[] {
  if (!page) return []
  const { diagnosis, possible, meaning, maker, title } = page
  const place = {
    kind: 'page' as const,
    role: 'cause' as const,
    line: 0,
    entry: 0,
    at: 0,
    by: maker ?? '',
    what: title ?? '',
  }
  if (meaning)
    return [
      {
        ...place,
        diagnosis: meaning.diagnosis,
        variant: meaning.variant,
        possible: meaning.possible,
        provider: meaning.provider,
      },
    ]
  return diagnosis || possible.length > 0 ? [{ ...place, diagnosis, possible }] : []
}

/** The signs of sentences that a catalogue knows without a code. */
export function sentenceSigns(reading: Reading, provider: ProviderId | null): Sign[] {
  return sentencesOf(reading).flatMap(({ text, line, entry }): Sign[] => {
    const meant = meaningOfSentence(text, provider)
    if (!meant) return []
    const { diagnosis, variant, possible } = meant
    return [
      {
        role: 'cause',
        kind: 'sentence',
        diagnosis,
        variant,
        possible,
        provider: meant.provider,
        what: text.slice(0, 120),
        by: '',
        line,
        entry,
        at: reading.starts[line] ?? 0,
      },
    ]
  })
}

/** What a token shows that is all of the paste. */
export const tokenSigns = (tokens: readonly PastedToken[], at: number): Sign[] =>
  tokens.flatMap((pasted): Sign[] => {
    if (!pasted.alone) return []
    const { diagnosis, possible } = faultOf(pasted, at)
    return [
      {
        role: 'cause',
        kind: 'token',
        diagnosis,
        possible,
        what: pasted.token.form,
        by: '',
        line: pasted.line,
        entry: 0,
        at: 0,
      },
    ]
  })
