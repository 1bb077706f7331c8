import type { NewKey, RotatedField, Rotation } from '../model/rotation.ts'
import { asObject } from '../oauth/json.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { newKeyPair, publicHalfOf } from '../oauth/key-pair.ts'
import type { SecretStore } from '../store/secret-store.ts'
import { datesOf, noteBrought, noteCleared, noteStored } from './secret-dates.ts'
import { formerName, nextName, secretName } from './secret-name.ts'
import type { Session } from './session.ts'

type Kept = Pick<Session, 'store' | 'secrets' | 'clock'>

/** A stored secret lent to a function; null where there is none. */
export async function lendSecret<T>(
  secrets: SecretStore,
  name: string,
  use: (secret: string) => T | Promise<T>,
): Promise<T | null> {
  return (await secrets.has(name)) === null ? null : secrets.use(name, use)
}

/** Stores under one name what is under another; clears it where there is nothing. */
async function copy(secrets: SecretStore, from: string, to: string): Promise<void> {
  const there = await lendSecret(secrets, from, async (secret) => {
    await secrets.put(to, secret)
    return true
  })
  if (there === null) await secrets.clear(to)
}

/** Whether two names hold the same secret. */
export const sameSecret = async (secrets: SecretStore, one: string, other: string): Promise<boolean> =>
  (await lendSecret(secrets, one, (first) => lendSecret(secrets, other, (second) => first === second))) ?? false

/** Makes the key of a rotation, or reads the one that was made. Its private half goes to the keychain. */
export async function newKeyOf({ secrets }: Pick<Kept, 'secrets'>, setup: string, alg: string): Promise<NewKey> {
  const name = nextName(setup, 'private_key')
  if ((await secrets.has(name)) === null) await secrets.put(name, (await newKeyPair(alg)).privateJwk)
  return secrets.use(name, async (secret) => {
    const half = await publicHalfOf(await readPrivateKey(secret, null), null)
    const [jwk] = half ? (JSON.parse(half.jwks) as { keys: unknown[] }).keys : []
    const read = asObject(jwk)
    if (!half || !read) throw new Error('a key that was just made cannot be used')
    return { jwk: read, pem: half.pem, kid: half.kid, alg: half.alg }
  })
}

/** Secrets that belong together: with a key goes its password. */
const withPassword = (field: RotatedField) =>
  field === 'private_key' ? (['private_key', 'private_key_password'] as const) : (['client_secret'] as const)

/**
 * Makes the new secret the setup's, and keeps the old one beside it. It may be done again after it was cut off in the middle.
 * @param keyId whether the setup has a field for the key ID
 */
export async function swapIn(kept: Kept, setup: string, rotation: Rotation, keyId: boolean): Promise<Rotation> {
  const { secrets, store } = kept
  const { field, newKid } = rotation
  const [next, own] = [nextName(setup, field), secretName(setup, field)]
  if ((await secrets.has(next)) === null) return { ...rotation, swapped: true }
  const fresh = !(await sameSecret(secrets, next, own))
  if (fresh)
    for (const each of withPassword(field)) await copy(secrets, secretName(setup, each), formerName(setup, each))
  await copy(secrets, next, own)
  if (field === 'private_key') await secrets.clear(secretName(setup, 'private_key_password'))
  if (fresh) noteStored(kept, setup, field)
  if (keyId && newKid !== null) store.setField(setup, 'key_id', newKid)
  await secrets.clear(next)
  return { ...rotation, swapped: true }
}

/** Makes the old secret the setup's again. It may be done again after it was cut off in the middle. */
export async function swapBack(kept: Kept, setup: string, rotation: Rotation, keyId: boolean): Promise<Rotation> {
  const { secrets, store } = kept
  const { field, oldKid, dates } = rotation
  const own = secretName(setup, field)
  if ((await secrets.has(nextName(setup, field))) === null) await copy(secrets, own, nextName(setup, field))
  for (const each of withPassword(field)) await copy(secrets, formerName(setup, each), secretName(setup, each))
  const rotateDays = datesOf(kept, setup).find((each) => each.field === field)?.rotateDays ?? null
  if ((await secrets.has(own)) === null) noteCleared(kept, setup, field)
  else noteBrought(kept, setup, field, { ...dates, rotateDays })
  if (keyId) store.setField(setup, 'key_id', oldKid ?? '')
  return { ...rotation, swapped: false }
}

/** Removes what is no longer needed: the new secret that was taken back, or the old one that was deleted. */
export async function clearAside(
  { secrets }: Pick<Kept, 'secrets'>,
  setup: string,
  field: RotatedField,
): Promise<void> {
  await secrets.clear(nextName(setup, field))
  for (const each of withPassword(field)) await secrets.clear(formerName(setup, each))
}

/** What is stored beside the setup's own secret. */
export const asideOf = async ({ secrets }: Pick<Kept, 'secrets'>, setup: string, field: RotatedField) => ({
  next: (await secrets.has(nextName(setup, field))) !== null,
  former: (await secrets.has(formerName(setup, field))) !== null,
})
