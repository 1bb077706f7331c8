import { createPrivateKey } from 'node:crypto'
import type { Received } from '../model/mask.ts'
import { type Known, width } from './known.ts'

type Learn = (name: string, secret: string, clientId?: string) => void

/** Too short to be told apart from ordinary text; such a value is hidden by the name of its member alone. */
const shortest = 4

/** No header takes a longer one, so nobody packs it. */
const longestSent = 16_384

const inForm = (text: string): string => new URLSearchParams({ s: text }).toString().slice(2)
const inUrl = (text: string): string => encodeURIComponent(text.toWellFormed())

const inBase64 = (bytes: Buffer): string[] => [bytes.toString('base64'), bytes.toString('base64url')]

/** A secret in base64 as Basic sends it. */
const basicForms = (secret: string, clientId: string): string[] =>
  [`${clientId}:${secret}`, `${inUrl(clientId)}:${inUrl(secret)}`, `${clientId}:${inForm(secret)}`].flatMap((text) =>
    inBase64(Buffer.from(text)),
  )

/** What stays the same of a secret in base64, whatever stands before and behind it: in three alignments. */
const alignedForms = (secret: Buffer): string[] =>
  [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), secret])
    const from = Math.ceil((8 * before) / 6)
    return inBase64(bytes).map((form) => form.slice(from, Math.floor((8 * bytes.length) / 6)))
  })

/** The forms in which a secret is most often sent or stored: what a test looks for in files and outputs. */
export function formsOf(secret: string, clientId = ''): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  const forms = [
    secret,
    inUrl(secret),
    inForm(secret),
    json,
    html,
    ...basicForms(secret, clientId),
    ...inBase64(Buffer.from(secret)),
  ]
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
  if (secret.length > longestSent) return
  // In other case, or with its white space gone, base64 cannot be unpacked any more: it is known as it is sent.
  for (const form of secret.length < width ? [] : alignedForms(Buffer.from(secret)))
    known.add(name, form, secret.length)
  for (const form of basicForms(secret, clientId)) known.add(name, form, secret.length, form.length)
}

/** The private numbers of a key that can be read: a JWK, or PEM without a password. */
function privateNumbers(secret: string): string[] {
  const numbers: string[] = []
  try {
    const jwk: unknown = /^\s*-----/.test(secret)
      ? createPrivateKey(secret).export({ format: 'jwk' })
      : JSON.parse(secret)
    eachMember(jwk, (member, value) => {
      if (privateMembers.includes(member) && value.length >= width) numbers.push(value)
    })
  } catch {
    // What cannot be read is known as it is written.
  }
  return numbers
}

/** Public parts of a key may be shown, and are: in the key set of the server, for example. Each private number is a secret. */
function learnKey(known: Known, name: string, secret: string): void {
  const numbers = privateNumbers(secret)
  for (const number of numbers) {
    const bytes = Buffer.from(number, 'base64url')
    for (const form of [number, ...alignedForms(bytes), bytes.toString('hex')]) known.add(name, form, number.length)
  }
  if (numbers.length > 0) return
  const body = secret.replace(frame, '').trim()
  known.add(name, body, secret.length, Math.max(16, Math.ceil(body.length * 0.6)))
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
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const [name, member] of Object.entries(next ?? {}))
      if (typeof member === 'string') tell(name, member)
      else open.push(member)
}

/** Parameters of a form, a query or a fragment, as a browser or a server brings them. */
export function learnParameters(learn: Learn, parameters: Iterable<readonly [string, string]>): void {
  for (const [name, value] of parameters) if (secretParameters.test(name)) learnToken(learn, name, value)
}

function learnUrl(learn: Learn, url: string): void {
  const parsed = URL.parse(url, 'http://localhost')
  if (!parsed) return
  learnParameters(learn, parsed.searchParams)
  learnParameters(learn, new URLSearchParams(parsed.hash.slice(1)))
  learn('password', decoded(parsed.password))
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function learnText(learn: Learn, text: string): void {
  // A byte order mark is white space here.
  const trimmed = text.trimStart()
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
    else learnToken(learn, 'authorization', credentials)
  }
}

/** What came that opens something: tokens and codes, in the body or in an address to go to. */
export function learnAnswer(learn: Learn, { headers, body }: Pick<Received, 'headers' | 'body'>): void {
  learnUrl(learn, headers.location ?? '')
  learnText(learn, body)
}
