import type { Guide, Setup, Step, StepMark, StepState } from '../../core/contract/values.ts'
import type { Progress } from './progress.ts'

export interface StepEntry {
  step: Step
  state: StepState
}
export interface StepGroup {
  title: string
  entries: readonly StepEntry[]
}

const unknown = (id: string): StepState => ({ id, mark: 'not-run', at: null, claimedAt: null, findings: [] })

/** The steps of the guide, each with what is known about it. */
export const entriesOf = (steps: readonly Step[], states: readonly StepState[]): readonly StepEntry[] =>
  steps.map((step) => ({ step, state: states.find(({ id }) => id === step.id) ?? unknown(step.id) }))

/** The mark of a step: while it is checked, what has come of that so far. */
export function markNow({ step, state }: StepEntry, progress: Pick<Progress, 'step' | 'marks'> | null): StepMark {
  const checked = progress && (progress.step === null || progress.step === step.id) && step.proves.length > 0
  return checked ? (progress.marks[step.id] ?? 'not-run') : state.mark
}

/** Neighbours with the same heading stand together under it. */
export function groupsOf(entries: readonly StepEntry[]): readonly StepGroup[] {
  const groups: { title: string; entries: StepEntry[] }[] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    if (last?.title === entry.step.group) last.entries.push(entry)
    else groups.push({ title: entry.step.group, entries: [entry] })
  }
  return groups
}

/**
 * The step that holds the root cause, or null when nothing has failed. The newest report may be of another step alone;
 * then the first failed step is the one that the headline speaks of.
 */
export function causeStep({ report, steps }: Pick<Setup, 'report' | 'steps'>): string | null {
  const failed = steps.filter(({ findings }) => findings.some(({ status }) => status === 'fail'))
  const holds = failed.find(({ findings }) =>
    findings.some(({ status, diagnosis }) => status === 'fail' && diagnosis === report?.rootCause),
  )
  return (holds ?? failed[0])?.id ?? null
}

const done: readonly StepMark[] = ['verified', 'warning', 'claimed']

/** Where a person goes on: at the cause, else at the first failed step, else at the first that is not done. */
export function stepToOpen(setup: Pick<Setup, 'report' | 'steps'>): string | null {
  const { steps } = setup
  return (
    causeStep(setup) ??
    steps.find(({ mark }) => mark === 'failed')?.id ??
    steps.find(({ mark }) => !done.includes(mark))?.id ??
    steps[0]?.id ??
    null
  )
}

/** Whether a step sends a token request that a terminal can send as well; the code of a sign-in is good only once. */
export const asksForToken = ({ proves }: Pick<Step, 'proves'>, { flow }: Pick<Guide, 'flow'>): boolean =>
  flow === 'client_credentials' && proves.some(({ check }) => check === 'token.issued')

/** Whether the results of a step are about a token that came, so that it can be looked at. */
export const hasToken = ({ findings }: Pick<StepState, 'findings'>): boolean =>
  findings.some(({ check, status }) => check.startsWith('token.') && status !== 'skip' && status !== 'error')
