import type { Finding, Status } from '../model/finding.ts'
import type { Guide, Step } from '../model/guide.ts'
import type { VerdictWord } from '../model/report.ts'
import { needsPerson } from './plan.ts'
import { markOf, provableSteps } from './steps.ts'

export function countsOf(findings: readonly Finding[]): Record<Status, number> {
  const counts: Record<Status, number> = { pass: 0, info: 0, warn: 0, fail: 0, skip: 0, error: 0 }
  for (const { status } of findings) counts[status] += 1
  return counts
}

/** Fail where a must does not hold; incomplete where one was never answered; never pass without evidence. */
export function verdictOf(findings: readonly Finding[], cancelled: boolean): VerdictWord {
  const counts = countsOf(findings)
  const unanswered = findings.some(
    ({ status, level, because }) => status === 'skip' && level === 'must' && because?.id !== 'not-applicable',
  )
  if (counts.fail > 0) return 'fail'
  if (cancelled || counts.error > 0 || unanswered || counts.pass === 0) return 'incomplete'
  return counts.warn > 0 ? 'warn' : 'pass'
}

/**
 * The sentence that can be read out on the phone.
 * @param ended why the run ended early, or what the set of findings leaves out; null where it is whole
 */
export function headlineOf(
  guide: Guide,
  provider: string,
  verdict: VerdictWord,
  findings: readonly Finding[],
  root: Finding | null,
  ended: string | null,
): string {
  const provable = provableSteps(guide)
  const isVerified = (step: Step) => {
    const own = findings.filter((finding) => finding.step === step.id)
    return ['verified', 'warning'].includes(markOf(step, own, false))
  }
  const verified = provable.filter(isVerified)
  const open = provable.filter((step) => !verified.includes(step))
  const steps = `${verified.length} of ${provable.length} steps verified.`
  if (root) return `${steps} ${root.says}`
  const toDo = findings.find(({ because }) => because?.id === 'to-do')
  const next = guide.steps.find(({ id }) => id === toDo?.step)
  if (next) return `${steps} Next step: ${next.title}.`
  if (open.length > 0 && ended) return `${steps} ${ended}`
  if (verdict === 'incomplete') return `${steps} ${ended ?? 'The rest could not be checked.'}`
  const unsigned = open.length > 0 && open.every(({ id }) => needsPerson(guide, id))
  if (open.length > 0 && !unsigned) return `${steps} The other steps were not part of this run.`
  const good = unsigned
    ? `All ${verified.length} steps that need no sign-in are verified. The sign-on test itself was not run.`
    : `All ${verified.length} steps verified: ${guide.product} can use the tokens of ${provider}.`
  const warnings = findings.filter(({ status }) => status === 'warn').length
  return warnings > 0 ? `${good} ${warnings === 1 ? 'There is one warning' : `There are ${warnings} warnings`}.` : good
}
