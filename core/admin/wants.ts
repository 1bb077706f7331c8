import type { AdminObject, Members, Want, Wanted } from '../model/admin.ts'
import type { FoundWant } from '../model/admin-reading.ts'
import type { Json, JsonObject } from '../model/facts.ts'
import { acceptsAudience, type Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { Intake } from '../model/target.ts'
import { memberAt } from './members.ts'

/** A want of a guide, and the steps that want something of it. */
export type ResolvedWant = Omit<FoundWant, 'object' | 'own' | 'unread' | 'written'>

type Values = Readonly<Partial<Record<PlainFieldName, string>>>

/** What texts are filled with: the fields of a setup, one word of a field, and the objects that are known so far. */
export interface Filling {
  values: Values
  objects: Readonly<Record<string, AdminObject | null | undefined>>
  /** Objects that are going to be made: their places are left as they are. */
  coming?: ReadonlySet<string>
  /** The public half of the key of the setup, for `{public_jwk}`. */
  publicJwk?: JsonObject
}

/** Stands for a brace that somebody has entered: what was entered has no places. */
const brace = '\uE000'

const places = /\{([a-z_]+)(?:\.([\w.]+))?\}/g

/** A text with its places filled; null where one of them has no value. */
function filled(text: string, { values, objects, coming }: Filling): string | null {
  let lacking = false
  const whole = text.replace(places, (place, name: string, path: string | undefined) => {
    if (path !== undefined && coming?.has(name)) return place
    const value = path === undefined ? values[name as PlainFieldName] : valueIn(objects[name], path)
    if (value === undefined || value === '') lacking = true
    return value ?? place
  })
  return lacking ? null : whole.replaceAll(brace, '{')
}

function valueIn(object: AdminObject | null | undefined, path: string): string | undefined {
  if (!object) return undefined
  const value = path === 'id' ? object.id : memberAt(object.body, path)
  return typeof value === 'string' ? value : undefined
}

/** The fields of a setup by which a want is found, and that are not entered. */
export const fieldsLacking = ({ find, each }: Want, { values }: Pick<Filling, 'values'>): string[] => [
  ...new Set(
    [...JSON.stringify(find).matchAll(places)].flatMap(([, name = '', path]) => {
      const field = name === 'each' ? each : name
      return path === undefined && field && !values[field as PlainFieldName] ? [field] : []
    }),
  ),
]

/** Whether a text of a want has a place for an object that is neither known nor going to be made. */
export function waitsForObject({ find, has, starts }: Want, { objects, coming }: Filling): boolean {
  const written = JSON.stringify([find, has, starts])
  return [...written.matchAll(places)].some(
    ([, name = '', path]) => path !== undefined && !coming?.has(name) && valueIn(objects[name], path) === undefined,
  )
}

const ofWords = /\{([a-z_]+)\[\]\}/

/** An entry with `{scope[]}` in it stands for as many as the field has words. */
function byWords(entry: Json, values: Values): readonly Json[] {
  const written = JSON.stringify(entry)
  const [place, name] = ofWords.exec(written) ?? []
  if (place === undefined) return [entry]
  const words = wordsIn(values[name as PlainFieldName])
  return words.map(
    (word) => JSON.parse(written.replaceAll(place, JSON.stringify(word.replaceAll('{', brace)).slice(1, -1))) as Json,
  )
}

const wordsIn = (value: string | undefined): string[] => (value ?? '').split(/\s+/).filter((word) => word !== '')

/** An app with a secret has no use for a key, though one is stored. */
const signs = ({ token_endpoint_auth_method: method = 'private_key_jwt' }: Values) => method === 'private_key_jwt'

/** A value with its texts filled; undefined where a text cannot be. */
function filledJson(value: Json, filling: Filling): Json | undefined {
  if (value === '{public_jwk}') return signs(filling.values) ? filling.publicJwk : undefined
  if (typeof value === 'string') return filled(value, filling) ?? undefined
  if (Array.isArray(value)) {
    const entries = (value as readonly Json[]).flatMap((each) => byWords(each, filling.values))
    return entries.map((each) => filledJson(each, filling)).filter((each): each is Json => each !== undefined)
  }
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, each]) => [name, filledJson(each, filling)] as const)
  return members.some(([, each]) => each === undefined)
    ? undefined
    : (Object.fromEntries(members) as { [name: string]: Json })
}

