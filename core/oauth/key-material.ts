import { createPrivateKey, type KeyObject } from 'node:crypto'
import type { JsonObject } from '../model/facts.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { asObject, text } from './json.ts'
import { privateMembersOf } from './key-set.ts'
import { algorithmsOf } from './signing-algorithms.ts'
import { whyUnread } from './unread-key.ts'

/** A private key as it was given. Where it cannot be used, `key` is null and `fault` says why, without quoting it. */
export interface KeyMaterial {
  /** What was given: the name of a form, or words where it has none. */
  form: string | Said
  fault: Said | null
  /** It is protected, and only a password is missing or wrong. */
  locked: boolean
  key: KeyObject | null
  /** The key ID that the key itself carries (JWK alone). */
  kid: string | null
  /** What it can sign with, the usual one first; the key's own `alg` alone where it names one. */
  algorithms: readonly string[]
  /** `RSA, 2048 bits`, `EC, P-256`. */
  strength: string | null
}

const unusable = (form: KeyMaterial['form'], fault: Said): KeyMaterial => ({
  form,
  fault,
  locked: false,
  key: null,
  kid: null,
  algorithms: [],
  strength: null,
})

const curveNames: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
}

function strengthOf(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  const kind = (key.asymmetricKeyType ?? 'unknown').toUpperCase()
  if (modulusLength) return `${kind}, ${modulusLength} bits`
  return namedCurve ? `${kind}, ${curveNames[namedCurve] ?? namedCurve}` : kind
}

/** RSA keys below this are refused by every signer (RFC 7518 section 3.3). */
const leastBits = 2048

function usable(form: string, key: KeyObject, jwk: JsonObject | null = null): KeyMaterial {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  const strength = strengthOf(key)
  const able = algorithmsOf(key.asymmetricKeyType, namedCurve)
  const named = text(jwk, 'alg')
  if (modulusLength !== undefined && modulusLength < leastBits)
    return { ...unusable(form, said('oauth.key-too-small', { bits: modulusLength, least: leastBits })), strength }
  if (able.length === 0) return { ...unusable(form, said('oauth.key-cannot-sign', { strength })), strength }
  if (named && !able.includes(named))
    return { ...unusable(form, said('oauth.key-other-algorithm', { alg: named, strength })), strength }
  if (text(jwk, 'use') === 'enc') return { ...unusable(form, said('oauth.key-for-encryption')), strength }
  return { form, fault: null, locked: false, key, kid: text(jwk, 'kid'), algorithms: named ? [named] : able, strength }
}

const pemForms: Readonly<Record<string, string>> = {
  'PRIVATE KEY': 'PEM (PKCS#8)',
  'ENCRYPTED PRIVATE KEY': 'PEM (PKCS#8, encrypted)',
  'RSA PRIVATE KEY': 'PEM (PKCS#1)',
  'EC PRIVATE KEY': 'PEM (SEC1)',
}

