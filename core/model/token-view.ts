import type { Said, Saying } from './said.ts'

/** One claim or header member of a token, as the Token screen shows it. */
interface RowOf<Value, Text> {
  name: string
  /** The value as JSON, shortened where it is very long; words where it is not there. */
  value: Value
  /** What it means, for a reader who does not know the specification. Times include the date. */
  meaning: Text
  /** What the product or the guide expects there, or null where anything will do. */
  expected: Value | null
  /** Whether it is what was expected; null where nothing was. */
  holds: boolean | null
}

interface ViewOf<Value, Text> {
  kind: 'access' | 'id'
  form: 'jwt' | 'jwe' | 'opaque' | 'malformed'
  /** What kind of token it is, in one or two sentences: "an access token of a custom server", why it is opaque … */
  says: Text
  header: readonly RowOf<Value, Text>[]
  claims: readonly RowOf<Value, Text>[]
  signature: {
    state: 'verified' | 'refuted' | 'unchecked'
    alg: string | null
    kid: string | null
    /** In words: which key of which set verified it, or why it could not be checked. */
    says: Text
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
  /** Whether the whole token can still be copied; the tokens of a sign-in are discarded immediately. */
  whole: boolean
}

/** What a run makes of a token, as data; it becomes a `TokenView` where it is shown, see `core/words/token-view.ts`. */
export type TokenReading = ViewOf<string | Said, Saying>
export type ClaimReading = RowOf<string | Said, Saying>

/** The same in words. */
export type TokenView = ViewOf<string, string>
export type ClaimRow = RowOf<string, string>
