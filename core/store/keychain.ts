import { randomBytes } from 'node:crypto'
import { SecretMissing, type SecretStore } from './secret-store.ts'

/** The name under which entries stand in the system's own keychain program. */
export const serviceName = 'IdP Preflight'

/** The part of keytar that is used; tests bring their own. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

/** Thrown for a value that the system's keychain cannot hold; nothing was stored. */
export class SecretTooLong extends Error {
  /** In bytes. */
  readonly limit: number
  constructor(limit: number) {
    super(`more than ${limit} bytes`)
    this.name = 'SecretTooLong'
    this.limit = limit
  }
}

/** Thrown when the keychain does not answer in time: it may be waiting for somebody to unlock it. */
export class KeychainTimeout extends Error {
  constructor() {
    super('The keychain did not answer in time')
    this.name = 'KeychainTimeout'
  }
}

/** Thrown when the keychain gives back another value than was written. */
export class KeychainDiffers extends Error {
  constructor() {
    super('The keychain gave back another value than was written')
    this.name = 'KeychainDiffers'
  }
}

/** CRED_MAX_CREDENTIAL_BLOB_SIZE of Windows; the other systems have no limit that a key could reach. */
const limits: Partial<Record<NodeJS.Platform, number>> = { win32: 5 * 512 }

/** Loads the native module. It is loaded late because it is absent or unusable on some machines, which is an answer too. */
export async function loadKeytar(): Promise<Keytar> {
  const module = await import('keytar')
  // A CommonJS module: bundlers and Node disagree on whether its functions are named exports.
  return 'default' in module ? (module.default as Keytar) : module
}

/** Gives `work` a time limit. The work itself cannot be stopped; its late answer is dropped. */
export async function inTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeychainTimeout()), ms)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}

/** Writes, reads and deletes a throw-away entry: the only honest proof that the keychain works. Throws why it does not. */
export async function probeKeychain(keytar: Keytar, ms = 3000): Promise<void> {
  const account = `probe-${randomBytes(8).toString('hex')}`
  const value = randomBytes(16).toString('hex')
  const probe = async (): Promise<void> => {
    await keytar.setPassword(serviceName, account, value)
    const read = await keytar.getPassword(serviceName, account)
    await keytar.deletePassword(serviceName, account)
    if (read !== value) throw new KeychainDiffers()
  }
  await inTime(ms, probe())
}

/** Secrets in the system's keychain. Every call may throw what the keychain says, or {@link KeychainTimeout}. */
export function keychainSecrets(keytar: Keytar, platform = process.platform, ms = 20_000): SecretStore {
  const limit = limits[platform]
  const read = (name: string): Promise<string | null> => inTime(ms, keytar.getPassword(serviceName, name))
  return {
    async put(name, value) {
      if (limit !== undefined && Buffer.byteLength(value) > limit) throw new SecretTooLong(limit)
      await inTime(ms, keytar.setPassword(serviceName, name, value))
      return 'keychain'
    },
    has: async (name) => ((await read(name)) === null ? null : 'keychain'),
    async clear(name) {
      await inTime(ms, keytar.deletePassword(serviceName, name))
    },
    async use(name, borrow) {
      const secret = await read(name)
      if (secret === null) throw new SecretMissing(name)
      return borrow(secret)
    },
    describe: async () => ({ keychain: true, reason: null }),
  }
}
