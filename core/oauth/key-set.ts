import { calculateJwkThumbprint, type JWK } from 'jose'
import type { JsonObject } from '../model/facts.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { asObject, text } from './json.ts'

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']
const needed: Readonly<Record<string, readonly string[]>> = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
}

/** Reads a JSON Web Key Set (RFC 7517 section 5): the keys, and everything that is wrong with it. */
export function readKeySet(json: unknown): { keys: JsonObject[] | null; faults: Said[] } {
  const list = asObject(json)?.keys
  if (!Array.isArray(list)) return { keys: null, faults: [said('oauth.set-without-keys')] }
  const faults: Said[] = []
  const keys: JsonObject[] = []
  list.forEach((item, index) => {
    const key = asObject(item)
    if (!key) faults.push(said('oauth.set-key-not-an-object', { key: String(index + 1) }))
    else {
      keys.push(key)
      const fault = keyFault(key, text(key, 'kid') ?? String(index + 1))
      if (fault) faults.push(fault)
    }
  })
  return { keys, faults }
}

function keyFault(key: JsonObject, name: string): Said | null {
  const kty = text(key, 'kty')
  if (!kty) return said('oauth.set-key-without-member', { key: name, member: 'kty' })
  const missing = (needed[kty] ?? []).find((member) => !text(key, member))
  if (missing) return said('oauth.set-key-without-member', { key: name, member: missing })
  const garbled = (needed[kty] ?? []).find(
    (member) => member !== 'crv' && !/^[A-Za-z0-9_-]+$/.test(text(key, member) ?? ''),
  )
  return garbled ? said('oauth.set-key-member-garbled', { key: name, member: garbled }) : null
}

/** Private members that stand in a key, in their wire names. */
export const privateMembersOf = (key: JsonObject): string[] =>
  privateMembers.filter((member) => key[member] !== undefined)

/** Keys that can verify a signature: asymmetric ones that are not marked for encryption. */
export const signingKeys = (keys: readonly JsonObject[]): JsonObject[] =>
  keys.filter((key) => text(key, 'kty') !== 'oct' && (text(key, 'use') ?? 'sig') === 'sig')

/** The size of an RSA modulus in bits; null for other keys. */
export function modulusBits(key: JsonObject): number | null {
  const modulus = text(key, 'n')
  if (text(key, 'kty') !== 'RSA' || !modulus) return null
  const bytes = Buffer.from(modulus, 'base64url')
  const first = bytes.findIndex((byte) => byte !== 0)
  if (first < 0) return 0
  return (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24
}

/** The thumbprint of a public key (RFC 7638), as a key ID that no other key has. */
export const thumbprintOf = (key: JsonObject): Promise<string> => calculateJwkThumbprint(key as JWK)

/** The members that may leave this machine. */
export const publicMembersOf = (key: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(key).filter(([name]) => !privateMembers.includes(name)))
