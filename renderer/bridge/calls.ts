import type { Bridge } from '../../core/contract/derived.ts'
import { BridgeError, type Envelope } from '../../core/contract/envelope.ts'

/**
 * What is known about the host: `gone` when it does not answer, `locked` when it answers but does not accept this
 * window's token (the program was started again, or the page was opened without its full address).
 */
export type ProgramState = 'open' | 'gone' | 'locked'

/** The host's calls and signals, and whether it is still there. */
export interface Connected {
  bridge: Bridge
  /** Calls `listener` with every change; returns its own undo. */
  watch(listener: (state: ProgramState) => void): () => void
}

export type Listener = (event: unknown) => void
export type Call = (group: string, name: string, argument: unknown) => Promise<unknown>
export type Subscribe = (group: string, name: string, listener: Listener) => () => void

/** One object for all calls: a function as argument is a listener, anything else goes to the host as JSON. */
export function bridgeOver(call: Call, subscribe: Subscribe): Bridge {
  const groups = new Map<string, unknown>()
  const groupOf = (group: string) =>
    new Proxy(
      {},
      {
        get: (_, name) => (argument?: unknown) =>
          typeof argument === 'function'
            ? subscribe(group, String(name), argument as Listener)
            : call(group, String(name), argument),
      },
    )
  return new Proxy({} as Bridge, {
    get(_, group) {
      const name = String(group)
      if (!groups.has(name)) groups.set(name, groupOf(name))
      return groups.get(name)
    },
  })
}

export const isEnvelope = (value: unknown): value is Envelope<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

/** What an answer holds; throws the error that it holds. */
export function opened(envelope: Envelope<unknown>): unknown {
  if (envelope.ok) return envelope.value
  throw new BridgeError(envelope.error)
}
