import type { Fault } from './fault.ts'
import type { Verdict } from './verdict.ts'

/** How one check came out: judged, never asked because something was missing, or stopped by a fault of ours. */
export type CheckOutcome = { ms: number } & (
  | { kind: 'judged'; verdict: Verdict }
  | { kind: 'blocked'; by: Blocker }
  | { kind: 'broken'; fault: Fault }
)

/** What stopped a probe or a check. */
export interface Blocker {
  kind: 'check' | 'probe' | 'cancelled' | 'not-recorded'
  id: string
}
