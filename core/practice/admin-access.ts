/** The credentials of one administrator for the tenant's own admin API. */
export interface AdminCredentials {
  /** A token that is pasted as it is, where the provider gives administrators one. */
  token?: string
  client_id: string
  client_secret?: string
  /** PKCS#8 PEM, and the id under which its public half is registered. */
  private_key?: string
  key_id?: string
  /** The scopes that it was granted. */
  scopes: readonly string[]
}

/** Reading and changing are two grants, as an administrator gives them one after the other. */
export interface AdminAccess {
  read: AdminCredentials
  write: AdminCredentials
}
