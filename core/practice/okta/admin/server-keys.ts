import type { JsonObject } from '../../message.ts'
import type { SigningKey } from '../../signing-keys.ts'
import { notFound } from '../errors.ts'
import { materialFor, published } from '../keys.ts'
import { newKid, type Server } from '../servers.ts'
import { type Asked, type Handler, link, shown } from './asked.ts'
import { whole } from './lists.ts'
import { pathOf, withServer } from './servers.ts'

/** The keys of a server: the one that signs, the one that will, and those that did. */
async function keysOf(asked: Asked, server: Server): Promise<JsonObject[]> {
  const { current, next, expired } = server.kids
  const material = await materialFor(server, asked.call.tenant)
  const show = (kid: string, status: string, key: SigningKey): JsonObject => ({
    status,
    ...published(kid, key),
    _links: { self: link(`${pathOf(asked, server)}/credentials/keys/${kid}`, 'GET') },
  })
  return [
    show(current, 'ACTIVE', material.current),
    show(next, 'NEXT', material.next),
    ...expired.map((kid) => show(kid, 'EXPIRED', material.next)),
  ]
}

export const list: Handler = withServer(async (asked, server) => whole(asked, await keysOf(asked, server)))

export const read: Handler = withServer(async (asked, server) => {
  const key = (await keysOf(asked, server)).find(({ kid }) => kid === asked.ids.key)
  return key ? shown(key) : notFound(asked.ids.key ?? '', 'JsonWebKey')
})

/** The next key signs from now on. */
export const rotate: Handler = withServer(async (asked, server) => {
  const { current, next, expired } = server.kids
  server.kids = { current: next, next: newKid(), expired: [...expired, current] }
  server.lastRotated = asked.at
  return whole(asked, await keysOf(asked, server))
})
