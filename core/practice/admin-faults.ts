/**
 * What can go wrong with the admin API while it is used. These are no diagnoses of a run: they try what reads and changes.
 * `half-done` cuts the connection after the change was made; `eventual` keeps a new object out of lists for a while.
 */
export const adminFaults = [
  'no-rights',
  'conflict',
  'rate-limited',
  'half-done',
  'server-error-after-change',
  'eventual',
] as const

/** `rights:<scope>` takes one right away. */
export type AdminFault = (typeof adminFaults)[number] | `rights:${string}`

/** The switch of one of them in a list that has other faults, too. */
export const adminSwitch = (name: AdminFault | string): string => `admin-api.${name}`

/** The admin fault of a switch; null where the switch is another one. */
export const ofAdminSwitch = (id: string): string | null =>
  id.startsWith('admin-api.') ? id.slice('admin-api.'.length) : null

/** How many requests a new object is kept out of lists for under `eventual`. */
export const requestsUntilListed = 3

/** The faults of these names; one that the provider does not have throws. */
export function chosenAdminFaults(names: readonly string[], rights: readonly string[]): ReadonlySet<AdminFault> {
  const known: readonly string[] = [...adminFaults, ...rights.map((right) => `rights:${right}`)]
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`The practice tenant has no admin fault named ${unknown}.`)
  return new Set(names as readonly AdminFault[])
}
