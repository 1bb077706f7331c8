import type { SetupSummary } from '../../core/contract/values.ts'
import { groupBy } from './search.ts'

export interface Customer {
  name: string
  /** The names of its setups. */
  setups: readonly string[]
}

/** The customers that setups are listed under, by name. */
export function customersOf(list: readonly Pick<SetupSummary, 'name' | 'customer'>[]): Customer[] {
  const groups = groupBy(
    list.filter(({ customer }) => customer !== null),
    ({ customer }) => customer ?? '',
  )
  return groups
    .map(({ heading, items }) => ({ name: heading, setups: items.map(({ name }) => name) }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

/** The host of the newest setup that has one; those of the practice tenant are on this computer. */
export function newestHost(list: readonly Pick<SetupSummary, 'host' | 'createdAt' | 'practice'>[]): string {
  const [newest] = list
    .filter(({ host, practice }) => host !== null && !practice)
    .sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt))
  return newest?.host ?? ''
}

/** Whether a person has typed the word that a deletion asks for. Capitals count, spaces around it do not. */
export const confirms = (typed: string, word: string): boolean => typed.trim() === word
