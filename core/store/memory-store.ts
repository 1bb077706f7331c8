import { openStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/** A store that is gone when the program ends: for tests, and for runs of the terminal host that name no saved setup. */
export const memoryStore = (): Store => openStore(':memory:')
