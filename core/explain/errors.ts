import { catalogues } from '../providers/index.ts'
import { type Entry, type Line, type Reading, tellsSuccess } from './read.ts'

/** An error of a server as a product repeats it: the code of OAuth or of a provider, and the words that came with it. */
export interface ServerError {
  code: string
  description: string
  status: number | null
  /** The code was a parameter of an address. */
  inAddress: boolean
  entry: number
  line: number
}

const ofSpecifications = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
  'invalid_scope',
  'invalid_target',
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'consent_required',
  'use_dpop_nonce',
  'invalid_dpop_proof',
  'invalid_redirect_uri',
  'redirect_uri_mismatch',
]

/** A resource server says these of a token: what it means stands in the words beside it. */
const ofTokens = /^(invalid_token|insufficient_scope)$/

const inRows = Object.values(catalogues)
  .flat()
  .flatMap(({ code }) => (typeof code === 'string' && /^\w{6,}$/.test(code) && /[_\d]/.test(code) ? [code] : []))

export const codes: readonly string[] = [...new Set([...ofSpecifications, ...inRows])].filter(
  (code) => !ofTokens.test(code),
)

const codePattern = new RegExp(
  `(?<![\\w.-])(${codes.toSorted((a, b) => b.length - a.length).join('|')}|E0000\\d{3}|AADSTS\\d{5,7}|MSIS\\d{4}|CSIAQ\\d{4}E)(?![\\w-])`,
  'gi',
)

