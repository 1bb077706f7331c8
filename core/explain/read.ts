import { decoded, folded } from './decode.ts'

/** A line of what was pasted, after its escapes were undone: one line of a file may hold several. */
export interface Line {
  /** Counted from 1, in the paste as it came. */
  number: number
  /** Where the piece of the paste begins from which it was read. */
  from: number
  to: number
  text: string
  /** Without what a log writes before each line. */
  bare: string
}

/** One entry of a log with all its lines: what was said at once. */
export interface Entry {
  /** Places in {@link Reading.folded}. */
  from: number
  to: number
  first: number
  last: number
}

export interface Reading {
  lines: readonly Line[]
  /** All lines for comparing, with a space between them. */
  folded: string
  /** Where each line begins there. */
  starts: readonly number[]
  entries: readonly Entry[]
}

/** Longer lines are read in pieces: see `excerpt` in `core/explain/show.ts`. */
const longest = 16_384

/** As many lines as anybody pastes; the rest is not read. */
const mostLines = 60_000

/** What stands before each line: the time, a level, a container, a thread. */
const stamp =
  /^\s{0,40}(?:[\w.-]{1,60}\s{1,3}\|\s?)?(?:<\d{1,3}>)?(?:\d{1,4}\s)?\[?(?:\d{4}[-/.]\d{2}[-/.]\d{2}[T ]?\d{2}:\d{2}(?::\d{2})?|\d{2}[-/.]\d{2}[-/.]\d{2,4},? \d{1,2}:\d{2}|[A-Z][a-z]{2} {1,2}\d{1,2} (?:\d{4} )?\d{2}:\d{2}:\d{2}|\d{2}:\d{2}:\d{2}[.,\s]|\d{2}\/[A-Z][a-z]{2}\/\d{4}[: ]|[IWEF]\d{4} \d{2}:\d{2}:\d{2})[^\s]{0,40}\s{0,3}/
const level =
  /^\s{0,3}[[({]?(?:level=)?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRITICAL|SEVERE|time=|level=|ts=|\{"?(?:level|time|ts|timestamp|msg|message|severity|@timestamp)"?:)/

/** What belongs to the line before, whatever stands in front of it. */
const goesOn =
  /^(?:\s{2,}|\t|at |\.{3} ?\d{1,5} |---|--->|Caused by|Suppressed|nested exception|Traceback|During handling|The above exception|File "|\[cause\]|\}|\]|\)|errno|code:|syscall|goroutine |\d{1,3}: |Caused by:|\* |curl:|< |> |(?:[\w$]{1,60}\.){1,20}[\w$]{0,60}(?:Error|Exception)\b|[A-Z]\w{1,60}(?:Error|Exception)\b)/

function piecesOf(text: string): { number: number; from: number; to: number }[] {
  const pieces: { number: number; from: number; to: number }[] = []
  let number = 1
  let from = 0
  while (from <= text.length && pieces.length < mostLines) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    for (let at = from; at === from || at < to; at += longest)
      pieces.push({ number, from: at, to: Math.min(to, at + longest) })
    if (end < 0) break
    number += 1
    from = end + 1
  }
  return pieces
}

const begins = (line: Line): boolean => {
  const stamped = stamp.test(line.text)
  const rest = stamped ? line.bare : line.text
  return (stamped || level.test(line.text)) && !goesOn.test(rest)
}

/** One object of JSON on a line of its own: beneath another one, it is another answer. */
const isObject = (line: Line | undefined): boolean =>
  line !== undefined && /^\s{0,40}\{"[^\n]{2,}\}\s{0,9}$/.test(line.text)

/** A line that tells, below the level of a warning, that something went well: what it names beside that is over. */
const wentWell =
  /\b(?:trace|debug|info|notice)\b.{0,400}(?<!not |un)\b(?:accepted|succeeded|successfully|resolved after|recovered)\b/i
export const tellsSuccess = (line: string): boolean => wentWell.test(line.slice(0, 1000))

/** Reads a paste: lines without escapes, what to compare, and what was said at once. */
export function read(paste: string): Reading {
  const lines: Line[] = piecesOf(paste).flatMap(({ number, from, to }) =>
    decoded(paste.slice(from, to))
      .split('\n')
      .map((text) => ({ number, from, to, text, bare: text.replace(stamp, '').replace(/^\s{0,3}[|:-]\s/, '') })),
  )
  const starts: number[] = []
  const pieces: string[] = []
  let length = 0
  const entries: Entry[] = []
  for (const [index, line] of lines.entries()) {
    starts.push(length)
    const piece = `${folded(line.text).trim()} `
    pieces.push(piece)
    const before = lines[index - 1]
    const open = entries.at(-1)
    const blank = before !== undefined && before.text.trim() === '' && !goesOn.test(line.text)
    const another = isObject(line) && isObject(before) && line.number !== before?.number
    if (!open || begins(line) || another || (blank && stamp.test(line.text)))
      entries.push({ from: length, to: length + piece.length, first: index, last: index })
    else Object.assign(open, { to: length + piece.length, last: index })
    length += piece.length
  }
  return { lines, folded: pieces.join(''), starts, entries }
}

/** The place in a sorted list that does not begin after a value. */
export function placeIn(starts: readonly number[], value: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const half = (low + high) >>> 1
    if ((starts[half] as number) <= value) low = half + 1
    else high = half
  }
  return Math.max(0, low - 1)
}
