/** A text as its first sentence, for the heading, and the rest. A dot inside a host name ends no sentence. */
export function firstSentence(says: string): { first: string; rest: string } {
  const found = /^((?:`[^`]*`|\*\*[^*]*\*\*|[^`])+?[.!?])\s+(?=[\p{Lu}`“*_])(.+)$/su.exec(says)
  return { first: found?.[1] ?? says, rest: found?.[2] ?? '' }
}
