import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { FactName } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import type { Evidence } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Context, Verdict } from './check.ts'

/** The verdict on a refusal that the provider's catalogue has explained: the words as received, and the clicks for them. */
export const refutedBy = <D extends DiagnosisId>(diagnosis: D, explanation: Explanation, expected: Evidence) => ({
  holds: false as const,
  diagnosis,
  expected,
  actual: explanation.received,
  possible: explanation.possible,
  ...(explanation.variant ? { variant: explanation.variant } : {}),
  ...(explanation.exchange ? { exchange: explanation.exchange } : {}),
})

/** The id, where it is one of these. */
export const among = <D extends DiagnosisId>(ids: readonly D[], id: DiagnosisId): D | undefined =>
  ids.find((each) => each === id)

/**
 * Whether another check of the guide reports this diagnosis for the same exchange. What nobody owns is left to the check of
 * the request itself, so that no refusal goes unsaid; of two such checks the first one says it.
 */
export function ownedElsewhere(self: string, id: DiagnosisId, fact: FactName, { required }: Context): boolean {
  const own = required.findIndex((check) => check.id === self)
  return required.some(
    ({ reads, mayRead, diagnoses, ofRequest }, at) =>
      (!ofRequest || at < own) && (reads.includes(fact) || mayRead.includes(fact)) && diagnoses.includes(id),
  )
}

export const anotherCheck = { holds: null, because: said('stage.reported-elsewhere') } as const satisfies Verdict
