import { excerpt } from '../model/excerpt.ts'
import type { Answer } from '../model/exchange.ts'
import type { Refusal } from '../model/provider.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** No description is read further than this: what comes from outside has no end of its own. */
const longest = 2000

/** Wording drifts between releases: quotes, contractions, case and white space do not count. */
export const normalised = (text: string): string =>
  text
    .slice(0, longest)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\bisn't\b/g, 'is not')
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bdoesn't\b/g, 'does not')
    .replace(/\baren't\b/g, 'are not')
    .replace(/\bdidn't\b/g, 'did not')
    .replace(/['"“”]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\.)\.{1,3}$/, '')
    .trim()

/** Words of the specifications that servers put in single quotes; all else in quotes is somebody's name for a thing. */
const ownWords =
  /^(openid|offline_access|client_id|client_secret|client_credentials|client_assertion(_type)?|code_challenge(_method)?|code_verifier|redirect_uri|response_type|response_mode|grant_type|application_type|service|scope|state|nonce|prompt|audience|resource|organization|jwks_uri|jku|use|typ|dpop\+jwt|exp|iat|nbf|iss|sub|aud|jti|kid|alg|ath|htm|htu)$/i

/** An apostrophe within a word opens nothing. */
const quoted = /"[^"]{0,400}"|“[^”]{0,400}”|(?<!\w)'([^']{0,400})'(?!\w)|`([^`]{0,400})`|‘([^’]{0,400})’/g

/** What was named in the request; a document is asked for without a name. */
function namesAsked({ at, values }: Pick<Refusal, 'values' | 'at'>): ReadonlySet<string> {
  if (at !== 'token' && at !== 'authorize' && at !== 'api') return new Set()
  const names = [values.audience, values.client_id, ...(values.scope?.split(/\s+/) ?? [])]
  // Nobody gave these scopes their name.
  return new Set(names.flatMap((name) => (name && !/^(openid|offline_access)$/.test(name) ? [name] : [])))
}

/** The description without what is somebody's name for a thing: scopes, audiences, apps, addresses, whatever stands in a list. */
export function withoutNames(description: string, refusal: Pick<Refusal, 'values' | 'at'>): string {
  const asked = namesAsked(refusal)
  return normalised(
    description
      .slice(0, longest)
      .replace(/https?:\/\/[^\s"'<>]+/gi, ' ')
      .replace(/\b(scopes?|domain|found|audiences?|resources?|permissions|types)(\(s\))?: (?!\[).*$/is, '$1')
      .replace(/\[[^\]]{0,800}\]/g, ' ')
      .replace(quoted, (whole, ...found: (string | undefined)[]) => {
        const name = found.slice(0, 3).find((part) => part !== undefined) ?? ''
        return ownWords.test(name) && !asked.has(name) ? whole : ' '
      })
      // Some texts put a name between plain words: "Client X is not authorized".
      .split(/\s+/)
      .filter((word) => !asked.has(word.replace(/[.,;]{1,9}$/, '')) || ownWords.test(word))
      .join(' '),
  )
}

const member = (json: unknown, name: string): string => {
  const value = json && typeof json === 'object' ? (json as Record<string, unknown>)[name] : undefined
  return typeof value === 'string' ? value : ''
}

/** The error within an error, where a body is built so: the one under `error`, or the first of a list. */
function innerError(json: unknown): unknown {
  if (Array.isArray(json)) return json[0] ?? null
  if (!json || typeof json !== 'object') return null
  if ('error' in json && typeof json.error === 'object') return json.error
  return 'errors' in json && Array.isArray(json.errors) && !member(json, 'error') ? json.errors[0] : null
}

/** The code and the description of an error body, in the OAuth shape or in one of those that providers have of their own. */
export function readError(json: unknown, depth = 0): { code: string; description: string } {
  const inner = innerError(json)
  // Nobody puts one error into another more often than that, and a stack has an end.
  if (inner && depth < 3) return readError(inner, depth + 1)
  return {
    code: member(json, 'error') || member(json, 'errorCode') || member(json, 'code'),
    description:
      member(json, 'error_description') ||
      member(json, 'errorSummary') ||
      member(json, 'errorMessage') ||
      member(json, 'message') ||
      member(json, 'description') ||
      member(json, 'detail') ||
      member(json, 'title'),
  }
}

const challenged = (challenge: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]{1,2000})"`, 'i').exec(challenge)?.[1] ?? ''

/** The error of an answer: that of its body, else the one that its challenge names (RFC 6750 section 3). */
export function errorOf({ json, headers }: Pick<Answer, 'json' | 'headers'>): { code: string; description: string } {
  const read = readError(json)
  if (read.code || read.description) return read
  const challenge = (headers['www-authenticate'] ?? '').slice(0, 2 * longest)
  return { code: challenged(challenge, 'error'), description: challenged(challenge, 'error_description') }
}

/** What is added to an error that has several causes. */
const causesOf = (json: unknown): readonly string[] => {
  const causes = json && typeof json === 'object' && 'errorCauses' in json ? json.errorCauses : null
  return Array.isArray(causes) ? causes.slice(0, 3).map((cause) => member(cause, 'errorSummary')) : []
}

/** As much of what was said as is shown in one line. */
const shownLength = 400

const plainWords = (body: string): string => excerpt(body.replace(/\s+/g, ' ').trim(), shownLength)

/** An answer that names no error: the beginning of a page's own text, or of a body that is no page. */
function withoutError({ status, body, isJson }: Answer): Said | string {
  const words = plainWords(body)
  if (isJson) return [status, words].filter(Boolean).join(' · ')
  const title = /<title[^<>]{0,200}>([^<]{1,4000})/i.exec(body.slice(0, 20_000))?.[1]?.trim()
  if (title) return said('http.page-titled', { status, title: excerpt(title, 120) })
  if (/<(!doctype|html|head|body)\b/i.test(body.slice(0, 1000))) return said('http.page-untitled', { status })
  return words === '' ? said('http.body-empty', { status }) : said('http.body-not-json', { status, body: words })
}

/** The error as received, in one line: its words first of all, and of an answer without any its status and what it looks like. */
export function receivedLine({ answer }: Pick<Refusal, 'answer'>): Said | string {
  const { code, description } = errorOf(answer)
  if (!code && !description) return withoutError(answer)
  const words = plainWords([description, ...causesOf(answer.json)].filter(Boolean).join(' · '))
  return [answer.status, code, words].filter(Boolean).join(' · ')
}
