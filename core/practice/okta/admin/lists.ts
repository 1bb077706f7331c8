import { requestsUntilListed } from '../../admin-faults.ts'
import { hasEffect } from '../../memory.ts'
import type { JsonObject, Reply } from '../../message.ts'
import { oktaError } from '../errors.ts'
import type { Asked } from './asked.ts'

const idOf = (item: JsonObject): string => String(item.id ?? item.client_id ?? item.uuid ?? item.kid)

/** Keeps what was just made out of lists for a while, where the fault for that is on. */
function present(items: readonly JsonObject[], { call: { tenant } }: Asked): JsonObject[] {
  return items.filter((item) => hasEffect(tenant.memory, idOf(item)))
}

/** Remembers that an object was made, so that lists may lag behind. */
export function justMade({ call: { tenant } }: Asked, { body }: Reply): void {
  if (!tenant.adminFaults.has('eventual') || typeof body !== 'object' || Array.isArray(body)) return
  tenant.memory.fresh.set(idOf(body as JsonObject), requestsUntilListed)
}

/** A list in one piece. */
export const whole = (asked: Asked, items: readonly JsonObject[]): Reply => ({
  status: 200,
  body: present(items, asked),
})

/** One page of a list, with links to itself and to the next (facts 7). */
export function paged(asked: Asked, items: readonly JsonObject[], usual: number): Reply {
  const { query } = asked.call.incoming
  const limit = Number(query.get('limit') ?? usual)
  if (!Number.isInteger(limit)) return oktaError(400, 'E0000029', 'Invalid paging request.', ['Invalid limit.'])
  const all = present(items, asked)
  const after = query.get('after')
  const from = after === null ? 0 : all.findIndex((item) => idOf(item) === after) + 1
  if (after !== null && from === 0) return oktaError(400, 'E0000029', 'Invalid paging request.', ['Invalid cursor.'])
  const size = limit < 1 ? usual : limit
  const page = all.slice(from, from + size)
  const last = page.at(-1)
  const more = last !== undefined && from + size < all.length
  const self = addressed(asked, { limit: String(limit) })
  const next = more ? [`<${addressed(asked, { after: idOf(last), limit: String(limit) })}>; rel="next"`] : []
  return { status: 200, headers: { Link: [`<${self}>; rel="self"`, ...next] }, body: page }
}

function addressed({ call }: Asked, changed: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(call.incoming.query)
  for (const [name, value] of Object.entries(changed)) query.set(name, value)
  return `${call.url}?${query}`
}
