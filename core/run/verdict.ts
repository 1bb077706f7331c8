import type { Finding, Status } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { VerdictWord } from '../model/report.ts'
import { needsPerson } from './plan.ts'
import { markOf } from './steps.ts'

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

/** The sentence that can be read out on the phone. */
export function headlineOf(
  guide: Guide,
  provider: string,
  verdict: VerdictWord,
  findings: readonly Finding[],
  root: Finding | null,
  cancelled: string | null,
): string {
  const provable = guide.steps.filter(({ id }) => findings.some(({ step }) => step === id))
  const verified = provable.filter(({ id }) => {
    const mark = markOf(
      findings.filter(({ step }) => step === id),
      false,
    )
    return mark === 'verified' || mark === 'warning'
  })
  const steps = `${verified.length} of ${provable.length} steps verified.`
  if (root) return `${steps} ${root.says}`
  if (cancelled) return `${steps} ${cancelled}`
  if (verdict === 'incomplete') return `${steps} The rest could not be checked.`
  const apart = guide.steps.some(({ id }) => !provable.some((step) => step.id === id) && needsPerson(guide, id))
  const good = apart
    ? `All ${provable.length} steps that need nobody to sign in are verified; the sign-on test itself was not run.`
    : `All ${provable.length} steps verified: ${guide.product} can use the tokens of ${provider}.`
  const warnings = findings.filter(({ status }) => status === 'warn').length
  return warnings > 0 ? `${good} ${warnings === 1 ? 'One thing deserves' : `${warnings} things deserve`} a look.` : good
}
