import type { Connected, ProgramState } from './calls.ts'

/** What is known of the host, with those who want to know. */
export interface Program {
  now(): ProgramState
  become(next: ProgramState): void
  watch: Connected['watch']
}

/** A host that is taken to be there until something else is learned. */
export function watchedProgram(): Program {
  const watchers = new Set<(state: ProgramState) => void>()
  let state: ProgramState = 'open'
  return {
    now: () => state,
    become(next) {
      if (next === state) return
      state = next
      for (const watcher of watchers) watcher(next)
    },
    watch(listener) {
      watchers.add(listener)
      if (state !== 'open') listener(state)
      return () => watchers.delete(listener)
    },
  }
}
