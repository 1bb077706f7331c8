import type { AdminCredential } from '../core/admin/access.ts'
import { type AdminPurpose, keepCredential } from '../core/app/admin-credentials.ts'
import type { SecretStore } from '../core/store/secret-store.ts'
import { wordsIn } from '../core/words/words.ts'
import type { readOptions } from './arguments.ts'
import { secretFrom } from './inputs.ts'
import { UsageError } from './usage.ts'
import type { Spoken } from './words/index.ts'

/** Options that give an access to the configuration of a tenant; secrets come from the environment, a file or standard input. */
export const accessOptions = {
  token: { type: 'string' },
  client: { type: 'string' },
  'client-secret': { type: 'string' },
  key: { type: 'string' },
  'key-id': { type: 'string' },
} as const

export type AccessOptions = ReturnType<typeof readOptions<typeof accessOptions>>

/** Whether any of them was given. */
export const givesAccess = (options: AccessOptions): boolean =>
  Object.keys(accessOptions).some((name) => options[name as keyof AccessOptions] !== undefined)

/**
 * The access that the options give.
 * @param pending a key that was made and is not used yet
 * @throws UsageError
 */
export function accessIn(options: AccessOptions, pending: AdminCredential | null): AdminCredential {
  const { token, client, key } = options
  const secret = options['client-secret']
  const given = [token, secret, key].filter((each) => each !== undefined).length
  if (given > 1 || (token !== undefined && client !== undefined)) throw new UsageError((wrong) => wrong['admin-one'])
  if (token !== undefined) return { kind: 'token', token: secretFrom('token', token) }
  if (client === undefined) throw new UsageError((wrong) => (given > 0 ? wrong['admin-client'] : wrong['admin-one']))
  if (secret !== undefined)
    return { kind: 'secret', client_id: client, client_secret: secretFrom('client-secret', secret) }
  const key_id = options['key-id']
  if (key !== undefined)
    return {
      kind: 'key',
      client_id: client,
      private_key: secretFrom('key', key),
      ...(key_id === undefined ? {} : { key_id }),
    }
  if (pending?.kind === 'key') return { ...pending, client_id: client }
  throw new UsageError((wrong) => wrong['admin-client-alone'])
}

/**
 * Keeps an access in the keychain: what is only in memory would be gone with this command.
 * @throws UsageError where there is no keychain
 */
export async function keepAccess(
  { secrets, id }: { secrets: SecretStore; id: string },
  purpose: AdminPurpose,
  access: AdminCredential,
  { language }: Spoken,
): Promise<void> {
  const { keychain, reason } = await secrets.describe()
  const keeper = keychain ? await keepCredential(secrets, id, purpose, access) : 'memory'
  if (keeper === 'keychain') return
  const why = reason ?? (await secrets.describe()).reason
  throw new UsageError((wrong) => wrong['admin-unkept']({ why: why ? wordsIn(language).say(why) : '' }))
}
