import type { JsonObject } from '../message.ts'
import type { Running } from '../shape.ts'
import type { KeyMaterial, SigningKey } from '../signing-keys.ts'
import type { Server } from './servers.ts'
import type { OktaSettings } from './settings.ts'

/** A public key as it is published. */
export const published = (kid: string, { jwk }: SigningKey): JsonObject => ({
  kty: 'RSA',
  alg: 'RS256',
  kid,
  use: 'sig',
  e: jwk.e,
  n: jwk.n,
})

/**
 * The keys of a server. The ids of servers differ from tenant to tenant; their keys, which are slow to make, are shared,
 * and with each rotation the two change places.
 */
export async function materialFor(server: Server, { material }: Running<OktaSettings>): Promise<KeyMaterial> {
  const name = server.id === null ? 'org' : server.id === 'default' ? server.id : 'second'
  const { current, next, weak } = await material(name)
  return server.kids.expired.length % 2 === 0 ? { current, next, weak } : { current: next, next: current, weak }
}

/** The key that signs, the one that will, and the one that did last: order says nothing about which is in use. */
export const keySet = ({ kids }: Server, { current, next }: KeyMaterial): JsonObject[] => {
  const last = kids.expired.at(-1)
  return [
    published(kids.current, current),
    published(kids.next, next),
    ...(last === undefined ? [] : [published(last, next)]),
  ]
}

/** The key of a server that signed under this id; undefined for one that it does not know. */
export function signerOf({ kids }: Server, { current, next }: KeyMaterial, kid: unknown): SigningKey | undefined {
  if (kid === kids.current) return current
  return kid !== undefined && kid === kids.expired.at(-1) ? next : undefined
}
