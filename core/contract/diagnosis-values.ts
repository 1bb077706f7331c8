import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Owner, Reference } from '../model/finding.ts'
import type { FixPlaces } from '../model/fix-places.ts'

/** What a diagnosis means and how it is fixed. */
export interface DiagnosisText {
  id: DiagnosisId
  says: string
  /** Numbered clicks with inline marks. */
  fix: readonly string[]
  owner: Owner
  takesEffect: string
  refs: readonly Reference[]
  /** Where the fix leads in the setup that was asked for. */
  places: FixPlaces
}
