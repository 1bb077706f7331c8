import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { JsonObject } from '../model/facts.ts'
import type { KeyMaterial } from './key-material.ts'
import { thumbprintOf } from './key-set.ts'
import { publicJwkOf, publicPemOf } from './public-half.ts'

const generate = promisify(generateKeyPair)
const curves: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' }

/** The public half of a key, in the forms in which consoles take it. */
export interface PublicHalf {
  /** A JWK set of public members alone, with line breaks. */
  jwks: string
  pem: string
  kid: string
  alg: string
}

/**
 * Makes a key pair: RSA of 2048 bits, or of the curve that the algorithm names. The private half is a JWK in one line,
 * which carries its key ID and its algorithm along.
 */
export async function newKeyPair(alg: string): Promise<{ privateJwk: string; key: KeyObject; kid: string }> {
  const curve = curves[alg]
  const pair = curve
    ? await generate('ec', { namedCurve: curve })
    : await generate('rsa', { modulusLength: 2048, publicExponent: 0x10001 })
  const key = pair.privateKey
  const kid = await thumbprintOf(publicJwkOf(key))
  const jwk: JsonObject = { ...(key.export({ format: 'jwk' }) as JsonObject), kid, alg, use: 'sig' }
  return { privateJwk: JSON.stringify(jwk), key, kid }
}

/** The same as PEM (PKCS#8), for programs that want that. */
export const privatePemOf = (privateJwk: string): string =>
  createPrivateKey({ key: JSON.parse(privateJwk), format: 'jwk' }).export({ format: 'pem', type: 'pkcs8' }) as string

/** What may be shown, copied and registered of a key; null when it cannot be used. */
export async function publicHalfOf(material: KeyMaterial, kid: string | null): Promise<PublicHalf | null> {
  const { key, algorithms } = material
  const alg = algorithms[0]
  if (!key || !alg) return null
  const jwk = publicJwkOf(key)
  const id = kid ?? material.kid ?? (await thumbprintOf(jwk))
  const set = { keys: [{ ...jwk, kid: id, alg, use: 'sig' }] }
  return { jwks: JSON.stringify(set, null, 2), pem: publicPemOf(key), kid: id, alg }
}
