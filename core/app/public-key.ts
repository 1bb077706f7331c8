import type { JsonObject } from '../model/json.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { publicHalfOf } from '../oauth/key-pair.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { StoredSetup } from '../store/store.ts'
import { secretName } from './secret-name.ts'

/** The public half of the key of a setup, as a JWK; null where it has none that can be used. */
export async function publicKeyOf(
  secrets: SecretStore,
  { id, fields }: Pick<StoredSetup, 'id' | 'fields'>,
): Promise<JsonObject | null> {
  const lent = async <T>(field: 'private_key' | 'private_key_password', use: (secret: string) => Promise<T>) => {
    const name = secretName(id, field)
    return (await secrets.has(name)) === null ? null : secrets.use(name, use)
  }
  const password = await lent('private_key_password', async (value) => value)
  return lent('private_key', async (key) => {
    const half = await publicHalfOf(await readPrivateKey(key, password), fields.key_id || null)
    if (!half) return null
    const { keys } = JSON.parse(half.jwks) as { keys: readonly JsonObject[] }
    return keys[0] ?? null
  })
}
