import type { PublicKeys } from '../contract/values.ts'
import type { JsonObject } from '../model/json.ts'
import { asObject } from '../oauth/json.ts'
import { type KeyMaterial, readPrivateKey } from '../oauth/key-material.ts'
import { publicHalfOf } from '../oauth/key-pair.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { StoredSetup } from '../store/store.ts'
import { secretName } from './secret-name.ts'

/** What may be shown of a key; null where it cannot be used. */
export async function publicKeysOf(material: KeyMaterial, kid: string | null): Promise<PublicKeys | null> {
  const half = await publicHalfOf(material, kid)
  return half && { ...half, strength: material.strength ?? '' }
}

/** The first key of a JWK set in text. */
export const firstJwk = (jwks: string): JsonObject | null => {
  const { keys } = JSON.parse(jwks) as { keys: readonly unknown[] }
  return asObject(keys[0]) ?? null
}

/** What may be shown of the key of a setup; null where it has none, or one that cannot be used. */
export async function storedKeysOf(
  secrets: SecretStore,
  { id, fields }: Pick<StoredSetup, 'id' | 'fields'>,
): Promise<PublicKeys | null> {
  const lent = async <T>(field: 'private_key' | 'private_key_password', use: (secret: string) => Promise<T>) => {
    const name = secretName(id, field)
    return (await secrets.has(name)) === null ? null : secrets.use(name, use)
  }
  const kid = fields.key_id?.trim() || null
  const password = await lent('private_key_password', async (value) => value)
  return lent('private_key', async (key) => publicKeysOf(await readPrivateKey(key, password, kid), kid))
}

/** The public half of the key of a setup, as a JWK; null as of {@link storedKeysOf}. */
export async function publicKeyOf(
  secrets: SecretStore,
  setup: Pick<StoredSetup, 'id' | 'fields'>,
): Promise<JsonObject | null> {
  const keys = await storedKeysOf(secrets, setup)
  return keys && firstJwk(keys.jwks)
}
