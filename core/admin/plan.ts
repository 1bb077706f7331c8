import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { ProviderAdmin, TokenWish } from '../model/admin-decision.ts'
import type { AdminReading, FoundWant } from '../model/admin-reading.ts'
import { said } from '../words/said.ts'
import { creation, keep, lackingFields, mending, nameOf, type PlannedChange } from './change.ts'
import { placed } from './elsewhere.ts'
import { findObject } from './find.ts'
import { same } from './members.ts'
import { type Filling, fieldsLacking, filledWant, waitsForObject } from './wants.ts'
import { lackingFor } from './wish.ts'

/** What a plan is made from. */
export interface PlanInput {
  admin: ProviderAdmin
  reading: AdminReading
  known: Omit<Filling, 'objects'> & { org: string }
  wish: TokenWish
  /** Values that are not known are asked for later, by the tool that the plan is for. */
  open?: true
}

/** The objects that were found, by the names of their wants, with the tenant itself. */
export const objectsIn = ({ wants }: Pick<AdminReading, 'wants'>, org: string): Record<string, AdminObject | null> => ({
  ...Object.fromEntries(wants.map(({ as, object }) => [as, object])),
  org: { kind: 'org', id: org, name: org, within: [], body: { url: org } },
})

/** Whether a rule allows the request already, so that none has to be made. */
export const isAllowed = ({ admin, reading, wish }: PlanInput): boolean =>
  lackingFor(wish, admin).length === 0 && admin.decided.decide(wish, reading)?.allowed === true

/**
 * What has to be done so that a tenant has what a guide wants, in the order in which it is done. Nothing is sent. What is
 * planned for an object that another change makes has places such as `{app.id}`, which are filled when that is done.
 */
export function planOf(input: PlanInput): PlannedChange[] {
  const { admin, reading, known } = input
  const kinds = new Map(admin.kinds.map((kind) => [kind.id, kind]))
  const allowed = isAllowed(input)
  const several = severalOf(input, kinds)
  // Which one of several is meant nobody knows: what depends on it waits.
  const objects = {
    ...objectsIn(reading, known.org),
    ...Object.fromEntries([...several.keys()].map((as) => [as, null])),
  }
  const coming = new Map<string, readonly string[]>()
  return reading.wants.flatMap((want) => {
    const kind = kinds.get(want.kind)
    if (!kind || kind.looked) return []
    // With the objects of the whole reading: an earlier step may want what a later one finds.
    // Filled anew: what could not be said when it was read may be known by now, or is going to be made.
    const filling = { ...known, objects, coming: new Set(coming.keys()) }
    const anew = filledWant(want.written, filling)
    const { find, has, starts } = placed(anew, kind, known.publicJwk)
    const filled = namesake({ ...want, find, has, starts }, kind, withinOf(want, objects, coming), reading)
    if (allowed && admin.decided.kinds.includes(kind.id)) return [asItStands(filled, kind)]
    const name = nameOf(filled, kind)
    if (want.unread) return [keep(want, 'unread', { name })]
    const count = several.get(want.as)
    if (count !== undefined) return [keep(want, 'by-hand', { name, because: said('admin-api.several', { n: count }) })]
    const lacking = fieldsLacking(want.written, known)
    if (!filled.object && !input.open && !want.byHand && want.written.find.length > 0 && find.length === 0)
      return [keep(want, 'waits', { name, ...(lacking.length > 0 ? lackingFields(...lacking) : {}) })]
    const others = othersOf(filled, kind, reading)
    // What is wanted of it is not all known: half of it is not what the guide wants.
    if (waitsForObject(want.written, filling)) return [keep(want, 'waits', { name }), ...others]
    if (filled.object) return [mending(filled, kind, filled.object), ...others]
    const within = withinOf(want, objects, coming)
    const change = creation(filled, kind, within)
    if (change.action === 'create' && within) coming.set(want.as, [...within, `{${want.as}.id}`])
    return [change, ...others]
  })
}

/**
 * Where nothing is found in the way of the guide, but one has the name that must be its own: another of that name cannot be
 * made. That one is then wanted, with the values by which it was looked for.
 */
function namesake(
  want: FoundWant,
  kind: AdminKind,
  within: readonly string[] | null,
  { collections }: AdminReading,
): FoundWant {
  const [way] = want.find
  if (!kind.unique || want.object || !way || within === null) return want
  const object = collections
    .filter((each) => each.kind === kind.id && same(each.within, within))
    .flatMap(({ objects }) => objects)
    .find(({ name }) => name === nameOf(want, kind))
  return object ? { ...want, object, has: { ...way, ...want.has } } : want
}

/** Where something allows the request already: what the guide describes is not said to be another one. */
function asItStands(want: FoundWant, kind: AdminKind): PlannedChange {
  const mended = want.object && mending(want, kind, want.object)
  return mended?.kept === 'as-wanted' ? mended : keep(want, 'allowed')
}

/**
 * The wants that are found by a name alone, and that several objects have: which one is meant nobody knows.
 * @returns how many there are, by the names of the wants
 */
function severalOf({ reading }: PlanInput, kinds: ReadonlyMap<string, AdminKind>): ReadonlyMap<string, number> {
  return new Map(
    reading.wants.flatMap(({ as, kind: id, object, own, find: [way] }) => {
      const kind = kinds.get(id)
      if (!way || !object || own || !kind || Object.keys(way).join() !== kind.name_at) return []
      const found = reading.collections
        .filter((each) => each.kind === id && same(each.within, object.within))
        .flatMap(({ objects }) => objects)
      const many = new Set(found.filter((each) => findObject([each], [way])).map((each) => each.id)).size
      return many > 1 ? [[as, many] as const] : []
    }),
  )
}

/** A want with all that is known now filled in, as a plan takes it. */
export function wantNow({ admin, reading, known }: PlanInput, as: string): FoundWant | null {
  const want = reading.wants.find((each) => each.as === as)
  const kind = admin.kinds.find(({ id }) => id === want?.kind)
  if (!want || !kind) return null
  const objects = objectsIn(reading, known.org)
  const anew = filledWant(want.written, { ...known, objects })
  const { find, has, starts } = placed(anew, kind, known.publicJwk)
  return namesake({ ...want, find, has, starts }, kind, withinOf(want, objects, new Map()), reading)
}

/** Others of its kind that nothing asks for, where that matters: they are named, and left to a person. */
function othersOf({ find: [way], ...want }: FoundWant, { others, id }: AdminKind, { collections }: AdminReading) {
  const found = collections.filter(({ kind }) => kind === id).flatMap(({ objects }) => objects)
  const names = way ? found.filter((each) => !findObject([each], [way])).map(({ name }) => name) : []
  if (!others || names.length === 0) return []
  const change = { as: `${want.as}:others`, name: names.join(', '), object: null, because: others(names) }
  return [keep({ find: [], ...want }, 'by-hand', change)]
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
