import type { AdminCredential } from '../../core/admin/access.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'

/** The credentials of an administrator of a practice tenant, as a person gives them. */
export const credentialOf = ({
  token,
  client_id,
  client_secret,
  private_key,
  key_id,
}: AdminCredentials): AdminCredential =>
  token !== undefined
    ? { kind: 'token', token }
    : private_key !== undefined
      ? { kind: 'key', client_id, private_key, ...(key_id === undefined ? {} : { key_id }) }
      : { kind: 'secret', client_id, client_secret: client_secret ?? '' }
