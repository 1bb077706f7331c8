/** Words of the field that every provider and every product has its own names for. A name is that of the specifications. */
export const termIds = [
  'tenant',
  'domain',
  'issuer',
  'authorization_server',
  'well_known_url',
  'token_endpoint',
  'jwks_uri',
  'api',
  'audience',
  'scope',
  'claim',
  'client',
  'client_id',
  'client_secret',
  'token_endpoint_auth_method',
  'private_key_jwt',
  'key_id',
  'grant',
  'policy',
  'redirect_uri',
  'pkce',
  'dpop',
  'access_token',
  'id_token',
] as const

export type TermId = (typeof termIds)[number]

/** What one language says of a term, whatever the provider. */
export interface TermWords {
  name: string
  /** How texts write it, by which the window finds it in them. */
  forms: readonly string[]
  /** What it is, in one sentence. */
  means: string
}

/** What a provider calls a term, and where. */
export interface ProviderTerm {
  /** The label in its console; null where it has none, and `where` says what takes its place. */
  called: string | null
  where: string
}

export type ProviderTerms = Readonly<Record<TermId, ProviderTerm>>