/** Values copied out of JSON or of an environment have `\n` in place of line breaks, or blanks. */
function straightened(pem: string): string {
  const broken = pem.replace(/\\r/g, '').replace(/\\n/g, '\n')
  // Up to the next dash: a block without headers has none inside.
  return broken.replace(
    /-----BEGIN ([A-Z0-9 ]{1,60})-----([^-]*)-----END \1-----/g,
    (whole, label: string, body: string) => {
      if (/Proc-Type/i.test(body)) return whole
      const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
      return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----`
    },
  )
}

function fromPem(given: string, password: string | null): KeyMaterial {
  const pem = straightened(given)
  const labels = [...pem.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----/g)].map((found) => found[1] ?? '')
  const label = labels.find((each) => each.endsWith('PRIVATE KEY'))
  if (!label) {
    const what = labels.includes('CERTIFICATE') ? 'oauth.key-is-certificate' : 'oauth.key-is-public'
    return unusable('PEM', said(what))
  }
  if (label === 'OPENSSH PRIVATE KEY') return unusable('OpenSSH', said('oauth.key-is-ssh'))
  const block = new RegExp(`-----BEGIN ${label}-----[\\s\\S]+?-----END ${label}-----`).exec(pem)?.[0]
  const form = pemForms[label] ?? 'PEM'
  if (!block) return unusable(form, said('oauth.key-end-missing'))
  const locked = label === 'ENCRYPTED PRIVATE KEY' || /Proc-Type: *4,ENCRYPTED/i.test(block)
  if (locked && !password) return { ...unusable(form, said('oauth.key-locked')), locked }
  try {
    return usable(form, createPrivateKey({ key: block, format: 'pem', ...(password ? { passphrase: password } : {}) }))
  } catch (error) {
    return { ...unusable(form, whyUnread(error, locked)), locked }
  }
}

function fromJwk(form: string, jwk: JsonObject): KeyMaterial {
  if (text(jwk, 'kty') === 'oct') return unusable(form, said('oauth.key-is-shared-secret'))
  if (privateMembersOf(jwk).length === 0) return unusable(form, said('oauth.key-is-public-jwk'))
  try {
    return usable(form, createPrivateKey({ key: jwk as never, format: 'jwk' }), jwk)
  } catch {
    return unusable(form, said('oauth.key-member-broken'))
  }
}

function fromJson(given: string, kid: string | null): KeyMaterial {
  let parsed: JsonObject | null
  try {
    parsed = asObject(JSON.parse(given))
  } catch {
    return unusable('JSON', said('oauth.key-json-broken'))
  }
  if (!parsed) return unusable('JSON', said('oauth.key-not-an-object'))
  if (!Array.isArray(parsed.keys)) return fromJwk('JWK', parsed)
  const keys = parsed.keys.map(asObject).filter((key) => key !== null)
  const own = keys.filter((key) => privateMembersOf(key).length > 0)
  const chosen = own.find((key) => kid !== null && text(key, 'kid') === kid) ?? own[0]
  return chosen
    ? fromJwk('JWK set', chosen)
    : unusable('JWK set', said(keys.length > 0 ? 'oauth.key-set-public' : 'oauth.key-set-empty'))
}

/** True when these bytes begin as a PKCS#12 file does: a sequence whose first part is the version 3 (RFC 7292 section 4). */
function looksLikePkcs12(der: Buffer): boolean {
  const length = der[1] ?? 0
  const at = length < 0x80 ? 2 : (length & 0x7f) + 2
  return der[0] === 0x30 && der.subarray(at, at + 3).equals(Buffer.from([0x02, 0x01, 0x03]))
}

async function fromDer(der: Buffer, password: string | null): Promise<KeyMaterial> {
  if (looksLikePkcs12(der)) {
    const form = 'PKCS#12'
    // Loaded when it is needed: hardly anybody has such a file, and reading the library takes time.
    const { keyOfPkcs12 } = await import('./pkcs12.ts')
    try {
      const pkcs8 = keyOfPkcs12(der, password ?? '')
      if (!pkcs8) return unusable(form, said('oauth.key-file-without-key'))
      return usable(form, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }))
    } catch {
      const why = password ? 'oauth.key-file-unopened' : 'oauth.key-file-locked'
      return { ...unusable(form, said(why)), locked: true }
    }
  }
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      const key = createPrivateKey({ key: der, format: 'der', type, ...(password ? { passphrase: password } : {}) })
      // The library takes one form for the other: the kind of key tells which it was.
      const form = type === 'pkcs8' ? 'PKCS#8' : key.asymmetricKeyType === 'ec' ? 'SEC1' : 'PKCS#1'
      return usable(`DER (${form})`, key)
    } catch {
      // Another form is tried next.
    }
  }
  return unusable(said('oauth.form-unknown'), said('oauth.key-form-unknown'))
}

/**
 * Reads a private key in whatever form people have it: PEM (PKCS#1, PKCS#8, SEC1), JWK, JWK set, PKCS#12 or DER in base64.
 * @param password of an encrypted PEM or a PKCS#12 file
 * @param kid which key of a set is meant
 */
export async function readPrivateKey(
  given: string,
  password: string | null = null,
  kid: string | null = null,
): Promise<KeyMaterial> {
  const content = given.replace(/^\ufeff/, '').trim()
  if (content === '') return unusable(said('oauth.form-empty'), said('oauth.key-empty'))
  if (/-----BEGIN /.test(content)) return fromPem(content, password)
  if (content.startsWith('{') || content.startsWith('[')) return fromJson(content, kid)
  if (/^[A-Za-z0-9+/_=\s-]+$/.test(content) && content.length > 60)
    return fromDer(Buffer.from(content.replace(/\s+/g, ''), 'base64'), password)
  return unusable(said('oauth.form-unknown'), said('oauth.key-form-unknown'))
}
