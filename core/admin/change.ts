import type { AdminKind, AdminObject, AdminRequest, AdminScope, Members } from '../model/admin.ts'
import type { FoundWant } from '../model/admin-reading.ts'
import type { Json, JsonObject } from '../model/json.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { lacksKey } from './elsewhere.ts'
import { collectionPath, objectPath } from './find.ts'
import { differences, memberAt, mended, withMember, withoutMember } from './members.ts'

/** Why nothing is done about an object. */
export type Kept =
  /** It is as it is wanted. */
  | 'as-wanted'
  /** A rule allows the request already. */
  | 'allowed'
  /** A value of the setup names it, and there is none of that name. */
  | 'not-found'
  /** Only a person can make it, or a member cannot be changed. */
  | 'by-hand'
  /** It could not be read, so that nothing is known of it. */
  | 'unread'
  /** What it is a part of, or a value of it, is not known. */
  | 'waits'

/** One thing to be done, or why nothing is done. */
export interface PlannedChange {
  as: string
  kind: string
  /** The steps of the guide that want it. */
  steps: readonly string[]
  name: string
  action: 'create' | 'change' | 'keep'
  kept: Kept | null
  /** Members before and after; of what is made, only after. */
  before: Members<Json>
  after: Members<Json>
  /** As they will be sent; what is not known yet is written `{app.id}`. */
  requests: readonly AdminRequest[]
  /** The rights that they take. */
  scopes: readonly AdminScope[]
  /** The events of the provider's log that show them. */
  events: readonly string[]
  object: AdminObject | null
  /** Why nothing is done, where more than that can be said. */
  because?: Said
}

/** Members as one object. */
const bodyOf = (members: Members<Json>): JsonObject =>
  Object.entries(members).reduce<JsonObject>((body, [path, value]) => withMember(body, path, value), {})

/** What a new object is made with: the members of its kind, of the want, what it is found by and what it must have. */
function newMembers(want: FoundWant, kind: AdminKind): Members<Json> {
  // Of several ways to find it, the last is the one that needs no value of the setup: its name.
  const found = Object.entries(want.find.at(-1) ?? {}).flatMap(([path, wanted]) =>
    typeof wanted === 'object' || path === 'id' || kind.computed.includes(path) ? [] : [[path, wanted] as const],
  )
  const first = Object.entries(want.find[0] ?? {}).flatMap(([path, wanted]) =>
    typeof wanted === 'object' || path === kind.id_at || path.endsWith('.client_id') ? [] : [[path, wanted] as const],
  )
  const has = Object.entries(want.has).flatMap(([path, wanted]) => {
    if (path === kind.switches?.member) return []
    const started = want.starts[path]
    const value = mended(started, wanted)
    // What need not be there is left to the provider; a switch by itself may be only a part of what the provider asks for.
    const left = value === null || (value === false && started === undefined && path.includes('.'))
    return left ? [] : [[path, value] as const]
  })
  return { ...kind.starts, ...want.starts, ...Object.fromEntries([...found, ...first, ...has]) }
}

/** The name of an object; of one that is not there, the one that it would get. */
export function nameOf(want: FoundWant, kind: AdminKind): string {
  const name = want.object?.name ?? newMembers(want, kind)[kind.name_at]
  return typeof name === 'string' ? name : ''
}

const planned = (want: FoundWant, change: Partial<PlannedChange> & Pick<PlannedChange, 'action'>): PlannedChange => ({
  as: want.as,
  kind: want.kind,
  steps: want.steps,
  name: want.object?.name ?? '',
  kept: null,
  before: {},
  after: {},
  requests: [],
  scopes: [],
  events: [],
  object: want.object,
  ...change,
})

export const keep = (want: FoundWant, kept: Kept, change: Partial<PlannedChange> = {}) =>
  planned(want, { action: 'keep', kept, ...change })

/** A person has entered which one it is: another one is not made in its place. */
const isNamedById = ({ find: [way], each }: FoundWant, kind: AdminKind): boolean =>
  each === undefined &&
  Object.keys(way ?? {}).some((path) => path === 'id' || path === kind.id_at || path.endsWith('.client_id'))

