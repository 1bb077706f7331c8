import type { Finding, Status, StepMark, VerdictWord } from '../../core/contract/values.ts'

const verdictMarks: Readonly<Record<VerdictWord, StepMark>> = {
  pass: 'verified',
  warn: 'warning',
  fail: 'failed',
  incomplete: 'waits',
}
const statusMarks: Readonly<Record<Status, StepMark>> = {
  pass: 'verified',
  info: 'verified',
  warn: 'warning',
  fail: 'failed',
  skip: 'waits',
  error: 'error',
}

/** Never green without evidence: no verdict is the empty ring. */
export const markOfVerdict = (verdict: VerdictWord | null): StepMark => (verdict ? verdictMarks[verdict] : 'not-run')
export const markOfStatus = (status: Status): StepMark => statusMarks[status]

const order: Readonly<Record<Status, number>> = { fail: 0, error: 1, warn: 2, info: 3, pass: 4, skip: 5 }

/** Failed first, then what could not be checked, warnings, passed and skipped; else in the order of the guide. */
export const byUrgency = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => order[a.status] - order[b.status])

/** Whether a finding needs a card of its own rather than a quiet row. */
export const needsCard = ({ status }: Finding): boolean => status === 'fail' || status === 'warn' || status === 'error'

const looks: readonly (readonly [Status, StepMark])[] = [
  ['error', 'error'],
  ['fail', 'failed'],
  ['warn', 'warning'],
  ['pass', 'verified'],
  ['info', 'verified'],
]

/** How findings look together: the worst of them. Null where none was judged. */
export const worstMark = (findings: readonly Finding[]): StepMark | null =>
  looks.find(([status]) => findings.some((finding) => finding.status === status))?.[1] ?? null
