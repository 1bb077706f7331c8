import type { JsonObject } from '../message.ts'
import type { KeyMaterial, SigningKey } from '../signing-keys.ts'

const published = ({ jwk, thumbprint, x5c, x5t }: SigningKey): JsonObject => ({
  kid: thumbprint,
  kty: 'RSA',
  alg: 'RS256',
  use: 'sig',
  x5c: [x5c],
  x5t,
  n: jwk.n,
  e: jwk.e,
})

/** The key that signs and the one that will. */
export const keySet = ({ current, next }: KeyMaterial): JsonObject[] => [published(current), published(next)]
