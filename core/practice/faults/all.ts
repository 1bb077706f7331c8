import { rungOf } from '../../diagnoses/index.ts'
import { documentFaults } from './documents.ts'
import type { Fault } from './fault.ts'
import { networkFaults } from './network.ts'
import { tokenFaults } from './tokens.ts'
import { typedFaults } from './typed.ts'

/** The switches of one provider, its own and those of every provider, in the order of the ladder. */
export function allFaults<Settings>(own: readonly Fault<Settings>[]): Fault<Settings>[] {
  const all: Fault<Settings>[] = [...typedFaults, ...networkFaults, ...documentFaults, ...tokenFaults, ...own]
  return all.sort((a, b) => rungOf(a.id) - rungOf(b.id))
}
