import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { FactName, Facts } from '../model/facts.ts'
import type { Guide } from '../model/guide.ts'
import type { Input } from '../model/inputs.ts'
import type { FieldName } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import type { Saying } from '../model/said.ts'
import type { Verdict as Answer } from '../model/verdict.ts'
import type { VerifySignature } from '../oauth/signature.ts'

/** What a check answers: all that is said is data. */
export type Verdict<D extends DiagnosisId = DiagnosisId> = Answer<D, Saying>

/** What a check may know besides the facts it reads. */
export interface Context {
  guide: Guide
  provider: Provider
  /** The checks that a guide asks and must hold, so that the check of a request reports what none of them owns. */
  required: readonly Pick<Check, 'id' | 'reads' | 'mayRead' | 'diagnoses' | 'ofRequest'>[]
  /** Checks the signature of a token; a replay says what came of it when the token was there. */
  verify: VerifySignature
}

/**
 * One pure question about facts. Made by {@link check}; one file each, `folder/file.ts` is the id `folder.file`. Its title and
 * what it says stand in `core/words/<language>/checks/<folder>.ts`.
 */
export interface Check {
  id: string
  reads: readonly FactName[]
  /** Facts that are waited for and used when they are there; their absence stops nothing. */
  mayRead: readonly FactName[]
  /** Facts that may come long after the first answer: what was left open is judged again with them. */
  later: readonly FactName[]
  /** Checks whose failure explains a failure of this one, beyond what missing facts already say. */
  follows: readonly string[]
  /** The field it is about: a guide that does not ask for it can do without the check. */
  about?: FieldName
  /** What the verdict depends on by itself, beside the facts that are read: fields, or the target they come to. */
  uses: readonly Input[]
  /** Values that it proves when it holds, whatever is refused later in the same request. */
  settles: readonly Input[]
  diagnoses: readonly DiagnosisId[]
  /** It is about the request itself, and reports whatever no other check of the guide owns. */
  ofRequest: boolean
  /** Asked where a fact that it reads did not come: the verdict where the question does not arise then, else null. */
  moot(facts: Partial<Facts>, context: Context): Verdict | null
  judge(facts: Facts, context: Context): Verdict | Promise<Verdict>
}

/** Declares a check: it sees only the facts it reads and can report only the diagnoses it declares. */
export function check<
  const R extends readonly FactName[],
  const D extends readonly DiagnosisId[],
  const M extends readonly FactName[] = readonly [],
  const L extends readonly FactName[] = readonly [],
>(spec: {
  id: string
  reads: R
  mayRead?: M
  later?: L
  about?: FieldName
  uses?: readonly Input[]
  settles?: readonly Input[]
  diagnoses: D
  follows?: readonly string[]
  ofRequest?: boolean
  moot?(facts: Partial<Pick<Facts, R[number] | M[number]>>, context: Context): Verdict<never> | null
  judge(
    facts: Pick<Facts, R[number]> & Partial<Pick<Facts, M[number] | L[number]>>,
    context: Context,
  ): Verdict<D[number]> | Promise<Verdict<D[number]>>
}): Check {
  return { mayRead: [], later: [], follows: [], uses: [], settles: [], ofRequest: false, moot: () => null, ...spec }
}
