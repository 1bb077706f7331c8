/** Group → name → what it is. All that the preload needs of the contract, so that no parser is shipped into the window. */
export type ContractNames = Readonly<Record<string, Readonly<Record<string, 'call' | 'signal'>>>>

/** Reads the names off the contract; the build puts the result into the preload as a constant. */
export function namesOf(
  contract: Readonly<Record<string, Readonly<Record<string, { kind: 'call' | 'signal' }>>>>,
): ContractNames {
  return Object.fromEntries(
    Object.entries(contract).map(([group, entries]) => [
      group,
      Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, entry.kind])),
    ]),
  )
}

/** The IPC channel of one call or signal. */
export const channel = (group: string, name: string): string => `preflight:${group}.${name}`
