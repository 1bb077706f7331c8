import type { Finding } from '../model/finding.ts'
import type { Planned } from './plan.ts'
import { consequences, rootCauseOf } from './root-cause.ts'

/** Mutes what only follows, finds the root cause, and says of everything skipped what it waits for. */
export function settle(raw: readonly Finding[], planned: readonly Planned[]) {
  const titles = new Map(planned.map(({ check }) => [check.id, check.title]))
  const explained = consequences(raw, planned)
  const muted = raw.map((finding): Finding => {
    const cause = explained.get(finding.check)
    return cause === undefined
      ? finding
      : skipped(
          { ...finding, title: titles.get(finding.check) ?? finding.title },
          cause,
          `It only follows from: ${titles.get(cause)}.`,
        )
  })
  const root = rootCauseOf(
    muted,
    planned.map(({ check }) => check.id),
  )
  const toDo = muted.find(({ because }) => because?.id === 'to-do')
  const findings = muted.map((finding): Finding => {
    if (finding.because?.says !== '') return finding
    const by = titles.has(finding.because.id) ? finding.because.id : (root ?? toDo)?.check
    if (by === undefined)
      return { ...finding, because: { ...finding.because, says: 'It waits for something that did not come.' } }
    return { ...finding, because: { id: by, says: `It waits for: ${titles.get(by)}.` } }
  })
  return { findings, root: findings.find(({ check }) => check === root?.check) ?? null }
}

const skipped = (finding: Finding, id: string, says: string): Finding => ({
  ...finding,
  status: 'skip',
  diagnosis: null,
  says: null,
  fix: [],
  owner: null,
  takesEffect: null,
  expected: null,
  actual: null,
  possible: [],
  refs: [],
  because: { id, says },
})
