import type { AnswerId } from '../../../../core/model/answers.ts'
import type { DiagnosisId } from '../../../../core/model/diagnosis-ids.ts'

/** What somebody pastes, and what must come of it: a proved cause, or possible ones of which the first is the likeliest. */
export interface Paste {
  name: string
  text: string
  root?: DiagnosisId
  /** Where nothing is proved: each of these must be among the possible causes. */
  possible?: readonly DiagnosisId[]
  provider?: string
  /** Where no diagnosis is about it. */
  answer?: AnswerId
}
