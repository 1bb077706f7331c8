import { placeInOrder } from '../diagnoses/area-order.ts'
import type { AnswerId } from '../model/answers.ts'
import { type DiagnosisId, neverRootCauses } from '../model/diagnosis-ids.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { VariantName } from '../model/variants.ts'
import { errorsIn, type ServerError } from './errors.ts'
import { innermost } from './innermost.ts'
import { errorSigns, pageSigns, sentenceSigns, tokenSigns, wordingSigns } from './make-signs.ts'
import { type Match, matchesIn } from './match.ts'
import { pageIn } from './pages.ts'
import { type Reading, read } from './read.ts'
import { type NamedServer, providerIn, serverIn, serversIn } from './servers.ts'
import type { Sign } from './signs.ts'
import { tokensIn } from './tokens.ts'

export interface Explained {
  rootCause: DiagnosisId | null
  variant?: VariantName | undefined
  possible: readonly DiagnosisId[]
  /** What is said where no diagnosis is about the error. */
  answer: AnswerId | null
  /** What the server said, in its own words. */
  received: string | null
  /** Whose words and clicks apply. */
  provider: ProviderId
  server: NamedServer | null
  clientId: string | null
  signs: readonly Sign[]
  reading: Reading
}

const isCause = (id: DiagnosisId | null): id is DiagnosisId => id !== null && !neverRootCauses[id]

/** The cause among several that were proved: the earliest in the order of areas, as in a run; of the same area the first. */
const first = (signs: readonly Sign[]): Sign | undefined =>
  signs.toSorted(
    (a, b) =>
      placeInOrder(a.diagnosis ?? a.possible[0] ?? '') - placeInOrder(b.diagnosis ?? b.possible[0] ?? '') ||
      a.at - b.at,
  )[0]

/**
 * Errors of two requests that a server answered with different codes: neither is a result of the other. Empty where there are
 * no two, and where something that comes before an answer was proved.
 */
function differing(candidates: readonly Sign[]): readonly Sign[] {
  const answers = new Map(candidates.filter(({ kind }) => kind === 'error').map((sign) => [sign.what, sign]))
  const some = [...answers.values()]
  const others = candidates.some(({ kind, diagnosis }) => kind !== 'error' && isCause(diagnosis))
  return new Set(some.map(causesOf).map(String)).size > 1 && !others ? some : []
}

const causesOf = ({ diagnosis, possible }: Sign): readonly DiagnosisId[] =>
  diagnosis ? [diagnosis, ...possible] : possible

/** Everything that the paste shows, in whatever form. */
function signsOf(paste: string, reading: Reading, about: About, at: number): Sign[] {
  const { provider, server, errors, matches } = about
  const tokens = tokensIn(paste, reading)
  const wordings = wordingSigns(reading, matches, tokens, at)
  const silent = new Set(wordings.filter(({ role }) => role === 'look-alike').map(({ entry }) => entry))
  const ofServer = [...errorSigns(reading, errors, provider, server, silent), ...pageSigns(pageIn(paste, provider))]
  // What a server answered is read with its code; its words alone say less.
  const read = ofServer.some(({ diagnosis, possible }) => diagnosis || (possible[0] && possible[0] !== 'token.refused'))
  const sentences = read ? [] : sentenceSigns(reading, provider)
  return [...wordings, ...ofServer, ...sentences, ...tokenSigns(tokens, at)]
}

interface About {
  provider: ProviderId | null
  server: NamedServer | null
  errors: readonly ServerError[]
  matches: readonly Match[]
}

/** Whom the paste is about. */
function aboutOf(reading: Reading, text: string, chosen: ProviderId | undefined): About {
  const servers = serversIn(reading)
  const errors = errorsIn(reading)
  const codes = errors.map(({ code, description }) => code || description.slice(0, 12))
  const matches = matchesIn(reading)
  const ofWords = matches.find(({ wording }) => wording.provider)?.wording.provider
  const provider = chosen ?? providerIn(text, servers, codes) ?? ofWords ?? null
  return { provider, server: serverIn(servers, provider), errors, matches }
}

/** The answer to an error that no diagnosis is about, and the signs that are left: what its code alone could mean is not. */
function answerIn(signs: readonly Sign[]): { answer: Sign | null; left: readonly Sign[] } {
  const answer = signs.find((sign) => sign.answer !== undefined) ?? null
  const left = signs.filter(
    (sign) => sign.answer === undefined && (sign.kind === 'wording' || sign.entry !== answer?.entry),
  )
  return { answer, left }
}

/** Explains what a product printed. Pure: the time is given, and a paste is read once. */
export function explainPaste(
  paste: string,
  { provider: chosen, at }: { provider?: ProviderId | undefined; at: number },
): Explained {
  const reading = read(paste)
  const text = reading.lines.map((line) => line.text).join('\n')
  const about = aboutOf(reading, text, chosen)
  const signs = signsOf(paste, reading, about, at)
  const { answer, left: said } = answerIn(signs.filter(({ role }) => role === 'cause'))
  const candidates = innermost(reading, said)
  const several = differing(candidates)
  const proved = several.length > 0 ? [] : candidates.filter(({ diagnosis }) => isCause(diagnosis))
  const cause = first(proved)
  const open = cause ?? first(candidates.filter((each) => causesOf(each).length > 0))
  const possible = cause ? cause.possible : [open, ...candidates].flatMap((each) => (each ? causesOf(each) : []))
  return {
    rootCause: cause?.diagnosis ?? null,
    variant: cause?.variant,
    possible: [...new Set(possible)].filter((id) => id !== cause?.diagnosis),
    answer: open ? null : (answer?.answer ?? null),
    received: open?.received ?? null,
    provider: about.provider ?? open?.provider ?? 'any',
    server: about.server,
    clientId: clientIdIn(text),
    signs: signs.map((sign) => inOrder(sign, open ?? answer ?? undefined)).toSorted((a, b) => a.at - b.at),
    reading,
  }
}

/** What is not the cause was brought about by it, or is another error. */
const inOrder = (sign: Sign, main: Sign | undefined): Sign =>
  sign.role === 'cause' && main && sign !== main && !same(sign, main) ? { ...sign, role: 'follows' } : sign

/** The same words said twice, or other words for the same cause. */
const same = (sign: Sign, main: Sign): boolean =>
  sign.diagnosis === main.diagnosis && sign.possible.join() === main.possible.join()

const clientIdIn = (text: string): string | null =>
  /\bclient_?id["']?\s{0,2}[:=]\s{0,2}["']?([\w.~-]{6,80})(?![\w.~-])/i.exec(text)?.[1] ?? null
