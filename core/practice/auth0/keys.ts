import type { JsonObject } from '../message.ts'
import type { KeyMaterial, SigningKey } from '../signing-keys.ts'

/** Auth0's key ids are shorter than a thumbprint. */
export const kidOf = (key: SigningKey): string => key.thumbprint.slice(0, 21)

const published = (key: SigningKey): JsonObject => ({
  kty: 'RSA',
  use: 'sig',
  n: key.jwk.n,
  e: key.jwk.e,
  kid: kidOf(key),
  x5t: key.x5t,
  x5c: [key.x5c],
  alg: 'RS256',
})

/** The current key and the next one. */
export const keySet = ({ current, next }: KeyMaterial): JsonObject[] => [published(current), published(next)]