const given = (...scopes: (string | undefined)[]): string[] => scopes.filter((each) => each !== undefined)

/** What waits for values that somebody has to enter. */
export const lackingFields = (...fields: string[]): Pick<PlannedChange, 'because'> => ({
  because: said('admin-api.lacks-fields', { fields }),
})

/** The fields of the members that are empty and that the others of it need. */
const fieldsFor = (body: JsonObject, { needs = [] }: Pick<AdminKind, 'needs'>): string[] =>
  needs.flatMap(({ member, where, field }) => {
    if (Object.entries(where).some(([path, value]) => memberAt(body, path) !== value)) return []
    const found = memberAt(body, member)
    return Array.isArray(found) && found.length > 0 ? [] : [field]
  })

/** What has to be done where it is not there. @param within null where what it is a part of is not there */
export function creation(want: FoundWant, kind: AdminKind, within: readonly string[] | null): PlannedChange {
  const after = newMembers(want, kind)
  const name = after[kind.name_at]
  const called = typeof name === 'string' ? name : ''
  if (isNamedById(want, kind)) return keep(want, 'not-found', { name: called })
  if (want.byHand || kind.create === undefined)
    return keep(want, 'by-hand', {
      after,
      name: called,
      // Nothing says which one is wanted.
      ...(Object.keys(want.written.find[0] ?? {}).length > 0 ? {} : { because: said('admin-api.to-choose') }),
    })
  const lacking = fieldsFor(bodyOf(after), kind)
  if (lacking.length > 0) return keep(want, 'waits', { name: called, ...lackingFields(...lacking) })
  if (!within || lacksKey(want, kind)) return keep(want, 'waits', { after, name: called })
  const { id, ...members } = after
  const body = bodyOf(kind.createdByPut ? {} : members)
  const request: AdminRequest = kind.createdByPut
    ? { method: 'PUT', path: objectPath(kind, within, String(id ?? '')), body }
    : { method: 'POST', path: collectionPath(kind, within), body }
  return planned(want, {
    action: 'create',
    name: called,
    after: kind.createdByPut ? after : members,
    requests: [request],
    scopes: given(kind.create),
    events: [kind.log.create],
  })
}

/** Paths of a PATCH name only the first part: what is below it is sent whole. */
const topOf = (path: string): string => path.split('.')[0] ?? path

/** What has to be done where it is there. */
export function mending(want: FoundWant, kind: AdminKind, object: AdminObject): PlannedChange {
  const different = differences(object.body, want.has)
  if (different.length === 0) {
    const lacking = fieldsFor(object.body, kind)
    return lacking.length > 0 ? keep(want, 'waits', lackingFields(...lacking)) : keep(want, 'as-wanted')
  }
  const before = Object.fromEntries(different.map(({ path, found }) => [path, found ?? null]))
  const after = Object.fromEntries(different.map(({ path, wanted, found }) => [path, mended(found, wanted)]))
  const fixed = different.some(({ path }) => kind.fixed.includes(path))
  const switched = different.filter(({ path }) => path === kind.switches?.member)
  const written = different.filter(({ path }) => path !== kind.switches?.member)
  if (want.byHand || fixed || (written.length > 0 && (!kind.change || kind.update === undefined)))
    return keep(want, 'by-hand', { before, after })
  const path = objectPath(kind, object.within, object.id)
  const mendedBody = written.reduce((body, { path: at }) => withMember(body, at, after[at] ?? null), object.body)
  const body =
    kind.change === 'PUT'
      ? kind.computed.reduce(withoutMember, mendedBody)
      : Object.fromEntries(written.map(({ path: at }) => [topOf(at), memberAt(mendedBody, topOf(at)) ?? null]))
  const requests: AdminRequest[] = [
    ...(written.length > 0 && kind.change ? [{ method: kind.change, path, body }] : []),
    ...switched.flatMap(({ path: at }) => {
      const call = kind.switches?.by[String(after[at])]
      return call === undefined ? [] : [{ method: 'POST' as const, path: `${path}/${call}` }]
    }),
  ]
  return planned(want, {
    action: 'change',
    before,
    after,
    requests,
    scopes: given(kind.update),
    events: given(kind.log.update),
  })
}
