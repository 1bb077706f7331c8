import { z } from 'zod'
import type { AdminCredential } from '../admin/access.ts'
import { type AdminPurpose, adminPurposes } from '../contract/admin-values.ts'
import type { RunOptions } from '../run/options.ts'
import type { SecretStore } from '../store/secret-store.ts'
import { adminName } from './secret-name.ts'

export { type AdminPurpose, adminPurposes } from '../contract/admin-values.ts'

const text = z.string().min(1).max(20_000)

const credential = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('token'), token: text }),
  z.strictObject({ kind: z.literal('secret'), client_id: text, client_secret: text }),
  // A key that was made and is not registered with an app yet has no client ID.
  z.strictObject({ kind: z.literal('key'), client_id: z.string(), private_key: text, key_id: text.exactOptional() }),
])

/** What is kept, read back; null where it is nothing of ours. */
export function credentialIn(kept: string): AdminCredential | null {
  try {
    const read = credential.safeParse(JSON.parse(kept))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Keeps an access. */
export const keepCredential = (
  secrets: SecretStore,
  setup: string,
  purpose: AdminPurpose,
  access: AdminCredential,
): ReturnType<SecretStore['put']> => secrets.put(adminName(setup, purpose), JSON.stringify(access))

/** Whether a setup has an access that can be used. */
export const hasCredential = async (secrets: SecretStore, setup: string, purpose: AdminPurpose): Promise<boolean> =>
  (await lent(secrets, setup, purpose, async (access) => access.kind === 'token' || access.client_id !== '')) ?? false

/** Lends the access of a setup; null where there is none, or what is kept cannot be read. */
export async function lent<T>(
  secrets: SecretStore,
  setup: string,
  purpose: AdminPurpose,
  use: (access: AdminCredential) => Promise<T>,
): Promise<T | null> {
  const name = adminName(setup, purpose)
  if ((await secrets.has(name)) === null) return null
  return secrets.use(name, async (kept) => {
    const access = credentialIn(kept)
    return access ? use(access) : null
  })
}

/** Lends it to a run; undefined where there is none. */
export async function lendAdminOf(secrets: SecretStore, setup: string): Promise<RunOptions['lendAdmin']> {
  const there = await secrets.has(adminName(setup, 'read')).catch(() => null)
  return there === null ? undefined : (use) => lent(secrets, setup, 'read', use)
}

/** Removes both. */
export async function forgetAdmin(secrets: SecretStore, setup: string): Promise<void> {
  for (const purpose of adminPurposes) await secrets.clear(adminName(setup, purpose))
}
