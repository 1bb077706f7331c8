/**
 * Characters that show nothing, or that change what stands around them: controls (ESC starts the sequences of terminals),
 * bidirectional controls, zero-width and other ignorable characters, separators of lines, halves of surrogate pairs.
 */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800\u3164\uffa0]/gu

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (character: string): string => {
  const code = character.codePointAt(0) ?? 0
  return short[character] ?? (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`)
}

/** Text with lines: its line breaks and tabs stay, everything else that cannot be seen is written as an escape. */
export const visible = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(unseen, (character) => (/[\n\t]/.test(character) ? character : escaped(character)))

/** Text for one line of a terminal, a table or a cell: what cannot be seen is written as an escape, line breaks too. */
export const visibleLine = (text: string): string => text.replace(unseen, escaped)

/** The same for every text of a value, the names of its members included. */
export function visibleWithin<T>(value: T, make: (text: string) => string = visibleLine): T {
  if (typeof value === 'string') return make(value) as T
  if (Array.isArray(value)) return value.map((item) => visibleWithin(item, make)) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [make(name), visibleWithin(item, make)])) as T
}

/** JSON that is valid and holds no character that a terminal or an editor would obey: those are escaped, as JSON allows. */
export const visibleJson = (value: unknown): string =>
  (JSON.stringify(value, null, 2) ?? 'null').replace(unseen, (found) =>
    found === '\n'
      ? found
      : [...Array(found.length).keys()]
          .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
          .join(''),
  )
