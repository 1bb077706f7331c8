/** One claim or header member of a token, as the Token screen shows it. */
export interface ClaimRow {
  name: string
  /** The value as JSON, shortened where it is very long. */
  value: string
  /** What it means, in words for somebody who never read a specification; times carry their date here. */
  meaning: string
  /** What the product or the guide expects there, or null where anything will do. */
  expected: string | null
  /** Whether it is what was expected; null where nothing was. */
  holds: boolean | null
}

export interface TokenView {
  kind: 'access' | 'id'
  form: 'jwt' | 'jwe' | 'opaque' | 'malformed'
  /** What kind of token it is, in one or two sentences: "an access token of a custom server", why it is opaque … */
  says: string
  header: readonly ClaimRow[]
  claims: readonly ClaimRow[]
  signature: {
    state: 'verified' | 'refuted' | 'unchecked'
    alg: string | null
    kid: string | null
    /** In words: which key of which set verified it, or why it could not be checked. */
    says: string
  }
  /** ISO 8601; null where the token does not say. */
  lifetime: {
    issuedAt: string | null
    notBefore: string | null
    expiresAt: string | null
    seconds: number | null
  } | null
  /** When it came, ISO 8601. */
  at: string
  /** Whether the whole token can still be copied; the tokens of a sign-in are forgotten at once. */
  whole: boolean
}
