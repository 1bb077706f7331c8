import type { SecretFieldName } from './profile.ts'

/** A key of the provider's key set, without its numbers. */
export interface ObservedKey {
  /** Its key ID, or its thumbprint (RFC 7638) where it has none. */
  id: string
  kty: string
  alg: string | null
  use: string | null
}

/**
 * What a run saw of the provider, kept so that two runs can be compared. It is masked and limited in size; of a person who
 * signed in, it has nothing.
 */
export interface Observed {
  /** Members of the metadata document as text; null where none was read. */
  metadata: Readonly<Record<string, string>> | null
  keys: readonly ObservedKey[] | null
  /** Members of the objects of the provider's configuration as text, by kind, name and path; absent where nobody looked. */
  configuration?: Readonly<Record<string, string>>
  /** Header and claims of the access token as text, without what is different in every token; null where there was none. */
  token: Readonly<Record<string, string>> | null
  /** A keyed fingerprint of each secret that was used, made with a key of the keychain; absent where there was no such key. */
  secrets?: Readonly<Partial<Record<SecretFieldName, string | null>>>
}
