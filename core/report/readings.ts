import { decodeHTML } from 'entities'
import { asItCame, rewritten, type View } from './view.ts'

/** The character that HTML gives a name, in any case; empty for one that cannot be seen, null where there is none. */
function named(name: string): string | null {
  const decoded = [name, name.toLowerCase()].map((one) => decodeHTML(`&${one};`)).find((one) => !one.endsWith(';'))
  if (decoded === undefined) return name.toLowerCase() === 'semi' ? ';' : null
  const seen = decoded.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/\s/g, ' ')
  return [...Array(seen.length).keys()].map((at) => bytesOf(seen.charCodeAt(at))).join('')
}

/** The escapes of URLs (RFC 3986, and the older %u), of HTML, and of JSON, JavaScript and shells. */
const escapes =
  /\\?%u([0-9a-f]{4})|\\?%([0-9a-f]{2})|\\?&#x([0-9a-f]+)(?:\\?;)?|\\?&#([0-9]+)(?:\\?;)?|\\?&(amp|lt|gt|quot)(?:\\?;)?|\\?&([a-z][a-z0-9]{1,15});|\\u([0-9a-f]{4})|\\u\{([0-9a-f]+)\}|\\x([0-9a-f]{2})|\\([0-7]{1,3})|\\[nrtbfv]|\\([!-/:-@[-`{-~])/gi

/** The same where a backslash stands before other escapes and belongs to something else. */
const apart = new RegExp(
  escapes.source
    .replaceAll('\\\\?%', '%')
    .replaceAll('\\\\?&', '&')
    .replace('([!-/', () => "([!-$'-/"),
  'gi',
)

const unescaped = (match: RegExpMatchArray): string | null => {
  const [, percentU, percent, hexEntity, entity, bare, name, u, uLong, x, octal, mark] = match
  const byte = percent ?? x
  if (byte !== undefined) return String.fromCharCode(Number.parseInt(byte, 16))
  const hex = percentU ?? hexEntity ?? u ?? uLong
  if (hex !== undefined) return bytesOf(Number.parseInt(hex, 16))
  if (entity !== undefined) return bytesOf(Number(entity))
  const word = bare ?? name
  if (word !== undefined) return named(word)
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
  return mark ?? ' '
}

/** A character in UTF-8, one character for each byte; halves of surrogate pairs are written like any other. */
function bytesOf(code: number): string | null {
  if (!(code <= 0x10ffff)) return null
  if (code < 0x80) return String.fromCharCode(code)
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6), 0x80 | (code & 63))
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  return bytesOf(0xd800 + ((code - 0x10000) >> 10)) + (bytesOf(0xdc00 + ((code - 0x10000) & 0x3ff)) ?? '')
}

const inBytes = (view: View): View => rewritten(view, /[^\x00-\x7f]/g, ([all]) => bytesOf(all.charCodeAt(0))) ?? view

const sequences = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g
const inCharacters = (view: View): View =>
  rewritten(view, sequences, ([all]) => {
    const [a = 0, b = 0, c = 0, d = 0] = [...all].map((byte) => byte.charCodeAt(0) & 63)
    if (all.length === 2) return String.fromCharCode(((a & 31) << 6) | b)
    if (all.length === 3) return String.fromCharCode(((a & 15) << 12) | (b << 6) | c)
    const code = ((a & 7) << 18) | (b << 12) | (c << 6) | d
    return code > 0x10ffff ? null : String.fromCodePoint(code)
  }) ?? view

/** How often a text is decoded at most: one that was encoded more often than this was made to hide something else. */
const deepest = 8

/** A text as it came, and after each round of decoding what is escaped in it, in every way at once. */
function rounds(view: View, pattern = escapes): View[] {
  const readings = [view]
  let bytes = inBytes(view)
  for (let round = 0; round < deepest; round += 1) {
    const next = rewritten(bytes, pattern, unescaped)
    if (!next) break
    bytes = next
    readings.push(inCharacters(bytes))
  }
  return readings
}

/** Quoted-printable (RFC 2045), which breaks lines behind an equals sign. */
const quoted = /=(?:[ \t]{0,9}(?:\r?\n|\\r\\n|\\n)|([0-9a-f]{2}))/gi
const fromQuoted = (match: RegExpMatchArray): string =>
  match[1] === undefined ? '' : String.fromCharCode(Number.parseInt(match[1], 16))

/** Tags and comments of HTML, which pages put into long words so that they break, or to make a part of them stand out. */
const tags = /<[a-z/!][^<>]{0,200}>/gi

const breaks = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu
/** White space around a line break, and what cannot be seen, may have been put into the middle of anything. */
const joined = (view: View): View => rewritten(view, breaks, ([all]) => (/[^ \t]/.test(all) ? '' : null)) ?? view

