import type { Input } from './inputs.ts'
import type { CheckOutcome } from './outcome.ts'

/** What came of one check, as data: words are made when it is shown. It is masked and holds no exchange. */
export interface Proof {
  check: string
  outcome: CheckOutcome
  /** Index into the exchanges of the run's report, or null. */
  exchange: number | null
  /** Everything that it depends on. */
  inputs: readonly Input[]
}
