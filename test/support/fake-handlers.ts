import { contract } from '../../core/contract/contract.ts'
import type { Handlers } from '../../core/contract/derived.ts'

type AnyHandler = (argument: unknown) => Promise<unknown>

/** Handlers for every call of the contract that answer null, but for those given, by `group.name`; for tests of hosts. */
export function fakeHandlers(given: Readonly<Record<string, AnyHandler>> = {}): Handlers {
  const groups = Object.entries(contract).map(([group, entries]) => {
    const calls = Object.entries(entries).filter(([, entry]) => entry.kind === 'call')
    return [group, Object.fromEntries(calls.map(([name]) => [name, given[`${group}.${name}`] ?? (async () => null)]))]
  })
  return Object.fromEntries(groups) as Handlers
}
