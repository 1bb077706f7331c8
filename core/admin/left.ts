import type { AdminKind, AdminObject, Members } from '../model/admin.ts'
import type { AdminReading } from '../model/admin-reading.ts'
import type { Json } from '../model/json.ts'
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

/** Whether an object still has these members, as it was left. @param moved members that others move */
export const isAsLeft = (object: AdminObject, members: Members<Json>, moved: readonly string[] = []): boolean =>
  Object.entries(members).every(
    ([path, value]) => moved.includes(path) || same(memberAt(object.body, path) ?? null, value),
  )
