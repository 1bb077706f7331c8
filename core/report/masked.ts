/** What was hidden in a text, and how often. */
export interface Masked {
  /** The name of the secret, as the mask writes it. */
  what: string
  times: number
}

const mark = /‹([^‹›]{1,120})›/g
/** How long it was, or which part of it was there. */
const size = /, \d+ (?:of \d+ )?characters$/

/** Counts the marks that the mask left in a text, the most frequent first. */
export function maskedIn(text: string): Masked[] {
  const found = new Map<string, number>()
  for (const [, label = ''] of text.matchAll(mark)) {
    // What was hidden by the name of its field has no name of its own.
    const what = label
      .replace(size, '')
      .replace(/_/g, ' ')
      .replace(/^hidden$/, 'secret')
    found.set(what, (found.get(what) ?? 0) + 1)
  }
  return [...found]
    .map(([what, times]) => ({ what, times }))
    .sort((a, b) => b.times - a.times || (a.what < b.what ? -1 : 1))
}
