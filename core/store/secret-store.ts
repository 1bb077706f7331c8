import type { Said } from '../model/said.ts'

/** Where a secret is held: the system's keychain, or this process's memory where there is none. */
export type Keeper = 'keychain' | 'memory'

/**
 * Keeps secrets. There is no call that returns one: {@link SecretStore.use} lends it to a function for as long as that
 * function runs.
 */
export interface SecretStore {
  /** Stores `value` under `name`, replacing what was there, and says where it went. */
  put(name: string, value: string): Promise<Keeper>
  /** Where the secret of this name is, or null when there is none. */
  has(name: string): Promise<Keeper | null>
  clear(name: string): Promise<void>
  /** Runs `borrow` with the secret. Throws `SecretMissing` when there is none. */
  use<T>(name: string, borrow: (secret: string) => T | Promise<T>): Promise<T>
  /** Whether the keychain works here, and why not. */
  describe(): Promise<{ keychain: boolean; reason: readonly Said[] | null }>
}

export class SecretMissing extends Error {
  constructor(name: string) {
    super(`No secret is stored under ${name}`)
    this.name = 'SecretMissing'
  }
}
