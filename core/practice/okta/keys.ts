import type { JsonObject } from '../message.ts'
import type { KeyMaterial, SigningKey } from '../signing-keys.ts'

const published = ({ jwk, thumbprint }: SigningKey): JsonObject => ({
  kty: 'RSA',
  alg: 'RS256',
  kid: thumbprint,
  use: 'sig',
  e: jwk.e,
  n: jwk.n,
})

/** The key that signs and the one that will: order says nothing about which is in use. */
export const keySet = ({ current, next }: KeyMaterial): JsonObject[] => [published(current), published(next)]
