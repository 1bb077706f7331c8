import type { ObservedConfiguration, ObservedObject } from '../model/observed.ts'
import type { RunResult } from '../model/result.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing, differingMembers, type Found, none } from './differing.ts'

const titleOf = ({ kind, name }: ObservedObject): string => `${kind} ${name}`

/** An object that only one of the two runs saw: nothing is said of it where the other did not look. */
const alone = (object: ObservedObject, then: ObservedConfiguration, side: 'before' | 'after'): Found[] => {
  // It may have been asked for by its id, then with its own path, or been one of a list.
  const looked = then.read.some((path) => object.of === path || object.of.startsWith(`${path}/`))
  const rest =
    side === 'before' ? { before: said('compare.there'), after: none } : { before: none, after: said('compare.there') }
  return looked ? [{ area: 'configuration', item: titleOf(object), ...rest }] : []
}

/** What differs between an object and what it is now; one that was made again has another id. */
function changed(before: ObservedObject, after: ObservedObject): Found[] {
  const own = ({ id }: ObservedObject) => id.slice(id.lastIndexOf('/') + 1)
  const outer = ({ id }: ObservedObject) => id.slice(0, id.lastIndexOf('/') + 1)
  return [
    ...(outer(before) === outer(after)
      ? differing('configuration', `${titleOf(after)}: id`, own(before), own(after))
      : []),
    ...differingMembers('configuration', before.members, after.members).map((found) => ({
      ...found,
      item: `${titleOf(after)}: ${found.item}`,
    })),
  ]
}

/** The only one of a list that has this kind and name. */
function onlyOne(objects: readonly ObservedObject[], like: ObservedObject): ObservedObject | undefined {
  const [one, other] = objects.filter(({ kind, name }) => kind === like.kind && name === like.name)
  return other ? undefined : one
}

/** Pairs of what was there and what is: the same by its id, or made again under its name. */
function pairsOf(before: readonly ObservedObject[], after: readonly ObservedObject[]) {
  const keyOf = ({ kind, id }: ObservedObject) => `${kind} ${id}`
  const [then, now] = [new Map(before.map((each) => [keyOf(each), each])), new Set(after.map(keyOf))]
  const gone = before.filter((each) => !now.has(keyOf(each)))
  const fresh = after.filter((each) => !then.has(keyOf(each)))
  const again = fresh.flatMap((is) => {
    const was = onlyOne(gone, is)
    return was && onlyOne(fresh, is) ? [{ was, is }] : []
  })
  return {
    both: after.flatMap((is) => {
      const was = then.get(keyOf(is)) ?? again.find((pair) => pair.is === is)?.was
      return was ? [{ was, is }] : []
    }),
    gone: gone.filter((each) => again.every(({ was }) => was !== each)),
    fresh: fresh.filter((each) => again.every(({ is }) => is !== each)),
  }
}

/** A run of an older version kept it in another form, which is not compared. */
const kept = ({ observed }: RunResult): ObservedConfiguration | null =>
  Array.isArray(observed?.configuration?.objects) ? (observed?.configuration ?? null) : null

/** Objects of the provider's configuration, where both runs looked at them in the same tenant. */
export const configuration: Comparer = (before, after) => {
  const [then, now] = [kept(before), kept(after)]
  if (!then || !now || before.connection?.host !== after.connection?.host) return []
  const { both, gone, fresh } = pairsOf(then.objects, now.objects)
  return [
    ...both.flatMap(({ was, is }) => changed(was, is)),
    ...fresh.flatMap((object) => alone(object, then, 'after')),
    ...gone.flatMap((object) => alone(object, now, 'before')),
  ]
}
