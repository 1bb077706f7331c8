import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { type Keytar, keychainSecrets, loadKeytar, probeKeychain, SecretTooLong } from './keychain.ts'
import { keychainReason } from './keychain-reasons.ts'
import { memorySecrets } from './memory-secrets.ts'
import type { SecretStore } from './secret-store.ts'

export interface SecretOptions {
  load?: () => Promise<Keytar>
  platform?: NodeJS.Platform
  /** Time limit of the one probe, in milliseconds. */
  probeMs?: number
}

const lost = [said('store.keychain-lost'), said('store.in-memory-since')]

async function chooseKeychain(
  options: SecretOptions,
): Promise<{ keychain: SecretStore } | { reason: readonly Said[] }> {
  const { load = loadKeytar, platform = process.platform, probeMs = 3000 } = options
  let keytar: Keytar
  try {
    keytar = await load()
  } catch (error) {
    return { reason: keychainReason(error, 'load', platform) }
  }
  try {
    await probeKeychain(keytar, probeMs)
    return { keychain: keychainSecrets(keytar, platform) }
  } catch (error) {
    return { reason: keychainReason(error, 'probe', platform) }
  }
}

/**
 * The system's keychain, probed once at the first call; where it does not work, this process's memory, and `describe`
 * says why. A keychain that fails later is treated the same way, value by value. Nothing is ever written elsewhere.
 */
export function openSecrets(options: SecretOptions = {}): SecretStore {
  const memory = memorySecrets()
  let chosen: ReturnType<typeof chooseKeychain> | undefined
  let trouble: readonly Said[] | null = null
  const keychain = async (): Promise<SecretStore | null> => {
    chosen ??= chooseKeychain(options)
    const choice = await chosen
    return 'keychain' in choice ? choice.keychain : null
  }

  return {
    async put(name, value) {
      const chain = await keychain()
      if (!chain) return memory.put(name, value)
      try {
        const keeper = await chain.put(name, value)
        await memory.clear(name)
        return keeper
      } catch (error) {
        if (error instanceof SecretTooLong) throw error
        trouble = lost
        return memory.put(name, value)
      }
    },
    async has(name) {
      // Memory first: a value that is there is newer than what the keychain may still hold.
      const held = await memory.has(name)
      if (held) return held
      return (await keychain())?.has(name).catch(() => null) ?? null
    },
    async clear(name) {
      await memory.clear(name)
      await (await keychain())?.clear(name)
    },
    async use(name, borrow) {
      const chain = (await memory.has(name)) ? null : await keychain()
      return (chain ?? memory).use(name, borrow)
    },
    async describe() {
      await keychain()
      const choice = await chosen
      if (choice && 'reason' in choice) return { keychain: false, reason: choice.reason }
      return { keychain: trouble === null, reason: trouble }
    },
  }
}
