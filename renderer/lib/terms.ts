import { type Span, spansOf } from '../../core/contract/inline-text.ts'
import type { FieldName, Finding, Term } from '../../core/contract/values.ts'

/** A piece of a line: text with its marks, or a term as it is written there. */
export type Piece = { text: string } | { word: string; term: Term }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Finds every form of the terms as a word of its own, the longest one first. */
function finderOf(terms: readonly Term[]): RegExp {
  const forms = terms.flatMap(({ forms }) => forms).toSorted((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`, 'giu')
}

const marks: Readonly<Record<Span['kind'], string>> = { text: '', path: '**', code: '`', em: '_' }
const written = ({ kind, text }: Span): string => `${marks[kind]}${text}${marks[kind]}`

/** Takes the pieces of lines apart in which a term is to be marked, each term once; labels of a console and values stay whole. */
export function piecesOf(lines: readonly string[], terms: readonly Term[]): Piece[][] {
  if (terms.length === 0) return lines.map((text) => [{ text }])
  const finder = finderOf(terms)
  const byForm = new Map(terms.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term] as const)))
  const seen = new Set<Term>()
  return lines.map((line) => {
    const pieces: Piece[] = []
    let text = ''
    for (const span of spansOf(line)) {
      let end = 0
      if (span.kind === 'text')
        for (const found of span.text.matchAll(finder)) {
          const term = byForm.get(found[0].toLowerCase())
          if (!term || seen.has(term)) continue
          seen.add(term)
          text += span.text.slice(end, found.index)
          if (text) pieces.push({ text })
          pieces.push({ word: found[0], term })
          text = ''
          end = found.index + found[0].length
        }
      text += written({ kind: span.kind, text: span.text.slice(end) })
    }
    return text ? [...pieces, { text }] : pieces
  })
}

/** On the way to the host, words such as “issuer” are about certificates and not about tokens. */
const ofTheWay = /^(clock|dns|connect|proxy|tls|http)\./

/** The terms that are marked in what a finding says. */
export const termsFor = ({ check }: Pick<Finding, 'check'>, terms: readonly Term[] = []): readonly Term[] =>
  ofTheWay.test(check) ? [] : terms

/** The term that a field asks for; null where the field is about no term. */
export const termOf = (name: FieldName, terms: readonly Term[]): Term | null => {
  const wanted: string =
    name === 'private_key' ? 'private_key_jwt' : name === 'dpop_bound_access_tokens' ? 'dpop' : name
  return terms.find(({ id }) => id === wanted) ?? null
}

export interface Box {
  left: number
  top: number
  bottom: number
}

const gap = 6
const edge = 8
/** A pointer goes over from the word to its card: farther away than this it would lose it. */
const reach = 120

/** Beside what a text is read in, where the card fits there and is not far from its word. */
function beside(word: Box, text: Box, { height }: { height: number }, window: { height: number }): Box {
  const { left } = word
  if (text.bottom - word.bottom <= reach && text.bottom + gap + height + edge <= window.height)
    return { left, top: word.top, bottom: text.bottom }
  if (word.top - text.top <= reach && text.top - gap - height >= edge)
    return { left, top: text.top, bottom: window.height }
  return word
}

/**
 * Where a card goes: below its word, or above it where more room is, and never over the edge of the window.
 * @param text what the word stands in, which the card does not cover where it fits beside it
 */
export function placeCard(
  mark: Box,
  card: { width: number; height: number },
  window: { width: number; height: number },
  text = mark,
): { left: number; top: number; height: number } {
  const word = beside(mark, text, card, window)
  const below = window.height - edge - word.bottom - gap
  const above = word.top - gap - edge
  const isBelow = card.height <= below || below >= above
  const height = Math.min(card.height, isBelow ? below : above)
  return {
    left: Math.max(edge, Math.min(word.left, window.width - card.width - edge)),
    top: isBelow ? word.bottom + gap : word.top - gap - height,
    height,
  }
}
