import { cut } from '../model/excerpt.ts'
import { visibleLine } from '../model/visible.ts'
import { decoded } from './decode.ts'
import type { Reading } from './read.ts'
import type { Sign } from './signs.ts'

/** Tokens, keys, ids and hashes: what is long and has no form of a word. Nobody needs it to recognize a line. */
const dense = /[\w+/=~-]{24,}/g
/** The path of an address is made of words; base64 has slashes in it as well, between capitals and digits. */
const isPath = (word: string): boolean =>
  word.includes('/') && word.split('/').every((part) => part.length < 20 && !(/[A-Z]/.test(part) && /\d/.test(part)))
const hiddenWhere = (word: string): string =>
  /\d/.test(word) && /[A-Za-z]/.test(word) && !isPath(word) ? '‹hidden›' : word
const jwt = /(?<![\w-])ey[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){1,4}/g

const shown = 200

/** The part of a line around what was recognized in it. */
function around(line: string, what: string): string {
  if (line.length <= shown) return line
  const word = (what.split('…')[0] ?? '').replace(/["'`]/g, ' ').trim().split(' ')[0] ?? ''
  const at = word === '' ? 0 : Math.max(0, line.toLowerCase().indexOf(word.toLowerCase()))
  const from = Math.max(0, at - 60)
  return `${from > 0 ? '…' : ''}${line.slice(from, from + shown)}${from + shown < line.length ? '…' : ''}`
}

const contains = (line: string, what: string): boolean =>
  line
    .toLowerCase()
    .includes((what.split('…')[0] ?? '').replace(/["'`]/g, ' ').trim().split(' ')[0]?.toLowerCase() ?? '')

/**
 * The line in which something was recognized, as it may be shown: on one line, without escapes, secrets and whatever could be
 * one, and inert.
 * @param mask hides every secret that was learned from the paste
 */
export function excerptOf(
  paste: string,
  { lines }: Reading,
  { line, what }: Sign,
  mask: (text: string) => string,
): string {
  const place = lines[line]
  if (!place) return ''
  // Masked as it came, because a secret may be written in escapes; then decoded, and masked once more.
  const parts = decoded(mask(paste.slice(place.from, place.to))).split('\n')
  const found = parts.find((part) => contains(part, what)) ?? parts[0] ?? ''
  const hidden = mask(around(found.replace(/\s+/g, ' ').trim(), what))
    .replace(jwt, '‹token›')
    .replace(dense, hiddenWhere)
  return cut(visibleLine(hidden), 400)
}
