import { placeInOrder } from '../../diagnoses/index.ts'
import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import { documentFaults } from './documents.ts'
import type { Fault } from './fault.ts'
import { networkFaults } from './network.ts'
import { tokenFaults } from './tokens.ts'
import { typedFaults } from './typed.ts'

/**
 * The switches of one provider, its own and those of every provider, in the order of their areas.
 * @param without those of every provider that break nothing here
 */
export function allFaults<Settings>(
  own: readonly Fault<Settings>[],
  without: readonly DiagnosisId[] = [],
): Fault<Settings>[] {
  const shared: Fault<Settings>[] = [...typedFaults, ...networkFaults, ...documentFaults, ...tokenFaults]
  return [...shared.filter(({ id }) => !without.includes(id)), ...own].sort(
    (a, b) => placeInOrder(a.id) - placeInOrder(b.id),
  )
}
