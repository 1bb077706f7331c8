import { cut, cutExcerpts } from '../model/excerpt.ts'
import type { Mask } from '../model/mask.ts'
import { visible, visibleLine } from '../model/visible.ts'
import { namedIn, tokensIn } from './by-name.ts'
import { type Found, Known } from './known.ts'
import { learnAnswer, learnParameters, learnRequest, learnSecret } from './learn.ts'
import { folded, readingsOf, unpackedFrom } from './readings.ts'
import { asItCame, type View } from './view.ts'

export { formsOf } from './learn.ts'

const hiddenHeaders = /^(authorization|proxy-authorization|cookie|set-cookie2?|dpop|x-api-key|x-auth-token|api-key)$/i

export interface RunMask extends Mask {
  /** Adds a secret that must not be shown from now on. */
  learn(name: string, secret: string, clientId?: string): void
  /** True when any learned secret, or a good part of one, is in the text in any form. */
  leaks(text: string): boolean
  /** A text with its secrets hidden and else as it came, to be read by a program once more. */
  plain(text: string): string
  /** A text for one line: masked, and what cannot be seen in it written as an escape, line breaks too. */
  line(text: string): string
}

/** What was packed twice is looked into, and no deeper. */
const packings = 2

/** Everything in a text that must not be shown, where it stands in the text. */
function secretsIn(text: string, known: Known, byName: boolean): Found[] {
  const found: Found[] = []
  const note = (view: View, some: readonly Found[], rank: number) => {
    for (const { from, to, label } of some) {
      const [begin, end] = view.source(from, to)
      found.push({ from: begin, to: end, label: `${rank}${label}` })
    }
  }
  const look = (view: View, packed: number): void => {
    const readings = readingsOf(view)
    for (const reading of readings.all) {
      note(reading, known.exactIn(reading.text), 2)
      const flat = folded(reading)
      note(flat, known.in(flat.text), 2)
      if (!byName) continue
      note(reading, namedIn(reading.text), 1)
      note(reading, tokensIn(reading.text), 3)
    }
    if (packed === packings) return
    for (const reading of readings.packed) for (const inner of unpackedFrom(reading)) look(inner, packed + 1)
  }
  look(asItCame(text), 0)
  return found
}

/** Stretches that touch become one; it is named by the longest of them, and where they are equally long by the surest. */
function merged(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.from - b.from || b.label.localeCompare(a.label))
  const all: (Found & { named: number })[] = []
  for (const each of sorted) {
    const last = all.at(-1)
    const length = each.to - each.from
    if (!last || each.from >= last.to) all.push({ ...each, named: length })
    else {
      if (length > last.named) Object.assign(last, { label: each.label, named: length })
      last.to = Math.max(last.to, each.to)
    }
  }
  return all.map(({ from, to, label }) => ({ from, to, label: label.slice(1) }))
}

/** The text with everything hidden that must be, up to a place in it. */
function hide(text: string, found: readonly Found[], until = text.length): string {
  const pieces: string[] = []
  let end = 0
  for (const { from, to, label } of merged(found)) {
    if (from >= until) break
    pieces.push(text.slice(end, from), label)
    end = to
  }
  return pieces.join('') + text.slice(end, until)
}

/** Longer than any value or sentence that anybody reads on one line. */
const longestLine = 4096

/** A secret that begins before the cut may reach so far beyond it, in the longest form that it has. */
const reach = 16_384

/**
 * Masks what a run records and shows: the one place through which everything passes that came from outside. What it has
 * learned is hidden in every form; the rest is hidden by name. Then, and only then, it is cut, and what cannot be seen in
 * it is written as an escape.
 */
export function createMask(): RunMask {
  const known = new Known()
  const hidden = (value: string) => cutExcerpts(hide(value, secretsIn(value, known, true)))
  const text = (value: string) => visible(hidden(value))
  const learn: RunMask['learn'] = (name, secret, clientId) => learnSecret(known, name, secret, clientId)
  return {
    learn,
    meet: (request, received) => {
      learnRequest(learn, request)
      if (received) learnAnswer(learn, received)
    },
    meetParameters: (parameters) => learnParameters(learn, parameters),
    leaks: (value) => secretsIn(value, known, false).length > 0,
    text,
    plain: (value) => hide(value, secretsIn(value, known, true)),
    line: (value) => cut(visibleLine(hidden(value)), longestLine),
    url: (value) => cut(visibleLine(hidden(value)), longestLine),
    body: (value, most) => {
      const near = value.slice(0, most + reach)
      return visible(hide(near, secretsIn(near, known, true), most))
    },
    header: (name, value) => {
      if (!hiddenHeaders.test(name)) return cut(visibleLine(hidden(value)), longestLine)
      const scheme = /^(Basic|Bearer|DPoP) /i.exec(value)?.[0] ?? ''
      return `${scheme}‹hidden›`
    },
  }
}
