/** A piece of a sentence: plain words, a menu path, a value to copy or type, or an emphasis. */
export interface Span {
  kind: 'text' | 'path' | 'code' | 'em'
  text: string
}

const mark = /\*\*([^*]+)\*\*|`([^`]+)`|_([^_]+)_/g

/**
 * Reads the three inline marks that guides and fixes use: `**Menu › Path**`, `` `value` `` and `_emphasis_`.
 * Anything else is text; there is no HTML and no nesting.
 */
export function spansOf(line: string): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const found of line.matchAll(mark)) {
    const before = line.slice(end, found.index)
    const emphasis = found[3] !== undefined
    const insideWord = emphasis && /\w$/.test(before)
    if (insideWord) continue
    if (before) spans.push({ kind: 'text', text: before })
    if (found[1] !== undefined) spans.push({ kind: 'path', text: found[1] })
    else if (found[2] !== undefined) spans.push({ kind: 'code', text: found[2] })
    else spans.push({ kind: 'em', text: found[3] ?? '' })
    end = found.index + found[0].length
  }
  if (end < line.length) spans.push({ kind: 'text', text: line.slice(end) })
  return spans
}

/** The same line without its marks, for terminals and plain files. */
export const plainText = (line: string): string =>
  spansOf(line)
    .map((span) => span.text)
    .join('')