/** What is wanted of a member, filled in; undefined where that cannot be said yet, or nothing is left of a list. */
function filledWanted(wanted: Wanted, filling: Filling): Wanted | undefined {
  if (typeof wanted !== 'object') return typeof wanted === 'string' ? (filled(wanted, filling) ?? undefined) : wanted
  if ('most' in wanted) return wanted
  const [[how, list]] = Object.entries(wanted) as [[string, readonly Json[]]]
  const entries = filledJson(list, filling) as readonly Json[]
  return entries.length === 0 ? undefined : ({ [how]: entries } as unknown as Wanted)
}

const filledMembers = <Value>(members: Members<Value>, fill: (value: Value) => Value | undefined): Members<Value> =>
  Object.fromEntries(
    Object.entries(members).flatMap(([path, value]) => {
      const done = fill(value)
      return done === undefined ? [] : [[path, done] as const]
    }),
  )

/** A want with its texts filled. A way to find it of which a text cannot be filled is left out. */
export function filledWant<W extends Want>(want: W, filling: Filling): W {
  const wanted = (value: Wanted) => filledWanted(value, filling)
  return {
    ...want,
    find: want.find.flatMap((way) => {
      const members = filledMembers(way, wanted)
      return Object.keys(members).length === Object.keys(way).length ? [members] : []
    }),
    has: filledMembers(want.has, wanted),
    ...(want.should ? { should: filledMembers(want.should, wanted) } : {}),
    starts: filledMembers(want.starts, (value: Json) => filledJson(value, filling)),
  }
}

/**
 * The values that somebody gave: a person, in this field or within another, or the guide. What is only assumed where nothing
 * was entered, such as a server, names no object; nor does a value that is wrong, such as a placeholder, or an audience that
 * the product does not accept.
 */
export const givenValues = (
  { fields, relyingParty }: Pick<Guide, 'fields' | 'relyingParty'>,
  entered: Values,
  { values, problems }: Pick<Intake, 'values' | 'problems'>,
): Values => {
  const wrong = new Set<string>(problems.map(({ field }) => field))
  if (!acceptsAudience(relyingParty, values.audience)) wrong.add('audience')
  return Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) =>
        !wrong.has(name) &&
        (fields.some((field) => field.name === name && field.default !== undefined) ||
          Object.values(entered).some((text) => text.includes(value))),
    ),
  )
}

/**
 * What a guide wants, in the order in which it is made: what several steps want of one object is one want, and one that is
 * wanted for each word of a field is as many. Members whose values are not known yet keep their places.
 */
export function wantsOf(guide: Guide, values: Values): ResolvedWant[] {
  const merged = new Map<string, ResolvedWant>()
  for (const step of guide.steps)
    for (const want of step.wants ?? []) {
      const stepOf = Object.fromEntries(Object.keys({ ...want.has, ...want.should }).map((path) => [path, step.id]))
      const known = merged.get(want.as)
      merged.set(
        want.as,
        known
          ? {
              ...known,
              has: { ...known.has, ...want.has },
              should: { ...known.should, ...want.should },
              starts: { ...known.starts, ...want.starts },
              steps: [...known.steps, step.id],
              stepOf: { ...known.stepOf, ...stepOf },
            }
          : { ...want, steps: [step.id], stepOf },
      )
    }
  return [...merged.values()].flatMap((want) => eachOf(want, values))
}

function eachOf({ each, ...want }: ResolvedWant, values: Values): ResolvedWant[] {
  if (each === undefined) return [want]
  const words = wordsIn(values[each])
  if (words.length === 0) return [{ each, ...want }]
  return words.map((word) => ({
    ...filledEach(want, word),
    as: words.length === 1 ? want.as : `${want.as}:${word}`,
  }))
}

/** The places of one word filled; all others are left as they are. */
function filledEach(want: ResolvedWant, word: string): ResolvedWant {
  const put = <T>(value: T): T =>
    JSON.parse(
      JSON.stringify(value).replaceAll('{each}', JSON.stringify(word.replaceAll('{', brace)).slice(1, -1)),
    ) as T
  return { ...want, find: put(want.find), has: put(want.has), starts: put(want.starts) }
}
