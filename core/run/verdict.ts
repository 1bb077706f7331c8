import type { Status } from '../model/finding.ts'
import type { Guide, Step } from '../model/guide.ts'
import type { VerdictWord } from '../model/report.ts'
import type { Headline, Result } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { isUnrecorded, unrecorded } from '../model/unrecorded.ts'
import { said } from '../words/said.ts'
import { needsPerson } from './plan.ts'
import { markOf, provableSteps } from './steps.ts'

export function countsOf(results: readonly Pick<Result, 'status'>[]): Record<Status, number> {
  const counts: Record<Status, number> = { pass: 0, info: 0, warn: 0, fail: 0, skip: 0, error: 0 }
  for (const { status } of results) counts[status] += 1
  return counts
}

/** Fail where a must does not hold; incomplete where one was never answered; never pass without evidence. */
export function verdictOf(
  results: readonly Pick<Result, 'status' | 'level' | 'because'>[],
  cancelled: boolean,
): VerdictWord {
  const counts = countsOf(results)
  const unanswered = results.some(
    ({ status, level, because }) => status === 'skip' && level === 'must' && because?.id !== 'not-applicable',
  )
  if (counts.fail > 0) return 'fail'
  if (cancelled || counts.error > 0 || unanswered || counts.pass === 0) return 'incomplete'
  return counts.warn > 0 ? 'warn' : 'pass'
}

/** What the sentence says after the count of verified steps. */
function restOf(
  guide: Guide,
  verdict: VerdictWord,
  results: readonly Result[],
  open: readonly Step[],
  { root, ended }: { root: Result | null; ended: Said | null },
): Headline['next'] {
  if (root) return { kind: 'root' }
  const toDo = results.find(({ because }) => because?.id === 'to-do')
  if (toDo && guide.steps.some(({ id }) => id === toDo.step)) return { kind: 'step', step: toDo.step }
  if (open.length > 0 && ended) return { kind: 'says', says: ended }
  const unread = results.some(isUnrecorded) ? said(unrecorded) : null
  if (verdict === 'incomplete') return { kind: 'says', says: ended ?? unread ?? said('run.rest-unchecked') }
  const unsigned = open.length > 0 && open.every(({ id }) => needsPerson(guide, id))
  return open.length > 0 && !unsigned
    ? { kind: 'says', says: said('run.rest-not-asked') }
    : { kind: 'all', signIn: !unsigned }
}

/**
 * The sentence that can be read out on the phone.
 * @param ended why the run ended early, or what the set of results leaves out; null where it is whole
 */
export function headlineOf(
  guide: Guide,
  verdict: VerdictWord,
  results: readonly Result[],
  root: Result | null,
  ended: Said | null,
): Headline {
  const provable = provableSteps(guide)
  const isVerified = (step: Step) => {
    const own = results.filter((result) => result.step === step.id)
    return ['verified', 'warning'].includes(markOf(step, own, false))
  }
  const open = provable.filter((step) => !isVerified(step))
  return {
    verified: provable.length - open.length,
    of: provable.length,
    next: restOf(guide, verdict, results, open, { root, ended }),
    warnings: results.filter(({ status }) => status === 'warn').length,
  }
}
