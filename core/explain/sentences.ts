import type { Reading } from './read.ts'

/** Something that may be the words of a server. */
export interface Sentence {
  text: string
  line: number
  entry: number
}

/** What the sentences of servers speak of. */
const about =
  /redirect_?uri|\bclient\b|\bscopes?\b|\bpolicy\b|\bgrant\b|\baudience\b|\bassertion\b|\bsku\b|\bjwks|\bpkce\b|deactivated|\bassigned\b|organization|service not|code_challenge/i
const sign = /error|fail|exception|denied|warn|refus|reject|\b40[0-9]\b|"description"\s{0,3}:/i

const mostLines = 40
const mostSentences = 120

/** The parts of a line that may be a server's sentence: the whole, what stands behind a colon, and what is in quotes. */
function partsOf(line: string): string[] {
  const text = line.slice(0, 2000)
  const behind = [...text.matchAll(/[:=] {1,2}/g)]
    .slice(0, 6)
    .map(({ index, 0: mark }) => text.slice(index + mark.length))
  const quoted = [...text.matchAll(/"([^"]{12,600})"|'([^']{12,600})'|\(([^()]{12,600})\)/g)]
    .slice(0, 4)
    .map(([, a, b, c]) => a ?? b ?? c ?? '')
  return [...new Set([text, ...behind, ...quoted])]
    .map((part) => part.replace(/^["'\s([{]{1,9}|["'\s)\]},;]{1,9}$/g, ''))
    .filter((part) => part.length >= 12)
}

/**
 * Somebody who pastes a line or two of plain text pastes the error alone, without the word that a log puts before it. JSON and
 * pages have an error where they have its code.
 */
const isShort = ({ lines }: Reading): boolean =>
  lines.length <= 4 &&
  lines.reduce((length, { bare }) => length + bare.length, 0) <= 600 &&
  !lines.some(({ bare }) => /[{<]/.test(bare))

/** Sentences of a paste in which a catalogue may find its words, the first few of them. */
export function sentencesOf(reading: Reading): Sentence[] {
  const { lines, entries } = reading
  const alone = isShort(reading)
  const found: Sentence[] = []
  let seen = 0
  for (const [entry, { first, last }] of entries.entries())
    for (let line = first; line <= last; line += 1) {
      const { bare = '' } = lines[line] ?? {}
      const looked = bare.slice(0, 2000)
      if (!about.test(looked) || !(alone || sign.test(looked))) continue
      seen += 1
      if (seen > mostLines || found.length > mostSentences) return found
      for (const text of partsOf(bare)) found.push({ text, line, entry })
    }
  return found
}
