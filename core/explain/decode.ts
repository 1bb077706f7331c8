/** Escapes that logs, JSON, HTML and addresses put around what was said. */
const ansi =
  /(?:\u001b|\u009b|\\u001b|\\x1b|\\033|\^\[)\[[0-9;?]{0,20}[A-Za-z]|(?<![\w\]])\[[0-9]{1,3}(?:;[0-9]{1,3}){0,4}m/gi
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
  nbsp: ' ',
  lsquo: "'",
  rsquo: "'",
  ldquo: '"',
  rdquo: '"',
  hellip: '…',
}
const entity = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,6}));/gi
const backslashed = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt"'/\\`]))/gi
const percent = /(?:%[0-9a-f]{2}){1,400}/gi
const plus = /(?<=\S)\+(?=\S)/g

/** What is in escapes can be no more than this deep: the rest was made to hide something. */
const deepest = 4

const character = (code: number): string =>
  code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '

/** What an address holds in escapes, where it is text: UTF-8 without controls. */
function unescapedUrl(whole: string): string {
  try {
    const text = decodeURIComponent(whole)
    return /[\u0000-\u0009\u000b-\u001f\u007f]/.test(text) ? whole : text
  } catch {
    return whole
  }
}

function once(text: string): string {
  return text
    .replace(backslashed, (whole, u, x, mark: string | undefined) => {
      if (u ?? x) return character(Number.parseInt(u ?? x, 16))
      if (mark === 'n' || mark === 'N') return '\n'
      return mark === 'r' || mark === 't' ? ' ' : (mark ?? whole)
    })
    .replace(entity, (whole, hex, decimal, name: string | undefined) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    })
    .replace(percent, unescapedUrl)
}

/** A stretch of a paste without colors and escapes. A line break that was escaped is one. */
export function decoded(text: string): string {
  let plain = text.replace(ansi, '').replace(unseen, '')
  for (let round = 0; round < deepest; round += 1) {
    const next = once(plain)
    if (next === plain) break
    plain = next
  }
  return /[?&#;]?error(_description)?=|[?&]\w{2,40}=/i.test(plain) ? plain.replace(plus, ' ') : plain
}

const tag =
  /<\/?(?:a|abbr|address|article|aside|b|blockquote|body|br|center|code|div|em|font|footer|form|h[1-6]|head|header|hr|html|i|img|input|label|li|link|main|meta|nav|ol|p|pre|section|small|span|strong|table|tbody|td|th|title|tr|u|ul)(?:\s[^<>]{0,300})?\/?>/gi

/** The same for comparing: lower case, single spaces, without quotation marks, backslashes and tags of HTML. */
export function folded(text: string): string {
  return lower(
    text
      .replace(tag, ' ')
      .replace(/["'`´‘’‚“”„«»‹›\\]/g, '')
      .replace(/\s+/g, ' '),
  )
}

/** Lower case of the same length. */
const lower = (text: string): string => {
  const made = text.toLowerCase()
  return made.length === text.length ? made : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
