/** Small scanners for what patterns would read in more than linear time. */

/** A text without those of the marks that stand at its end. */
export function withoutEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

/** A text without those of the marks that stand at its beginning. */
export function withoutStart(text: string, marks: string): string {
  let start = 0
  while (start < text.length && marks.includes(text.charAt(start))) start += 1
  return text.slice(start)
}

/** Every stretch from a beginning to the first end behind it, both included. */
export function stretches(text: string, begin: string, end: string): string[] {
  const found: string[] = []
  let at = text.indexOf(begin)
  while (at >= 0) {
    const close = text.indexOf(end, at + begin.length)
    if (close < 0) break
    found.push(text.slice(at, close + end.length))
    at = text.indexOf(begin, close + end.length)
  }
  return found
}

/** The certificates of a text in PEM. */
export const certificatesIn = (text: string): string[] =>
  stretches(text, '-----BEGIN CERTIFICATE-----', '-----END CERTIFICATE-----')

/** What an element of a page holds before the next tag, or null where there is none with words in it. */
export function wordsInside(page: string, element: string): string | null {
  const lower = page.toLowerCase()
  let at = lower.indexOf(`<${element}`)
  while (at >= 0) {
    const open = page.indexOf('>', at)
    if (open < 0) return null
    const close = page.indexOf('<', open)
    const words = page.slice(open + 1, close < 0 ? undefined : close)
    if (words !== '') return words
    at = lower.indexOf(`<${element}`, open)
  }
  return null
}

/** The title of a page, tidied to one line of at most 120 characters, or null. */
export function titleOf(body: string): string | null {
  const title = wordsInside(body, 'title') ?? wordsInside(body, 'h1')
  const line = title?.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 120)
  return line || null
}

/** A page without its tags, its scripts and its styles, each of which becomes a space. */
export function withoutTags(page: string): string {
  const lower = page.toLowerCase()
  const pieces: string[] = []
  let end = 0
  for (let at = page.indexOf('<'); at >= 0; at = page.indexOf('<', end)) {
    const hidden = ['script', 'style'].find((name) => lower.startsWith(name, at + 1))
    const close = hidden === undefined ? page.indexOf('>', at) : lower.indexOf(`</${hidden}>`, at)
    if (close < 0) break
    pieces.push(page.slice(end, at), ' ')
    end = hidden === undefined ? close + 1 : close + hidden.length + 3
  }
  pieces.push(page.slice(end))
  return pieces.join('')
}
