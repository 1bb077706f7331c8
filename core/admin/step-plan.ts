import type { PlannedChange } from './change.ts'

/** The names of other wants in the places of a text, such as `{app.id}`. */
const named = /\{([a-z_-]+(?::[^{}.]*)?)\.[\w.]+\}/g

/**
 * The wants that a change takes something of. What else is sent of an object is the tenant's own, and may have texts of the same
 * form, such as the template `${source.login}` of a user name.
 */
const takesOf = ({ requests, after }: PlannedChange): string[] =>
  [...JSON.stringify([requests.map(({ path }) => path), after]).matchAll(named)].map(([, name = '']) => name)

/** Whether a change has a place of one of these wants in it that is not filled: it cannot be sent. */
export const hasPlaces = (change: PlannedChange, wants: readonly { as: string }[]): boolean =>
  takesOf(change).some((name) => wants.some(({ as }) => as === name))

/**
 * The changes of one step, with those of other steps without which they cannot be sent; null for all.
 * @param step the step of the guide; null for all of them
 */
export function forStep(changes: readonly PlannedChange[], step: string | null): readonly PlannedChange[] {
  if (step === null) return changes
  const taken = new Set(changes.filter(({ steps }) => steps.includes(step)).map(({ as }) => as))
  // What is taken stands before what takes it.
  for (const change of changes.toReversed())
    if (taken.has(change.as)) for (const name of takesOf(change)) taken.add(name)
  return changes.filter(({ as }) => taken.has(as))
}
