import { said } from '../words/said.ts'
import { dataFolder, storeFile } from './data-folder.ts'
import { memorySecrets } from './memory-secrets.ts'
import { memoryStore } from './memory-store.ts'
import type { SecretStore } from './secret-store.ts'
import { openSecrets } from './secrets.ts'
import { openStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

export interface Kept {
  store: Store
  secrets: SecretStore
  /** Setups, runs and secrets live in memory and are gone with the program. */
  keepsNothing: boolean
  /** The folder of setups and runs; absent while nothing is kept on disk. */
  dataFolder?: string
}

/** Where setups and secrets are: on this machine, or in memory until the program ends. Throws what opening the store throws. */
export const openKept = (nothingOnDisk: boolean): Kept =>
  nothingOnDisk
    ? {
        store: memoryStore(),
        secrets: memorySecrets([said('store.nothing-on-disk'), said('store.in-memory')]),
        keepsNothing: true,
      }
    : { store: openStore(storeFile()), secrets: openSecrets(), keepsNothing: false, dataFolder: dataFolder() }
