import type { DiagnosisArea, IdOf } from '../model/diagnosis-ids.ts'
import type { Owner } from '../model/finding.ts'

/** What is known of a diagnosis beside its words, which stand in `core/words/<language>/diagnoses`. */
export interface Diagnosis {
  owner: Owner
  /** Ids of `references.ts`: sections of specifications. The provider's own pages stand with the provider. */
  refs: readonly string[]
  /** Who must act where the evidence tells a variant apart that is another's to mend. */
  ownerIf?: Readonly<Record<string, Owner>>
}

/** All diagnoses of one area. */
export type Area<A extends DiagnosisArea> = Readonly<Record<IdOf<A>, Diagnosis>>
