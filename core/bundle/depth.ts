/** Deeper than anything that this program writes. */
const deepest = 64

/** The value in a JSON text, or undefined where it is none, or is nested deeper than anything that was written by us. */
export function shallowJson(text: string): unknown {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (quoted) {
      if (letter === '\\') at += 1
      else if (letter === '"') quoted = false
    } else if (letter === '"') quoted = true
    else if (letter === '{' || letter === '[') {
      depth += 1
      if (depth > deepest) return undefined
    } else if (letter === '}' || letter === ']') depth -= 1
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
