import { comparable, isNamable, namable, wantable } from '../admin/known-members.ts'
import type { AdminKind, Want } from '../model/admin.ts'
import type { Guide } from '../model/guide.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Broken } from './broken.ts'

/** A want, and where it stands in the pack. */
interface Placed {
  want: Want
  path: Broken['path']
}

/** What is broken in the wants of a guide: what nothing would look at is refused, not passed over. */
export function wantRules(guide: Guide, all: readonly AdminKind[]): Broken[] {
  const kinds = wantable(all)
  const placed: Placed[] = guide.steps.flatMap(({ wants = [] }, at) =>
    wants.map((want, index) => ({ want, path: ['steps', at, 'wants', index] })),
  )
  return placed.flatMap((one, index) => {
    const kind = kinds.find(({ id }) => id === one.want.kind)
    const before = placed.slice(0, index).map(({ want }) => want)
    return [
      ...(kind ? [...placeRules(one, kind, before), ...memberRules(one, kind)] : [unknownKind(one, kinds)]),
      ...findRules(one, before),
      ...textRules(one, guide, new Set(placed.map(({ want }) => want.as))),
    ]
  })
}

const unknownKind = ({ want: { kind }, path }: Placed, kinds: readonly AdminKind[]): Broken => ({
  path: [...path, 'kind'],
  reason:
    kinds.length === 0
      ? said('packs.want-no-api')
      : said('packs.want-unknown-kind', { kind, known: kinds.map(({ id }) => id) }),
})

/** What it is a part of is an object that was wanted before, of the kind that its own kind is a part of. */
function placeRules({ want, path }: Placed, kind: AdminKind, before: readonly Want[]): Broken[] {
  const say = (reason: Said): Broken[] => [{ path: [...path, 'within'], reason }]
  const whole = before.find(({ as }) => as === want.within)
  if (before.some(({ as }) => as === want.as) && want.within === undefined) return []
  if (kind.within === undefined)
    return want.within === undefined ? [] : say(said('packs.want-no-part', { kind: kind.id }))
  if (want.within === undefined) return say(said('packs.want-part-of', { kind: kind.id, of: kind.within }))
  if (!whole) return say(said('packs.want-no-object', { name: want.within }))
  return whole.kind === kind.within ? [] : say(said('packs.want-part-of', { kind: kind.id, of: kind.within }))
}

function memberRules({ want, path }: Placed, kind: AdminKind): Broken[] {
  const unknown = (part: Broken['path'], names: readonly string[]): Broken[] =>
    names
      .filter((name) => !isNamable(kind, name))
      .map((name) => ({
        path: [...path, ...part, name],
        reason: said('packs.want-unknown-member', { kind: kind.id, member: name, known: namable(kind) }),
      }))
  const known = comparable(kind)
  return [
    ...want.find.flatMap((way, at) => unknown(['find', at], Object.keys(way))),
    ...(['has', 'should'] as const).flatMap((part) =>
      Object.keys(want[part] ?? {})
        .filter((name) => !known.includes(name))
        .map((name) => ({
          path: [...path, part, name],
          reason: said('packs.want-not-compared', { kind: kind.id, member: name, known }),
        })),
    ),
    ...unknown(['starts'], Object.keys(want.starts)),
  ]
}

/** An object is found as its first want says, and keeps its kind. */
function findRules({ want: { as, kind, find }, path }: Placed, before: readonly Want[]): Broken[] {
  const first = before.find((want) => want.as === as)
  if (!first) return find.length > 0 ? [] : [{ path, reason: said('packs.want-not-found', { name: as }) }]
  return first.kind === kind
    ? []
    : [{ path: [...path, 'kind'], reason: said('packs.want-two-kinds', { name: as, kind: first.kind }) }]
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn)

const places = /\{([^{}]*)\}/g

/** Places in texts: a field, a word of one, a member of a wanted object. */
function textRules({ want, path }: Placed, { fields }: Guide, names: ReadonlySet<string>): Broken[] {
  const declared = new Set<string>(fields.map(({ name }) => name))
  const each =
    want.each === undefined || declared.has(want.each)
      ? []
      : [{ path: [...path, 'each'], reason: said('packs.undeclared', { field: want.each }) }]
  const isKnown = (place: string): boolean => {
    const [name = '', ...rest] = place.split('.')
    if (rest.length > 0) return name === 'org' || names.has(name)
    return (
      place === 'public_jwk' || (place === 'each' ? want.each !== undefined : declared.has(place.replace(/\[\]$/, '')))
    )
  }
  const texts = (['find', 'has', 'should', 'starts'] as const).flatMap((part) =>
    textsIn(want[part]).flatMap((text) =>
      [...text.matchAll(places)].flatMap(([, place = '']) =>
        isKnown(place) ? [] : [{ path: [...path, part], reason: said('packs.no-value', { name: place }) }],
      ),
    ),
  )
  return [...each, ...texts]
}
