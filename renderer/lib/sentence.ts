/** A mark that ends a sentence, with white space behind it and a letter or a mark of ours after that. */
const ending = /[.!?]\s{1,9}(?=[\p{Lu}`“*_])/gu

/** Whether a place lies inside `code` or a **path**, where a dot ends nothing. */
const isInside = (before: string): boolean => before.split('`').length % 2 === 0 || before.split('**').length % 2 === 0

/** A text as its first sentence, for the heading, and the rest. A dot inside a host name ends no sentence. */
export function firstSentence(says: string): { first: string; rest: string } {
  for (const { index, 0: mark } of says.matchAll(ending)) {
    const first = says.slice(0, index + 1)
    if (!isInside(first)) return { first, rest: says.slice(index + mark.length) }
  }
  return { first: says, rest: '' }
}
