import { findObject, objectOf, objectPath } from '../admin/find.ts'
import { isAsSent } from '../admin/left.ts'
import { memberAt, same } from '../admin/members.ts'
import { readCollection } from '../admin/reading.ts'
import type { AdminKind, AdminObject, Members, Wanted } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { Outcome } from '../model/exchange.ts'
import type { JsonObject } from '../model/json.ts'
import type { LedgerChange } from '../model/ledger.ts'
import type { AdminWorld } from './admin-world.ts'

type Sending = Pick<AdminWorld, 'admin' | 'send'>

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

/** Keys go in whole, and come back by their ids. */
export const apartOf = ({ elsewhere }: AdminKind): string[] => Object.keys(elsewhere?.has ?? {})

/** An object as it is now, and the secret that the provider shows with it. */
export interface ObjectNow {
  object: AdminObject | null
  secret: string | null
  /** It could not be read, or not all of the list that it would be in: whether it is there is not known. */
  unseen: boolean
  /** Why it could not be read; null where it was, or is not there. */
  refused: Outcome | null
}

const gone: ObjectNow = { object: null, secret: null, unseen: false, refused: null }

/** The secret in the body of an object; null where it shows none. */
export function secretIn(kind: AdminKind, body: JsonObject): string | null {
  const [path] = kind.secrets
  const secret = path === undefined ? undefined : memberAt(body, path)
  return typeof secret === 'string' && secret !== '' ? secret : null
}

/**
 * Reads the object of a change as it is now: by its id, or by its name and what was sent for it where it has none yet.
 * @param find other ways in which it is one of this kind
 */
export async function objectNow(
  world: Sending,
  { kind: id, id: own, within, name, after }: Pick<LedgerChange, 'kind' | 'id' | 'within' | 'name' | 'after'>,
  find: readonly Members<Wanted>[] = [],
): Promise<ObjectNow> {
  const kind = kindIn(world, id)
  if (own !== null && !kind.listOnly) return byId(world, kind, within, own)
  const { objects, refused, cut } = await readCollection(world.send, kind, within)
  // What it was a part of is gone.
  if (refused?.answer?.status === 404) return gone
  const object =
    objects.find((each) =>
      own === null ? each.name === name && isAsSent(each, after, apartOf(kind)) : each.id === own,
    ) ?? (own === null ? findObject(objects, find) : null)
  if (!object) return { ...gone, unseen: refused !== null || cut, refused }
  return kind.listOnly ? { ...gone, object } : byId(world, kind, within, object.id)
}

/** An answer without this object in it is no answer: the object may be there all the same. */
async function byId(world: Sending, kind: AdminKind, within: readonly string[], id: string): Promise<ObjectNow> {
  const outcome = await world.send({ method: 'GET', path: objectPath(kind, within, id) })
  if (outcome.answer?.status === 404) return gone
  const body = isGood(outcome) ? bodyIn(outcome) : null
  const object = body && objectOf(kind, within, body)
  if (!body || object?.id !== id) return { ...gone, unseen: true, refused: outcome }
  const secret = secretIn(kind, body) ?? (await listedSecret(world, kind, object))
  return { object, secret, unseen: false, refused: null }
}

/** The secret of an object that has a list of them; null where it has none, or may not be read. */
async function listedSecret(world: Sending, kind: AdminKind, { within, id }: AdminObject): Promise<string | null> {
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
