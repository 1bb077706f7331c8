import type { SecretFieldName } from './profile.ts'

/** A key of the provider's key set, without its numbers. */
export interface ObservedKey {
  /** Its key ID, or its thumbprint (RFC 7638) where it has none. */
  id: string
  kty: string
  alg: string | null
  use: string | null
}

/** An object of the provider's configuration, as a run saw it. */
export interface ObservedObject {
  kind: string
  name: string
  /** Its id, behind those of the objects that it is a part of. */
  id: string
  /** The collection that it was read from. */
  of: string
  /** Its members as text, by their paths. */
  members: Readonly<Record<string, string>>
}

/** What a run saw of the provider's configuration. */
export interface ObservedConfiguration {
  objects: readonly ObservedObject[]
  /** The collections that were read whole: what is not among the objects was not there. */
  read: readonly string[]
}

/**
 * What a run saw of the provider, kept so that two runs can be compared. It is masked and limited in size; of a person who
 * signed in, it has nothing.
 */
export interface Observed {
  /** Members of the metadata document as text; null where none was read. */
  metadata: Readonly<Record<string, string>> | null
  keys: readonly ObservedKey[] | null
  /** Objects of the provider's configuration; absent where they were not looked at. */
  configuration?: ObservedConfiguration
  /** Header and claims of the access token as text, without what is different in every token; null where there was none. */
  token: Readonly<Record<string, string>> | null
  /** A keyed fingerprint of each secret that was used, made with a key of the keychain; absent where there was no such key. */
  secrets?: Readonly<Partial<Record<SecretFieldName, string | null>>>
}
