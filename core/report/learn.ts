import type { Received } from '../network/record.ts'
import type { Known } from './known.ts'

type Learn = (name: string, secret: string, clientId?: string) => void

/** Too short to be told apart from ordinary text; such a value is hidden by the name of its member alone. */
const shortest = 4

const inForm = (text: string): string => new URLSearchParams({ s: text }).toString().slice(2)
const inUrl = (text: string): string => encodeURIComponent(text.toWellFormed())

/** A secret in base64, alone and as Basic sends it. */
function packedForms(secret: string, clientId: string): string[] {
  const basic = [`${clientId}:${secret}`, `${inUrl(clientId)}:${inUrl(secret)}`, `${clientId}:${inForm(secret)}`]
  return [...basic, secret].flatMap((text) => [
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('base64url'),
  ])
}

/** The forms in which a secret is most often sent or stored: what a test looks for in files and outputs. */
export function formsOf(secret: string, clientId = ''): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const forms = [secret, inUrl(secret), inForm(secret), json, html, ...packedForms(secret, clientId)]
  return [...new Set(forms)].sort((a, b) => b.length - a.length)
}

/** The frame of a key in PEM, which says nothing about the key. */
const frame = /-----(?:BEGIN|END) [A-Z0-9 ]{1,60}-----/g
/** Private members of a JWK (RFC 7518 section 6, further primes included; `priv` as post-quantum keys have it). */
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'r', 't', 'k', 'priv']

/** Teaches the mask one secret, in the forms that cannot be read back from a text that holds them. */
export function learnSecret(known: Known, name: string, secret: string, clientId = ''): void {
  if (secret.length < shortest) return
  if (name === 'private_key') {
    learnKey(known, name, secret)
    return
  }
  known.add(name, secret)
  // In other case, or with its white space gone, base64 cannot be unpacked any more: it is known as it is sent.
  for (const form of packedForms(secret, clientId)) known.add(name, form, secret.length, form.length)
}

/**
 * Public parts of a key may be shown, and are: in the key set of the server, for example. So of a JWK the private members are
 * learned and nothing else; what it is as a whole would take their parts for parts of a longer secret.
 */
function learnKey(known: Known, name: string, secret: string): void {
  const members = privateOf(secret)
  for (const member of members) known.add(name, member)
  if (members.length > 0) return
  const body = secret.replace(frame, '').trim()
  known.add(name, body, secret.length, Math.max(16, Math.ceil(body.length * 0.6)))
}

function privateOf(key: string): string[] {
  const members: string[] = []
  try {
    eachMember(JSON.parse(key), (member, value) => {
      if (privateMembers.includes(member) && value.length >= 8) members.push(value)
    })
  } catch {
    // What is no JSON has no members.
  }
  return members
}

/** Members of answers that are secrets, wherever in the answer they stand. */
const secretMembers =
  /^(access_token|id_token|refresh_token|device_code|client_secret|client_assertion|assertion|subject_token|actor_token|registration_access_token|code_verifier|logout_token|device_secret|api_key)$/i
const secretParameters =
  /^(access_token|id_token|refresh_token|code|device_code|client_secret|client_assertion|assertion|subject_token|actor_token|code_verifier|response|id_token_hint|logout_token)$/i

/** Of a signed token the claims may be read; what opens something is its signature. An encrypted one keeps its header. */
function learnToken(learn: Learn, name: string, value: string): void {
  const parts = value.split('.')
  if (parts.length === 3 && parts[0]?.startsWith('ey')) {
    if ((parts[2]?.length ?? 0) >= 8) learn(name, parts[2] ?? '')
  } else if (parts.length === 5 && parts[0]?.startsWith('ey'))
    for (const part of parts.slice(1)) learnPart(learn, name, part)
  else learnPart(learn, name, value)
}

/** What is shorter is a word rather than a token, and hidden by its name. */
const learnPart = (learn: Learn, name: string, value: string) => {
  if (value.length >= 8) learn(name, value)
}

function eachMember(value: unknown, tell: (name: string, value: string) => void): void {
  const open: unknown[] = [value]
  // By hand, because an answer may be nested deeper than any stack.
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === null || typeof next !== 'object') continue
    for (const [name, member] of Object.entries(next)) {
      if (typeof member === 'string') tell(name, member)
      else if (typeof member === 'object' && member !== null) open.push(member)
    }
  }
}

/** Parameters of a form, a query or a fragment, as a browser or a server brings them. */
export function learnParameters(learn: Learn, parameters: Iterable<readonly [string, string]>): void {
  for (const [name, value] of parameters) if (secretParameters.test(name)) learnToken(learn, name, value)
}

function learnUrl(learn: Learn, url: string): void {
  const parsed = URL.parse(url, 'http://localhost')
  if (!parsed) return
  learnParameters(learn, parsed.searchParams)
  if (parsed.hash.includes('=')) learnParameters(learn, new URLSearchParams(parsed.hash.slice(1)))
  if (parsed.password) learn('password', decoded(parsed.password))
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function learnText(learn: Learn, text: string): void {
  const trimmed = text.replace(/^\uFEFF/, '').trimStart()
  if (/^[{[]/.test(trimmed))
    try {
      eachMember(JSON.parse(trimmed), (name, value) => {
        if (secretMembers.test(name)) learnToken(learn, name, value)
      })
    } catch {
      // What is no JSON has no members.
    }
  else if (/^[\w.~-]{1,80}=/.test(trimmed)) learnParameters(learn, new URLSearchParams(trimmed))
}

type Headers = Readonly<Record<string, string>>
interface Sent {
  url: string
  headers?: Headers
  body?: string
}

/** What was sent that proves somebody: credentials, assertions, codes, proofs. */
export function learnRequest(learn: Learn, { url, headers = {}, body }: Sent): void {
  learnUrl(learn, url)
  if (body !== undefined) learnText(learn, body)
  for (const [name, value] of Object.entries(headers)) {
    const credentials = /^(?:proxy-)?authorization$/i.test(name) ? (value.split(' ')[1] ?? '') : ''
    if (/^dpop$/i.test(name)) learnToken(learn, 'DPoP', value)
    else if (credentials) learnToken(learn, 'authorization', credentials)
  }
}

/** What came that opens something: tokens and codes, in the body or in an address to go to. */
export function learnAnswer(learn: Learn, { headers, body }: Pick<Received, 'headers' | 'body'>): void {
  if (headers.location) learnUrl(learn, headers.location)
  learnText(learn, body)
}
