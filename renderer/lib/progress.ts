import type { RunEvent, RunSoFar, SignOn, StepMark } from '../../core/contract/values.ts'

/** How far a run is. */
export interface Progress {
  run: string | null
  /** When it was begun, as far as this window knows; milliseconds since the epoch. */
  began: number
  /** The step that is verified, or null when all are. */
  step: string | null
  done: number
  of: number
  /** What is being waited for, longest first. */
  waits: readonly { probe: string; says: string }[]
  /** How the steps stand that this run has come to. */
  marks: Readonly<Record<string, StepMark>>
  cancelling: boolean
  /** Where a person is waited for, or null. */
  signOn: SignOn | null
}

export const begun = (run: string | null, step: string | null): Progress => ({
  run,
  began: Date.now(),
  step,
  done: 0,
  of: 0,
  waits: [],
  marks: {},
  cancelling: false,
  signOn: null,
})

const others = ({ waits }: Progress, { probe }: { probe: string }) => waits.filter((wait) => wait.probe !== probe)

/** The progress after an event, which may be told twice; null when the run is over. */
export function progressAfter(progress: Progress | null, event: RunEvent): Progress | null {
  const now = progress ?? begun(event.run, null)
  switch (event.type) {
    case 'started':
      return { ...now, run: event.run, step: event.step, of: event.checks }
    case 'probe-started':
      return { ...now, run: event.run, waits: [...others(now, event), { probe: event.probe, says: event.waits }] }
    case 'probe-finished':
      return { ...now, run: event.run, waits: others(now, event) }
    case 'sign-on': {
      const { url, until, opened } = event
      return { ...now, run: event.run, signOn: { url, until, opened } }
    }
    case 'sign-on-over':
      return { ...now, run: event.run, signOn: null }
    case 'finding': {
      const { run, done, of, finding, mark } = event
      return { ...now, run, done, of, marks: { ...now.marks, [finding.step]: mark } }
    }
    case 'finished':
    case 'failed':
      return null
  }
}

/**
 * The progress of a run that was begun before it was watched.
 * @param heard the events since it was watched; the last of what it has told may be among them
 */
export function progressSince(run: string, { started, events }: RunSoFar, heard: readonly RunEvent[]): Progress | null {
  const first: Progress | null = { ...begun(run, null), began: Date.parse(started) }
  return [...events, ...heard].reduce<Progress | null>((now, event) => now && progressAfter(now, event), first)
}
