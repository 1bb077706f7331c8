/** What may be shown, copied and registered of a key pair. */
export interface PublicKeys {
  /** A JWK set with public members alone, as JSON text with line breaks. */
  jwks: string
  /** The same key as PEM (SPKI), for consoles that want that. */
  pem: string
  kid: string
  alg: string
  strength: string
}

/** What is to be said of a key set before it leaves this machine. */
export interface KeySetOpinion {
  /** False when it must not be registered as it is. */
  fine: boolean
  diagnosis: string | null
  says: string
  fix: readonly string[]
  /** The same set without its private members, where there were any. */
  publicOnly: string | null
}
