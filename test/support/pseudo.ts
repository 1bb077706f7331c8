import { spansOf } from '../../core/model/inline-text.ts'

/** Characters of private use around what is no text of ours: it stays as it is, and the marks are taken away again. */
const begin = '\uE000'
const end = '\uE001'
const marks = /[\uE000\uE001]/g

const letters = new Map(
  [
    ['abcdefghijklmnopqrstuvwxyz', 'áƀçđéƒĝĥíĵķļɱñóþǫŕšţúṽŵẋýž'],
    ['ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'ÁƁÇĐÉƑĜĤÍĴĶĻḾÑÓÞǪŔŠŢÚṼŴẊÝŽ'],
  ].flatMap(([plain = '', other = '']) => [...plain].map((letter, at) => [letter, [...other][at] ?? letter] as const)),
)
const accented = (text: string): string => [...text].map((letter) => letters.get(letter) ?? letter).join('')

/** What is no words within a text: a value to copy, a name of a template, an address. */
const kept = /`[^`]*`|\{[a-z_]+(?::[a-z]+)?\}|(?:https?|app):\/\/[^\s)"”]*/g

/** A text with an accent on every letter that is not within a value. */
export function pseudoText(text: string): string {
  let depth = 0
  return text
    .split(/([\uE000\uE001])/)
    .map((piece) => {
      if (piece === begin) depth += 1
      else if (piece === end) depth -= 1
      else if (depth === 0) return wordsOnly(piece)
      return piece === begin || piece === end ? '' : piece
    })
    .join('')
}

function wordsOnly(text: string): string {
  let at = 0
  let made = ''
  for (const found of text.matchAll(kept)) {
    made += accented(text.slice(at, found.index)) + found[0]
    at = found.index + found[0].length
  }
  return made + accented(text.slice(at))
}

type Path = readonly (string | number)[]

/** Where the texts are within the values that an entry is filled with. */
function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return value === '' ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? +key : key]))
}

/** The same values with marks around the texts at these places. */
function marked(value: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return value
  if (typeof value === 'string') return `${begin}${value}${end}`
  const within = (key: string | number) => paths.filter(([head]) => head === key).map(([, ...rest]) => rest)
  return Array.isArray(value)
    ? value.map((inner, at) => marked(inner, within(at)))
    : Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, marked(inner, within(key))]))
}

/**
 * An entry with accents on its own words. What it is filled with is marked before the call; a value that the entry compares
 * with something, so that marks would change what it says, is left as it is.
 */
const pseudoEntry =
  (entry: (...values: unknown[]) => unknown) =>
  (...values: unknown[]): unknown => {
    const said = entry(...values)
    if (typeof said !== 'string') return said
    const asBefore = (paths: readonly Path[]): string | null => {
      try {
        const now = entry(...(marked(values, paths) as unknown[]))
        return typeof now === 'string' && now.replace(marks, '') === said ? now : null
      } catch {
        return null
      }
    }
    const all = textsIn(values)
    const good = asBefore(all) === null ? all.filter((path) => asBefore([path]) !== null) : all
    return pseudoText(asBefore(good) ?? said)
  }

/** The same catalogue in the pseudo-language: every letter has an accent, but for what stands within values. */
export function pseudo<T>(catalogue: T): T {
  if (typeof catalogue === 'string') return pseudoText(catalogue) as T
  if (typeof catalogue === 'function') return pseudoEntry(catalogue as (...values: unknown[]) => unknown) as T
  if (Array.isArray(catalogue)) return catalogue.map(pseudo) as T
  if (typeof catalogue !== 'object' || catalogue === null) return catalogue
  return Object.fromEntries(Object.entries(catalogue).map(([key, entry]) => [key, pseudo(entry)])) as T
}

/** Without the marks of guides and clicks, and without what stands in backticks: the words alone. */
const words = (text: string): string =>
  spansOf(text)
    .filter(({ kind }) => kind !== 'code')
    .map((span) => span.text)
    .join(' ')

/**
 * The plain words that are left in texts of the pseudo-language.
 * @param values what may stand in them as it is
 */
export function escapedFrom(texts: readonly string[], values: readonly string[]): string[] {
  const known = [...new Set(values)].filter((value) => /[A-Za-z]{3}/.test(value))
  return [...new Set(texts)].flatMap((text) => {
    // The longest first: one value may be part of another, or of an address.
    const all = [...known, ...(text.match(kept) ?? [])].sort((a, b) => b.length - a.length)
    const own = all.reduce((left, value) => left.replaceAll(value, ' '), text)
    const found = words(own)
      .replace(kept, ' ')
      .match(/[A-Za-z]{3,}/g)
    return found ? [`${found.join(' ')} · in: ${text}`] : []
  })
}

/** Every text within a value, however deep. */
export function allTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(allTexts)
}
