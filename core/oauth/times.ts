/** The farthest moment that a date can name, in milliseconds either way (ECMA-262 section 21.4.1.1). */
const farthest = 8.64e15

/** A NumericDate (RFC 7519 section 2) as ISO 8601; null for one that no calendar has. */
export const isoOf = (seconds: number): string | null =>
  Math.abs(seconds * 1000) <= farthest ? new Date(seconds * 1000).toISOString() : null
