import type { StepMark, StepState } from '../contract/values.ts'
import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'

/** What the findings of a step come to. Nothing but proof is `verified`; a skipped check that does not arise proves nothing. */
export function markOf(findings: readonly Finding[], claimed: boolean): StepMark {
  const has = (status: Finding['status']) => findings.some((finding) => finding.status === status)
  const waits = findings.some(({ status, because }) => status === 'skip' && because?.id !== 'not-applicable')
  if (has('error')) return 'error'
  if (has('fail')) return 'failed'
  if (waits) return claimed ? 'claimed' : 'waits'
  if (has('warn')) return 'warning'
  if (has('pass') || has('info')) return 'verified'
  return claimed ? 'claimed' : 'not-run'
}

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
  return guide.steps.map(({ id, proves }) => {
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
    return { id, mark: markOf(findings, claimedAt !== null), at, claimedAt, findings }
  })
}
