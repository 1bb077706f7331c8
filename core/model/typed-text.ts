const placeholder =
  /\{[^}]*\}|\$\{|<[^>]+>|\[your[^\]]*\]|\byour[-_ ]?(okta|auth0)?[-_ ]?(domain|tenant|org|client|secret|api)|YOUR[_-][A-Z_-]+|\bxxx+\b/i

/** True when a value still is the placeholder of some guide: `{yourOktaDomain}`, `<YOUR_CLIENT_ID>` and the like. */
export const isPlaceholder = (value: string): boolean => placeholder.test(value)

const wholePlaceholder =
  /^(\{.*\}|\$\{.*\}|<.*>|\[.*\]|(your|my|the)[-_ ].*|x{3,}|[*•●.]{3,}|(client[-_ ]?)?secret|changeme)$/i

/** The same for a secret, whose characters are anybody's guess: only a value that is nothing but a placeholder counts. */
export const isPlaceholderSecret = (value: string): boolean => wholePlaceholder.test(value.trim())

/** True when a value holds a character that cannot be seen: control characters, zero-width ones, line separators. */
export const hasControl = (value: string): boolean =>
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028\u2029\ufeff]/.test(value)
