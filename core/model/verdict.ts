import type { DiagnosisId } from './diagnosis-ids.ts'
import type { Exchange } from './exchange.ts'
import type { Evidence, Saying } from './said.ts'
import type { VariantName } from './variants.ts'

/**
 * The answer of a check. `holds: null` means that the evidence does not reach this question, which is never shown as
 * a pass: another check of the same exchange says what happened. What is said is data (`S`); words are those of an older
 * version, which are kept as they are.
 */
export type Verdict<D extends DiagnosisId = DiagnosisId, S extends Saying | string = Saying | string> =
  | { holds: true; seen?: Evidence; exchange?: Exchange }
  | {
      holds: false
      diagnosis: D
      /** What exactly was seen, beside the diagnosis's own sentence. */
      says?: S
      expected?: Evidence
      actual?: Evidence
      possible?: readonly DiagnosisId[]
      /** Which of the diagnosis's `variants` has the clicks. */
      variant?: VariantName
      /** The exchange that was judged, where the facts that are read came from several. */
      exchange?: Exchange
      /** Fingerprint of the one certificate that it is about. */
      certificate?: string
    }
  | {
      holds: null
      because: S /** False where the question does not arise (no TLS on loopback http). */
      applies?: boolean
    }
