import type { Result } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Planned } from './plan.ts'
import { consequences, rootCauseOf } from './root-cause.ts'

const titleOf = (check: string): Said => ({ word: `titles.${check}` })

/** Mutes what only follows, finds the root cause, and says of everything skipped what it waits for. */
export function settle(raw: readonly Result[], planned: readonly Planned[]) {
  const known = new Set(planned.map(({ check }) => check.id))
  const explained = consequences(raw, planned)
  const muted = raw.map((result): Result => {
    const cause = explained.get(result.check)
    return cause === undefined ? result : skipped(result, cause)
  })
  const root = rootCauseOf(
    muted,
    planned.map(({ check }) => check.id),
  )
  const toDo = muted.find(({ because }) => because?.id === 'to-do')
  const results = muted.map((result): Result => {
    if (result.because === null || result.because.says !== null) return result
    const by = known.has(result.because.id) ? result.because.id : (root ?? toDo)?.check
    if (by === undefined) return { ...result, because: { ...result.because, says: said('run.waits-for-something') } }
    return { ...result, because: { id: by, says: said('run.waits-for', { title: titleOf(by) }) } }
  })
  return { results, root: results.find(({ check }) => check === root?.check) ?? null }
}

const skipped = (result: Result, id: string): Result => ({
  ...result,
  status: 'skip',
  diagnosis: null,
  muted: true,
  because: { id, says: said('run.follows-from', { title: titleOf(id) }) },
})
