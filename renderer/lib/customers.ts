import type { SetupSummary } from '../../core/contract/values.ts'
import { groupBy } from './search.ts'

export interface CustomerGroup {
  heading: string
  items: readonly SetupSummary[]
}

/** Setups under their customers, by name; then those without one, and last those of the practice tenant. */
export function byCustomer(
  list: readonly SetupSummary[],
  noCustomer: string,
  practice: string,
): readonly CustomerGroup[] {
  const real = list.filter((setup) => !setup.practice)
  const named = groupBy(
    real.filter(({ customer }) => customer !== null),
    ({ customer }) => customer ?? '',
  ).toSorted((a, b) => a.heading.localeCompare(b.heading))
  const group = (heading: string, items: readonly SetupSummary[]) => (items.length > 0 ? [{ heading, items }] : [])
  return [
    ...named,
    ...group(
      noCustomer,
      real.filter(({ customer }) => customer === null),
    ),
    ...group(
      practice,
      list.filter((setup) => setup.practice),
    ),
  ]
}
