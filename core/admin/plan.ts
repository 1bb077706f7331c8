import type {
  AdminKind,
  AdminObject,
  AdminReading,
  AdminRequest,
  AdminScope,
  FoundWant,
  Members,
  ProviderAdmin,
  TokenWish,
} from '../model/admin.ts'
import type { Json, JsonObject } from '../model/json.ts'
import { collectionPath, objectPath } from './find.ts'
import { differences, matches, memberAt, mended, same, withMember, withoutMember } from './members.ts'
import { type Filling, filledWant } from './wants.ts'

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
}

/** What a plan is made from. */
export interface PlanInput {
  admin: ProviderAdmin
  reading: AdminReading
  known: Omit<Filling, 'objects'> & { org: string }
  wish: TokenWish
}

/** The objects that were found, by the names of their wants, with the tenant itself. */
export const objectsIn = ({ wants }: Pick<AdminReading, 'wants'>, org: string): Record<string, AdminObject | null> => ({
  ...Object.fromEntries(wants.map(({ as, object }) => [as, object])),
  org: { kind: 'org', id: org, name: org, within: [], body: { url: org } },
})

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
    // What need not be there is left to the provider.
    return value === null ? [] : [[path, value] as const]
  })
  return { ...kind.starts, ...want.starts, ...Object.fromEntries([...found, ...first, ...has]) }
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

const keep = (want: FoundWant, kept: Kept, change: Partial<PlannedChange> = {}) =>
  planned(want, { action: 'keep', kept, ...change })

/** A person has entered which one it is: another one is not made in its place. */
const isNamedById = ({ find: [way], each }: FoundWant, kind: AdminKind): boolean =>
  each === undefined &&
  Object.keys(way ?? {}).some((path) => path === 'id' || path === kind.id_at || path.endsWith('.client_id'))

const given = (...scopes: (string | undefined)[]): string[] => scopes.filter((each) => each !== undefined)

function creation(want: FoundWant, kind: AdminKind, within: readonly string[] | null): PlannedChange {
  const after = newMembers(want, kind)
  const name = after[kind.name_at]
  const called = typeof name === 'string' ? name : ''
  if (isNamedById(want, kind)) return keep(want, 'not-found', { name: called })
  if (want.byHand || kind.create === undefined) return keep(want, 'by-hand', { after, name: called })
  if (!within) return keep(want, 'waits', { after, name: called })
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

function mending(want: FoundWant, kind: AdminKind, object: AdminObject): PlannedChange {
  const different = differences(object.body, want.has)
  if (different.length === 0) return keep(want, 'as-wanted')
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

/** Whether a rule allows the request already, so that none has to be made. */
export const isAllowed = ({ admin, reading, wish }: PlanInput): boolean =>
  wish.client_id !== '' && (admin.decided.decide(wish, reading)?.allowed ?? false)

/**
 * What has to be done so that a tenant has what a guide wants, in the order in which it is done. Nothing is sent. What is
 * planned for an object that another change makes has places such as `{app.id}`, which are filled when that is done.
 */
export function planOf(input: PlanInput): PlannedChange[] {
  const { admin, reading, known } = input
  const kinds = new Map(admin.kinds.map((kind) => [kind.id, kind]))
  const allowed = isAllowed(input)
  const objects = objectsIn(reading, known.org)
  const coming = new Map<string, readonly string[]>()
  return reading.wants.flatMap((want) => {
    const kind = kinds.get(want.kind)
    if (!kind) return []
    if (allowed && admin.decided.kinds.includes(kind.id)) return [keep(want, 'allowed')]
    if (want.unread) return [keep(want, 'unread')]
    // With the objects of the whole reading: an earlier step may want what a later one finds.
    // Filled anew: what could not be said when it was read may be known by now, or is going to be made.
    const { find, has, starts } = filledWant(want.written, { ...known, objects, coming: new Set(coming.keys()) })
    const filled = { ...want, find, has, starts }
    if (filled.object) return [mending(filled, kind, filled.object)]
    const within = withinOf(want, objects, coming)
    const change = creation(filled, kind, within)
    if (change.action === 'create' && within) coming.set(want.as, [...within, `{${want.as}.id}`])
    return [change]
  })
}

/** The ids of what an object is within; of what is yet to be made, its place. Null where that is not there. */
function withinOf(
  { within }: FoundWant,
  objects: Readonly<Record<string, AdminObject | null>>,
  coming: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  if (within === undefined) return []
  const parent = objects[within]
  return parent ? [...parent.within, parent.id] : (coming.get(within) ?? null)
}

/** The same reading, after an object of it was made or changed. */
export const withObject = (reading: AdminReading, as: string, object: AdminObject | null): AdminReading => ({
  wants: reading.wants.map((want) => (want.as === as ? { ...want, object, unread: false } : want)),
  collections: reading.collections.map((each) =>
    object && each.kind === object.kind && same(each.within, object.within)
      ? { ...each, objects: [...each.objects.filter(({ id }) => id !== object.id), object] }
      : each,
  ),
})

/** Whether an object has what was sent for it; the provider may have added to it. */
export const isAsSent = (object: AdminObject, members: Members<Json>): boolean =>
  Object.entries(members).every(
    ([path, value]) => path === 'id' || value === null || matches(memberAt(object.body, path) ?? null, value),
  )

/** What of an object was set, as the provider has it. */
export const leftOf = (object: AdminObject, members: Members<Json>): Members<Json> =>
  Object.fromEntries(Object.keys(members).map((path) => [path, memberAt(object.body, path) ?? null]))

/** Whether an object still has these members, as it was left. */
export const isAsLeft = (object: AdminObject, members: Members<Json>): boolean =>
  Object.entries(members).every(([path, value]) => same(memberAt(object.body, path) ?? null, value))
