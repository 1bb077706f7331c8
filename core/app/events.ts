export type Listener = (group: string, name: string, event: unknown) => void

/** Signals on their way to every window. */
export interface AppEvents {
  subscribe(listener: Listener): () => void
  send(group: string, name: string, event: unknown): void
}

export function createEvents(): AppEvents {
  const listeners = new Set<Listener>()
  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    send: (group, name, event) => {
      for (const listener of listeners) listener(group, name, event)
    },
  }
}
