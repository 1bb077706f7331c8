import { plainFieldNames, type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import type { RunResult } from '../model/result.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing, none } from './differing.ts'

/** Values that were entered, and which secrets were there. The names of fields are those of the specifications. */
export const fields: Comparer = (before, after) => [
  ...plainFieldNames.flatMap((name) =>
    differing('fields', name, before.profile[name] || undefined, after.profile[name] || undefined),
  ),
  ...(asksForNone(before) || asksForNone(after) ? [] : secretFieldNames).flatMap((name) => {
    const [had, has] = [before, after].map((run) => run.profile.secrets[name] ?? false)
    if (had && has)
      return replaced(before, after, name) ? differing('fields', name, stored, said('compare.replaced')) : []
    return differing('fields', name, had ? stored : none, has ? stored : none)
  }),
]

/** A re-check of the metadata uses no secret: whether one is there just now is no news of it. */
const asksForNone = ({ recheck }: RunResult): boolean => recheck === 'metadata'

const stored = said('compare.stored')

/** Whether another secret was used; where one of the two cannot be told, it is not said. */
function replaced({ observed: before }: RunResult, { observed: after }: RunResult, name: SecretFieldName): boolean {
  const [then, now] = [before?.secrets?.[name], after?.secrets?.[name]]
  return Boolean(then && now && then !== now)
}
