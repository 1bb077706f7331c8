import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { DecodedToken } from '../model/facts.ts'
import { decodeToken } from '../oauth/token.ts'
import type { Reading } from './read.ts'

/** A token in the paste. */
export interface PastedToken {
  token: DecodedToken
  line: number
  /** The paste holds nothing else, so that it is the thing to be explained. */
  alone: boolean
}

const signed = /(?<![\w.-])ey[A-Za-z0-9_-]{8,16000}(?:\.[A-Za-z0-9_-]{0,16000}){1,4}(?![\w.-])/g
const carried = /\b(?:bearer|dpop)\s{1,3}([A-Za-z0-9\-._~+/!|]{16,8000}=*)(?![\w.-])/gi
const labelled =
  /^\s{0,20}(?:authorization\s?:\s?)?(?:bearer\s{1,4}|(?:the )?(?:access|id|refresh)?[ _]?token\s?[:=]\s?)?["']?([A-Za-z0-9\-._~+/!|]{20,16000}=*)["']?\s{0,20}$/i

/** A word that could be a token: long, and no word of a language. */
const opaque = (text: string): boolean =>
  /\d/.test(text) && /[a-z]/i.test(text) && !/^https?:/i.test(text) && !text.includes('/')

/** A token that a terminal or a mail wrapped: every line holds nothing else, and all but the last are equally long. */
function unwrapped(paste: string): string {
  const lines = paste
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first = ''] = lines
  const wrapped =
    lines.length > 1 &&
    first.length >= 40 &&
    /^ey/.test(first) &&
    lines.every((line, at) => /^[\w.=-]+$/.test(line) && (at === lines.length - 1 || line.length === first.length))
  return wrapped ? lines.join('') : paste
}

/** The tokens of a paste, the first few of them. */
export function tokensIn(paste: string, { lines }: Reading): PastedToken[] {
  const lone = labelled.exec(unwrapped(paste.slice(0, 40_000)))?.[1]
  if (lone && paste.length < 40_000) {
    const token = decodeToken(lone)
    if (token.form !== 'opaque' || token.header || opaque(lone)) return [{ token, line: 0, alone: true }]
  }
  const found: PastedToken[] = []
  for (const [line, { text }] of lines.entries()) {
    if (found.length >= 8) break
    if (!/ey[A-Z]|bearer|dpop/i.test(text)) continue
    for (const [raw] of text.matchAll(signed)) found.push({ token: decodeToken(raw), line, alone: false })
    for (const { 1: raw = '' } of text.matchAll(carried))
      if (!raw.includes('.') && opaque(raw)) found.push({ token: decodeToken(raw), line, alone: false })
  }
  return found.filter(({ token }) => token.form !== 'malformed' || token.header !== null).slice(0, 8)
}

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/** What a token shows of itself, at a moment by this computer's clock. */
export function faultOf(
  { token, alone }: PastedToken,
  at: number,
): { diagnosis: DiagnosisId | null; possible: readonly DiagnosisId[] } {
  if (token.form === 'jwe') return { diagnosis: 'token.encrypted', possible: [] }
  if (token.form === 'opaque')
    return token.header ? { diagnosis: 'token.opaque', possible: [] } : { diagnosis: null, possible: ['token.opaque'] }
  if (token.form === 'malformed') return { diagnosis: alone ? 'token.malformed' : null, possible: [] }
  const [exp, nbf] = [number(token.claims?.exp), number(token.claims?.nbf)]
  if (exp !== null && exp * 1000 <= at) return { diagnosis: 'token.expired', possible: [] }
  if (nbf !== null && nbf * 1000 > at) return { diagnosis: null, possible: ['token.not-yet-valid', 'clock.behind'] }
  // Whoever has the published keys alone cannot verify it: it was signed with a secret.
  if (/^HS\d{3}$/.test(String(token.header?.alg))) return { diagnosis: null, possible: ['token.algorithm'] }
  return { diagnosis: null, possible: [] }
}

/** What a token decides where words leave it open which of these it is; null where it decides nothing. */
export function decides(
  possible: readonly DiagnosisId[],
  tokens: readonly PastedToken[],
  at: number,
): DiagnosisId | null {
  for (const { token } of tokens) {
    if (possible.includes('token.opaque') && possible.includes('token.encrypted')) {
      if (token.form === 'jwe') return 'token.encrypted'
      if (token.form === 'opaque') return 'token.opaque'
      if (token.form === 'malformed') return 'token.malformed'
    }
    const [exp, iat, nbf] = [number(token.claims?.exp), number(token.claims?.iat), number(token.claims?.nbf)]
    if (possible.includes('token.expired') && exp !== null)
      // It is still valid by this clock, so whoever called it expired has a clock that is ahead.
      return exp * 1000 <= at ? 'token.expired' : possible.includes('clock.ahead') ? 'clock.ahead' : null
    if (possible.includes('token.not-yet-valid') && (nbf ?? iat) !== null && (nbf ?? iat ?? 0) <= (iat ?? 0))
      return 'clock.behind'
  }
  return null
}
