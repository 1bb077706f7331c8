import type { JsonObject } from '../message.ts'
import type { KeyMaterial, SigningKey } from '../signing-keys.ts'
import type { Server } from './servers.ts'

const published = (kid: string, { jwk }: SigningKey): JsonObject => ({
  kty: 'RSA',
  alg: 'RS256',
  kid,
  use: 'sig',
  e: jwk.e,
  n: jwk.n,
})

/** The key that signs and the one that will: order says nothing about which is in use. */
export const keySet = ({ kids }: Server, { current, next }: KeyMaterial): JsonObject[] => [
  published(kids.current, current),
  published(kids.next, next),
]