/** Ways to read a text that would destroy what others find, so each is a reading of its own. */
function otherwise(view: View, decoded: View): View[] {
  const quotedPrintable = rewritten(view, quoted, fromQuoted)
  const untagged = rewritten(decoded, tags, () => '')
  const latin = inCharacters(view)
  return [
    ...(quotedPrintable ? rounds(inCharacters(quotedPrintable)) : []),
    ...(untagged ? [untagged, joined(untagged)] : []),
    // A header comes with a character for each byte.
    ...(latin === view ? [] : [latin]),
  ]
}

/** The readings of a text, as it came and with its lines joined. The last one of each is decoded as far as it goes. */
export function readingsOf(view: View): { all: View[]; packed: View[] } {
  const tight = joined(view)
  const own = rounds(view)
  const others = [...(tight === view ? [] : rounds(tight)), ...(/\\[%&]/.test(tight.text) ? rounds(tight, apart) : [])]
  const ends = [others[0] ?? view, own.at(-1), others.at(-1)].filter((end) => end !== undefined)
  return {
    all: [...own, ...others, ...otherwise(view, own.at(-1) ?? view)],
    packed: [...new Set(own.length > 1 ? ends : [ends[0] ?? view, ...ends.slice(2)])],
  }
}

const folding = /[\s+\\\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+|[^\x00-\x7f]/gu

/**
 * What stays of a text when it was folded: without white space (the plus that stands for it in forms, and backslashes), without
 * what cannot be seen, in lower case, and without accents and widths.
 */
export function folded(view: View): View {
  const plain =
    rewritten(view, folding, ([all]) =>
      /^[\s+\\\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(all)
        ? ''
        : all
            .normalize('NFKD')
            .replace(/[\s+\\\p{M}]/gu, '')
            .toLowerCase(),
    ) ?? view
  const text = plain.text.toLowerCase()
  return text.length === plain.text.length ? { text, source: plain.source } : plain
}

/** A secret in the same form. */
export const foldedText = (text: string): string => folded(asItCame(text)).text

const base64 = /[A-Za-z0-9+/_-]{11,}/g
/** A list of bytes in decimal, as Node.js writes a buffer into JSON, and Java and Go print one; line breaks may be escapes. */
const decimals = /(?<!\d)\d{1,3}(?:[,\s+\\nrt]{1,16}\d{1,3}){7,}/g
const hexPairs = /(?:[0-9a-f]{2}[:,;._-]?\\?[ +]?(?:0x|\\x)?){4,}[0-9a-f]?/gi

/**
 * What a reading holds packed: runs of base64 in each of the four alignments, of hexadecimal bytes in both, and of decimal
 * bytes.
 */
export function unpackedFrom(reading: View): View[] {
  const view = joined(reading)
  const found: View[] = []
  for (const { index, 0: run } of view.text.matchAll(base64))
    for (let phase = 0; phase < 4; phase += 1) found.push(fromBase64(view, index + phase, run.slice(phase)))
  for (const { index, 0: run } of view.text.matchAll(hexPairs))
    for (let phase = 0; phase < 2; phase += 1) found.push(fromHex(view, index, run, phase))
  for (const { index, 0: run } of view.text.matchAll(decimals)) found.push(fromDecimal(view, index, run))
  return found.map(inCharacters)
}

const fromBase64 = (view: View, at: number, run: string): View => ({
  text: Buffer.from(run, 'base64').toString('latin1'),
  source: (from, to) => {
    const end = at + Math.ceil((to * 8) / 6)
    // Padding belongs to what it pads.
    const padding = /^={1,2}/.exec(view.text.slice(end, end + 2))?.[0].length ?? 0
    return view.source(at + Math.floor((from * 8) / 6), end + padding)
  },
})

function fromHex(view: View, at: number, run: string, phase: number): View {
  const digits = [...run.replace(/0x/gi, '::').matchAll(/[0-9a-f]/gi)].map(({ index }) => index).slice(phase)
  const text = Buffer.from(digits.map((index) => run[index]).join(''), 'hex').toString('latin1')
  return { text, source: (from, to) => view.source(at + (digits[from * 2] ?? 0), at + (digits[to * 2 - 1] ?? 0) + 1) }
}

function fromDecimal(view: View, at: number, run: string): View {
  const bytes = [...run.matchAll(/\d+/g)].map(({ index, 0: digits }) => ({ index, digits }))
  const text = bytes.map(({ digits }) => (Number(digits) < 256 ? String.fromCharCode(Number(digits)) : '\0')).join('')
  const end = ({ index, digits } = { index: 0, digits: '' }) => index + digits.length
  return { text, source: (from, to) => view.source(at + (bytes[from]?.index ?? 0), at + end(bytes[to - 1])) }
}
