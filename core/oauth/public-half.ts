import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import type { JsonObject } from '../model/facts.ts'

/** The public half as a JWK of public members alone, without `kid`, `alg` and `use`. */
export function publicJwkOf(key: KeyObject): JsonObject {
  return createPublicKey(key).export({ format: 'jwk' }) as JsonObject
}

/** The public half as PEM (SPKI, RFC 5280 section 4.1.2.7). */
export const publicPemOf = (key: KeyObject): string =>
  (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'pem', type: 'spki' }) as string

/** A public JWK as PEM. */
export const publicPemOfJwk = (jwk: JsonObject): string =>
  publicPemOf(createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }))
