/** Fields that may be shown, saved and put into a report. Names are the wire names of the specifications. */
export const plainFieldNames = [
  'domain',
  'authorization_server',
  'well_known_url',
  'client_id',
  'token_endpoint_auth_method',
  'dpop_bound_access_tokens',
  'key_id',
  'audience',
  'resource',
  'scope',
  'redirect_uri',
  'origin',
] as const

/** Fields whose value lives in the keychain and in nothing that is shown, saved or sent elsewhere. */
export const secretFieldNames = ['client_secret', 'private_key', 'private_key_password'] as const

export const fieldNames = [...plainFieldNames, ...secretFieldNames] as const

export type PlainFieldName = (typeof plainFieldNames)[number]
export type SecretFieldName = (typeof secretFieldNames)[number]
export type FieldName = PlainFieldName | SecretFieldName

/** The plain values as the person gave them; nothing is trimmed or repaired here. */
export type Fields = Readonly<Partial<Record<PlainFieldName, string>>>

export const isSecretField = (name: string): name is SecretFieldName =>
  (secretFieldNames as readonly string[]).includes(name)
export const isPlainField = (name: string): name is PlainFieldName =>
  (plainFieldNames as readonly string[]).includes(name)
