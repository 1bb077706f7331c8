/** Noncharacters: our texts do not contain them, and they are removed from texts of others here. */
const begin = '\ufdd0'
const middle = '\ufdd1'
const end = '\ufdd2'
const marks = /[\ufdd0-\ufdd2]/g

/** A secret that begins before the cut can end this far after it. */
const reach = 16_384

/**
 * The beginning of a text that came from outside, for a sentence or a value that is shown. It is cut later, when secrets
 * have been hidden: half a secret is not recognized. Checks never cut by themselves (a law).
 */
export function excerpt(text: string, most: number): string {
  const near = text.slice(0, most + reach).replace(marks, '')
  return near.length <= most ? near : `${begin}${most}${middle}${near}${end}`
}

/** Cuts what {@link excerpt} marked. The text must have been masked before. */
export function cutExcerpts(text: string): string {
  const parts = text.split(begin)
  const first = parts.shift() ?? ''
  return (
    first +
    parts
      .map((part) => {
        const [most = '', rest = ''] = divided(part, middle)
        const [marked = '', after = ''] = divided(rest, end)
        return cut(marked, Number(most) || 0) + after
      })
      .join('')
  ).replace(marks, '')
}

const divided = (text: string, mark: string): [string, string] => {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** At most so many characters, and a sign if some are missing. A placeholder of the mask is never cut. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const open = text.lastIndexOf('‹', most - 1)
  const close = open < 0 ? -1 : text.indexOf('›', open)
  const at = close >= most && close - open < 100 ? close + 1 : most
  // Half of a surrogate pair is not a character.
  const whole = /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at
  return whole >= text.length ? text : `${text.slice(0, whole)}…`
}
