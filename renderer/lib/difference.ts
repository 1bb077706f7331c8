import type { ArrayChange } from 'diff'
// The whole of the package has eight further ways to compare, and would come with them.
import { diffArrays } from 'diff/lib/diff/array.js'
import type { Shown } from '../../core/contract/values.ts'
import { intl } from '../text.ts'

/** A piece of a shown value; `differs` pieces are the ones to mark. */
export interface Piece {
  text: string
  differs: boolean
}
/** A value as lines of pieces: a list has one line for each item, anything else has one line. */
export type Marked = readonly (readonly Piece[])[]

export interface Difference {
  expected: Marked
  actual: Marked
  /** 1-based position of the first differing character, when both are single strings that begin alike. */
  at: number | null
}

const isList = (value: Shown): value is readonly string[] => Array.isArray(value)
const wordOf = (value: Shown): string => (value === null ? '' : isList(value) ? value.join(' ') : String(value))
const whole = (text: string, differs: boolean): Piece[] => (text === '' ? [] : [{ text, differs }])

/** White space that a person could not see is drawn as a sign. */
const visible = (text: string): string => text.replaceAll('\r', '␍').replaceAll('\n', '⏎').replaceAll('\t', '⇥')
const drawn = (text: string): string => visible(/^ +$/.test(text) ? text.replaceAll(' ', '␣') : text)

function commonStart(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

function commonEnd(a: readonly string[], b: readonly string[], start: number): number {
  let n = 0
  while (n < a.length - start && n < b.length - start && a.at(-1 - n) === b.at(-1 - n)) n++
  return n
}

function between(all: readonly string[], start: number, end: number): Piece[] {
  const middle = all.slice(start, all.length - end).join('')
  return [
    ...whole(all.slice(0, start).join(''), false),
    ...whole(drawn(middle), true),
    ...whole(end === 0 ? '' : all.slice(-end).join(''), false),
  ]
}

/** One side of a comparison; what only the other side has is left out. */
const sideOf = (changes: readonly ArrayChange<string>[], other: 'added' | 'removed'): Piece[] =>
  changes
    .filter((change) => !change[other])
    .flatMap(({ value, added, removed }, i) => [
      ...whole(i > 0 ? ' ' : '', false),
      { text: value.join(' '), differs: added || removed },
    ])

/** Sentences are compared word by word; two that have little in common are left unmarked, as marking all marks nothing. */
function ofSentences(expected: string, actual: string): Difference {
  const [a, b] = [expected.split(' '), actual.split(' ')]
  const changes = diffArrays(a, b)
  const common = changes.reduce((n, { added, removed, count }) => (added || removed ? n : n + count), 0)
  const alike = common >= (Math.max(a.length, b.length) * 2) / 3
  if (!alike) return { expected: [whole(expected, false)], actual: [whole(actual, false)], at: null }
  return { expected: [sideOf(changes, 'added')], actual: [sideOf(changes, 'removed')], at: null }
}

const isSentence = (value: string): boolean => value.trim().split(/\s+/).length > 2 && value.length < 4000

function ofStrings(expected: string, actual: string): Difference {
  const [a, b] = [[...expected], [...actual]]
  const start = commonStart(a, b)
  const end = commonEnd(a, b, start)
  // Two words that share a letter or two are simply different words; marking single letters of them would only confuse.
  const alike = start + end >= Math.min(a.length, b.length) / 3 && start + end > 2
  if (!alike && expected !== actual) {
    if (isSentence(expected) || isSentence(actual)) return ofSentences(expected, actual)
    // To mark all of two values that have nothing in common marks nothing.
    return { expected: [whole(drawn(expected), false)], actual: [whole(drawn(actual), false)], at: null }
  }
  const at = expected === actual ? null : start + 1
  return { expected: [between(a, start, end)], actual: [between(b, start, end)], at }
}

function ofLists(expected: readonly string[], actual: readonly string[]): Difference {
  // To mark every item of both marks nothing.
  const alike = expected.some((item) => actual.includes(item))
  const against = (mine: readonly string[], other: readonly string[]) =>
    mine.map((item) => whole(drawn(item), alike && !other.includes(item)))
  return { expected: against(expected, actual), actual: against(actual, expected), at: null }
}

const itemsOf = (value: Shown): readonly string[] => (isList(value) ? value : value === null ? [] : [String(value)])

/** Compares what was expected with what came: strings by common start and end, lists item by item. */
export function difference(expected: Shown, actual: Shown): Difference {
  if (isList(expected) || isList(actual)) return ofLists(itemsOf(expected), itemsOf(actual))
  if (expected === null || actual === null) {
    return { expected: [whole(wordOf(expected), false)], actual: [whole(wordOf(actual), false)], at: null }
  }
  return ofStrings(wordOf(expected), wordOf(actual))
}

/** A shown value in one line, for quiet rows and plain text. */
export const shownText = (value: Shown): string => (isList(value) ? intl.list(value) : wordOf(value))
