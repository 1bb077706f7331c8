import type { AdminKind, AdminObject, Members } from '../model/admin.ts'
import type { AdminReading } from '../model/admin-reading.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { matches, memberAt, same } from './members.ts'

/** The same reading, after an object of it was made or changed. */
export const withObject = (reading: AdminReading, as: string, object: AdminObject | null): AdminReading => ({
  wants: reading.wants.map((want) => (want.as === as ? { ...want, object, unread: false } : want)),
  collections: reading.collections.map((each) =>
    object && each.kind === object.kind && same(each.within, object.within)
      ? { ...each, objects: [...each.objects.filter(({ id }) => id !== object.id), object] }
      : each,
  ),
})

/** Whether an object has what was sent for it; the provider may have added to it. @param apart members that come back otherwise */
export const isAsSent = (object: AdminObject, members: Members<Json>, apart: readonly string[] = []): boolean =>
  Object.entries(members).every(
    ([path, value]) =>
      path === 'id' || value === null || apart.includes(path) || matches(memberAt(object.body, path) ?? null, value),
  )

/** What of an object was set, as the provider has it. */
export const leftOf = (object: AdminObject, members: Members<Json>): Members<Json> =>
  Object.fromEntries(Object.keys(members).map((path) => [path, memberAt(object.body, path) ?? null]))

/** All of an object that does not change by itself: what the provider makes, and what others move, is left out. */
export const wholeOf = ({ body }: AdminObject, { computed, moved = [], switches }: AdminKind): Members<Json> =>
  Object.fromEntries(
    Object.entries(body).filter(
      ([name]) => name === switches?.member || !(computed.includes(name) || moved.includes(name)),
    ),
  )

/** A member that is not as it was left. */
export interface Drift {
  path: string
  left: Json
  now: Json
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The innermost members in which two values differ. */
function driftAt(path: string, left: Json, now: Json): Drift[] {
  if (same(left, now)) return []
  if (!isObject(left) || !isObject(now)) return [{ path, left, now }]
  return [...new Set([...Object.keys(left), ...Object.keys(now)])].flatMap((name) =>
    driftAt(`${path}.${name}`, left[name] ?? null, now[name] ?? null),
  )
}

/** What of an object is not as it was left, each member once. @param moved members that others move */
export function driftOf(object: AdminObject, members: Members<Json>, moved: readonly string[] = []): Drift[] {
  const found = Object.entries(members).flatMap(([path, left]) =>
    moved.includes(path) ? [] : driftAt(path, left, memberAt(object.body, path) ?? null),
  )
  return [...new Map(found.map((each) => [each.path, each])).values()]
}