const keyBefore =
  /(?:error|error_?code|oauth_?error|code|error_?key|reason|type)["']?\s{0,3}(?:=>|[:=])\s{0,3}["'([{]{0,3}$/i
const namedBefore =
  /(?:\berror(?: code)?|oauth2?|exception|error occurred|failed|failure|denied|returned|opp?error|oautherror|tokenerror|response ?error|error response|error detail)[\s:"'([{-]{1,6}$/i
const opened = /[[(]["']?$/
const ownForm = /^(E0000|AADSTS|MSIS|CSIAQ)/i

const descriptionKey =
  /(?:error_description|error_?summary|errorDescription|error_message|description|message|detail)["']?\s{0,3}(?:=>|[:=])\s{0,3}/gi

/** The value that begins here: in quotes up to the last quote before what can follow a value, else up to a separator. */
function valueAt(text: string, at: number): string {
  const rest = text.slice(at, at + 1200)
  const quote = /^["']/.exec(rest)?.[0]
  if (quote) {
    for (let end = rest.indexOf(quote, 1); end >= 0; end = rest.indexOf(quote, end + 1))
      if (/^\s{0,3}(?:[,}\]&);]|$|\n|\w{2,40}[=:])/.test(rest.slice(end + 1, end + 60))) return rest.slice(1, end)
    return rest.slice(1).split('\n')[0] ?? ''
  }
  return rest.split(/&|\n|\}|, ?"?\w{2,40}"?[=:]|; \w{2,40}=|\s\w{2,40}=(?=\S)/)[0] ?? ''
}

/** The words of an error: those under a name of their own after it, or before it; else what stands directly behind it. */
function descriptionOf(text: string, from: number, to: number): string {
  const after = text.slice(to, to + 1500)
  const next = [...after.matchAll(descriptionKey)]
  const best = next.find(({ 0: key }) => /description|summary/i.test(key)) ?? next[0]
  const before = text.slice(Math.max(0, from - 900), from)
  const last = [...before.matchAll(/(?:error_description|error_?summary)["']?\s{0,3}(?:=>|[:=])\s{0,3}/gi)].at(-1)
  if (best && /description|summary/i.test(best[0])) return valueAt(text, to + best.index + best[0].length)
  if (last) return valueAt(text, from - before.length + last.index + last[0].length)
  const direct =
    /^["'\])}]{0,3}(?:["' ]{0,2}(?:::|[:(\-–|])[ "'(]{0,3}|[ ]{1,2}["'(]|\]\s|\)\s)(?=[A-Za-z'"])([^\n]{3,800})/.exec(
      after,
    )?.[1]
  if (direct && !/^\w{2,40}["']?\s{0,2}[:=]/.test(direct)) return unclosed(direct)
  return best ? valueAt(text, to + best.index + best[0].length) : ''
}

/** Up to the bracket or the quote that closes what was opened before. */
function unclosed(text: string): string {
  for (const { index } of text.matchAll(/[.!a-z0-9]["')\]]/gi)) {
    const rest = text.slice(index + 1).replace(/^["')\]]{1,3}/, '')
    if (rest.trim() === '' || /^[\s,;{]/.test(rest)) return text.slice(0, index + 1).trim()
  }
  return text.trim()
}

const statusPattern =
  /\b(?:status(?:[ _-]?code)?|http(?:\/[\d.]{1,3})?|response code|returned|answered)\b["']?\s{0,3}[:=]?\s{0,3}["'(]?([1-5]\d\d)(?!\d)|(?<![\w.:-])(4\d\d|5\d\d)[ ,:]{1,2}(?:bad request|unauthorized|forbidden|not found|too many requests|internal server error|bad gateway|service unavailable|gateway time)|^\s{0,20}(4\d\d|5\d\d)[ ,:-]{1,3}(?=\{)/gim

/** The status nearest to a place. */
function statusNear(text: string, at: number): number | null {
  const from = Math.max(0, at - 1500)
  const near = [...text.slice(from, at + 1500).matchAll(statusPattern)]
  const [best] = near.toSorted((a, b) => Math.abs(from + a.index - at) - Math.abs(from + b.index - at))
  return best ? Number(best[1] ?? best[2] ?? best[3]) : null
}

const errorSign = /error|exception|fail|denied|\b4\d\d\b|unauthorized|oauth|refus|reject/i
const adviceBefore = /\bif you(r|re)?\b|\byou (may|might|can|will|could) (see|get|receive)\b|\bfor example\b/i

function counts(text: string, from: number, to: number, code: string): boolean {
  const before = text.slice(Math.max(0, from - 60), from)
  const line =
    text
      .slice(Math.max(0, from - 300), from)
      .split('\n')
      .at(-1) ?? ''
  if (adviceBefore.test(line)) return false
  // The code is all that was pasted.
  if (/^["'`\s]*$/.test(text.slice(0, from)) && /^["'`.,;\s]*$/.test(text.slice(to))) return true
  if (ownForm.test(code) || keyBefore.test(before) || namedBefore.test(before)) return true
  // A line of its own: the code, and what it means behind it.
  if (/(?:^|\n)["'\s]{0,4}$/.test(before) && /^["']?\s?[:(–-]\s?["']?[A-Z]/.test(text.slice(to, to + 8))) return true
  const sign = errorSign.test(text.slice(Math.max(0, from - 1500), from)) || errorSign.test(text.slice(to, to + 600))
  const said = opened.test(before) || /^["'\])}]{0,3}\s?[:(]|^["'] ["']/.test(text.slice(to, to + 6))
  return sign && said
}

/** As many errors as are looked at: a log repeats itself. */
const most = 60

const textOf = (lines: readonly Line[], { first, last }: Entry): string =>
  lines
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('\n')

/** Every error of a server that the paste repeats, in its order. */
export function errorsIn({ lines, entries }: Reading): ServerError[] {
  const found: ServerError[] = []
  for (const [entry, span] of entries.entries()) {
    const text = textOf(lines, span)
    let line = span.first
    let counted = 0
    for (const { index, 0: code } of text.matchAll(codePattern)) {
      if (found.length >= most) return found
      const to = index + code.length
      if (!counts(text, index, to, code)) continue
      line += text.slice(counted, index).split('\n').length - 1
      counted = index
      if (tellsSuccess(lines[line]?.text ?? '')) continue
      const own = /^(AADSTS|MSIS|CSIAQ)/i.test(code)
      const words = own ? (/^[^\n"]{0,1000}/.exec(text.slice(index))?.[0] ?? code) : descriptionOf(text, index, to)
      found.push({
        code: own ? '' : /^e0000/i.test(code) ? code.toUpperCase() : code.toLowerCase(),
        description: words.replace(/\s+/g, ' ').trim().slice(0, 1000),
        status: statusNear(text, index),
        inAddress:
          /[?&#;]error=$/.test(text.slice(Math.max(0, index - 8), index)) ||
          /[?&#]state=/.test(text.slice(to, to + 800)),
        entry,
        line,
      })
    }
  }
  return found
}
