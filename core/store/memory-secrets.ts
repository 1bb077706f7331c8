import type { Said } from '../model/said.ts'
import { SecretMissing, type SecretStore } from './secret-store.ts'

/** Holds secrets in this process's memory until it ends. `reason` says why it is not the keychain. */
export function memorySecrets(reason: readonly Said[] | null = null): SecretStore {
  // In a closure, not in a property: an object that is logged or turned into JSON by mistake shows nothing.
  const held = new Map<string, string>()
  return {
    async put(name, value) {
      held.set(name, value)
      return 'memory'
    },
    has: async (name) => (held.has(name) ? 'memory' : null),
    async clear(name) {
      held.delete(name)
    },
    async use(name, borrow) {
      const secret = held.get(name)
      if (secret === undefined) throw new SecretMissing(name)
      return borrow(secret)
    },
    describe: async () => ({ keychain: false, reason }),
  }
}
