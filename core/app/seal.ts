import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { SecretStore } from '../store/secret-store.ts'

/** Under which name the key of {@link seal} is kept among the secrets. */
const keyName = 'app/evidence-key'

/** A fingerprint of what is no secret: equal for equal values, short enough to be kept beside every proof. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(value) ?? '')
    .digest('base64url')
    .slice(0, 22)

const keys = new WeakMap<SecretStore, Promise<string>>()

/** The key is read once: what it seals stays comparable even while the keychain is locked. */
async function readKey(secrets: SecretStore): Promise<string> {
  if ((await secrets.has(keyName)) === null) await secrets.put(keyName, randomBytes(32).toString('base64url'))
  return secrets.use(keyName, (key) => key)
}

/**
 * A fingerprint of a secret that says nothing about it without a key of the keychain (HMAC-SHA-256, RFC 2104). Where there
 * is no keychain, the key is gone with the program, and no later fingerprint equals this one. Null where the keychain does
 * not answer.
 */
export async function seal(secrets: SecretStore, secret: string): Promise<string | null> {
  const key = keys.get(secrets) ?? readKey(secrets)
  keys.set(secrets, key)
  try {
    return createHmac('sha256', await key)
      .update(secret)
      .digest('base64url')
  } catch {
    keys.delete(secrets)
    return null
  }
}
