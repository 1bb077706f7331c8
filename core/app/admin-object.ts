import { collectionPath, objectOf, objectPath } from '../admin/find.ts'
import { memberAt, same } from '../admin/members.ts'
import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { Outcome } from '../model/exchange.ts'
import type { JsonObject } from '../model/json.ts'
import type { LedgerChange } from '../model/ledger.ts'
import type { AdminWorld } from './admin-world.ts'

/** Whether it was done. */
export const isGood = ({ answer }: Outcome): boolean => answer !== null && answer.status >= 200 && answer.status < 300

/** Whether it may have been done all the same: no answer came, or the server failed on the way. */
export const isUnknown = ({ answer }: Outcome): boolean => answer === null || answer.status >= 500

/** The object in an answer. */
export const bodyIn = ({ answer }: Outcome): JsonObject | null => {
  const json: unknown = answer?.json
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as JsonObject) : null
}

/** A kind by its id; a plan names no other. */
export const kindIn = ({ admin }: { admin: Pick<ProviderAdmin, 'kinds'> }, id: string): AdminKind => {
  const kind = admin.kinds.find((each) => each.id === id)
  if (!kind) throw new Error(`no kind ${id}`)
  return kind
}

/** An object as it is now, and the secret that the provider shows with it. */
export interface ObjectNow {
  object: AdminObject | null
  secret: string | null
  /** Why it could not be read; null where it was, or is not there. */
  refused: Outcome | null
}

/** The secret in the body of an object; null where it shows none. */
export function secretIn(kind: AdminKind, body: JsonObject): string | null {
  const [path] = kind.secrets
  const secret = path === undefined ? undefined : memberAt(body, path)
  return typeof secret === 'string' && secret !== '' ? secret : null
}

/** Reads the object of a change as it is now: by its id, or by its name where it has none yet. */
export async function objectNow(
  world: AdminWorld,
  { kind: id, id: own, within, name }: Pick<LedgerChange, 'kind' | 'id' | 'within' | 'name'>,
): Promise<ObjectNow> {
  const kind = kindIn(world, id)
  const byId = own !== null && !kind.listOnly
  const path = byId ? objectPath(kind, within, own) : collectionPath(kind, within)
  const outcome = await world.send({
    method: 'GET',
    path: byId || kind.query === undefined ? path : `${path}?${kind.query}`,
  })
  if (outcome.answer?.status === 404) return { object: null, secret: null, refused: null }
  if (!isGood(outcome)) return { object: null, secret: null, refused: outcome }
  const json: unknown = outcome.answer?.json
  const body = bodyIn(outcome)
  const inList = body && kind.list !== undefined ? body[kind.list] : json
  const bodies: readonly JsonObject[] = byId && body ? [body] : Array.isArray(inList) ? (inList as JsonObject[]) : []
  const found = bodies
    .map((each) => ({ object: objectOf(kind, within, each), secret: secretIn(kind, each), refused: null }))
    .find(({ object }) => (own === null ? object.name === name : object.id === own))
  if (!found) return { object: null, secret: null, refused: null }
  return { ...found, secret: found.secret ?? (await listedSecret(world, kind, found.object)) }
}

/** The secret of an object that has a list of them; null where it has none, or may not be read. */
async function listedSecret(world: AdminWorld, kind: AdminKind, { within, id }: AdminObject): Promise<string | null> {
  const { secretList } = kind
  if (!secretList) return null
  const outcome = await world.send({ method: 'GET', path: `${objectPath(kind, within, id)}/${secretList.path}` })
  const json: unknown = outcome.answer?.json
  const listed = isGood(outcome) && Array.isArray(json) ? (json as JsonObject[]) : []
  const good = listed.find((each) =>
    Object.entries(secretList.good).every(([path, value]) => same(memberAt(each, path), value)),
  )
  const secret = good && memberAt(good, secretList.member)
  return typeof secret === 'string' && secret !== '' ? secret : null
}
