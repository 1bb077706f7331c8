import type { DiagnosisArea, IdOf } from '../../../model/diagnosis-ids.ts'
import type { DiagnosisWords } from '../../diagnosis-words.ts'

/** The texts of one area, for exactly its ids. */
export type AreaWords<A extends DiagnosisArea> = Readonly<Record<IdOf<A>, DiagnosisWords>>
