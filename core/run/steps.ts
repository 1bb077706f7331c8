import type { Finding } from '../model/finding.ts'
import type { Guide, Step } from '../model/guide.ts'
import type { StepMark, StepState } from '../model/step-state.ts'

/** As much of a finding as decides how its step stands. */
type Judged = Pick<Finding, 'check' | 'status' | 'level'> & { because: { id: string } | null }

/** Answered for good: it holds, at worst with a warning, or by the evidence the question does not arise. */
const isSettled = ({ status, because }: Judged): boolean =>
  ['pass', 'info', 'warn'].includes(status) || (status === 'skip' && because?.id === 'not-applicable')

/**
 * What the findings of a step come to. A step is verified when each `must` check that it names has run and holds, or
 * does not apply by evidence; a step without a `must` check is never verified, only done by hand.
 * @param claimed the person ticked the step
 */
export function markOf({ proves }: Pick<Step, 'proves'>, findings: readonly Judged[], claimed: boolean): StepMark {
  const has = (...statuses: readonly Judged['status'][]) => findings.some(({ status }) => statuses.includes(status))
  if (has('error')) return 'error'
  if (has('fail')) return 'failed'
  if (findings.some(({ because }) => because?.id === 'to-do')) return 'to-do'
  const asked = proves.filter(({ level }) => level === 'must').map(({ check }) => check)
  // What was looked at in the provider's configuration counts too; what could not be looked at stands in nobody's way.
  const looked = findings.filter((finding) => finding.level === 'must' && !asked.includes(finding.check))
  const musts = [...asked, ...looked.filter(isSettled).map(({ check }) => check)]
  const settled = musts.filter((must) => findings.some((finding) => finding.check === must && isSettled(finding)))
  if (musts.length > 0 && settled.length === musts.length) return has('warn') ? 'warning' : 'verified'
  if (claimed) return 'claimed'
  if (has('pass', 'warn', 'info')) return 'partly'
  return findings.every(isSettled) ? 'not-run' : 'waits'
}

/** Steps that can be verified at all: those with a `must` check. */
export const provableSteps = ({ steps }: Guide): readonly Step[] =>
  steps.filter(({ proves }) => proves.some(({ level }) => level === 'must'))

export interface Aged {
  finding: Finding
  at: string
}

/** The state of every step of a guide, from the newest evidence and from what was ticked by hand. */
export function stepStates(
  guide: Guide,
  evidence: readonly Aged[],
  claims: Readonly<Record<string, string>>,
): StepState[] {
  return guide.steps.map((step) => {
    const { id, proves } = step
    const own = evidence.filter(({ finding }) => finding.step === id)
    const order = proves.map(({ check }) => check)
    const findings = own
      .map(({ finding }) => finding)
      .toSorted((a, b) => order.indexOf(a.check) - order.indexOf(b.check))
    const at =
      own
        .map((entry) => entry.at)
        .toSorted()
        .at(-1) ?? null
    const claimedAt = claims[id] ?? null
    return { id, mark: markOf(step, findings, claimedAt !== null), at, claimedAt, findings }
  })
}
