import type { ComparisonArea, Difference } from '../model/difference.ts'

/** Addresses change all the time, and the program and the computer are known to whoever changed them. */
const told: Readonly<Record<ComparisonArea, boolean>> = {
  results: true,
  fields: true,
  configuration: true,
  name: false,
  connection: false,
  proxy: true,
  tls: true,
  certificates: true,
  clock: true,
  metadata: true,
  keys: true,
  token: true,
  program: false,
}

/** Whether a difference between two re-checks is something that a person wants to be told. */
export const isNews = ({ area }: Pick<Difference, 'area'>): boolean => told[area]
