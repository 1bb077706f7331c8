import { foldedText, readingsOf } from './readings.ts'
import { asItCame } from './view.ts'

/** A secret that was learned, and what of it was found. */
export interface Found {
  from: number
  to: number
  label: string
}

interface Entry {
  name: string
  /** As it was learned, which is what people count. */
  length: number
  folded: number
  /** A part of so many characters gives it away. */
  enough: number
}

/** So many characters make a part of a secret recognizable; shorter secrets are found whole, and as they are written. */
export const width = 8
const table = 1 << 16
const factor = 31
const outgoing = (factor ** (width - 1)) | 0

const hashOf = (text: string): number => {
  let hash = 0
  for (let at = 0; at < width; at += 1) hash = (Math.imul(hash, factor) + text.charCodeAt(at)) | 0
  return hash
}
const slot = (hash: number): number => (Math.imul(hash, 0x9e3779b1) >>> 16) & (table - 1)

/** The secrets of a run, and what finds them, whole or in part, in time that grows with the text alone. */
export class Known {
  readonly #forms = new Set<string>()
  readonly #exact = new Map<string, Entry>()
  readonly #parts = new Map<string, Entry>()
  readonly #slots = new Uint8Array(table)

  /** Adds one form of a secret. `enough` is how many characters of it are too many to be shown. */
  add(name: string, form: string, length = form.length, enough?: number): void {
    const text = foldedText(form)
    if (this.#forms.has(form)) return
    this.#forms.add(form)
    const usual = Math.min(16, Math.max(width, Math.ceil(text.length * 0.75)))
    const entry: Entry = { name, length, folded: text.length, enough: Math.min(enough ?? usual, text.length) }
    // Folding would leave the edges of such a secret in the open.
    if (text.length < width || /^[\s+\\]|[\s+\\]$/.test(form))
      for (const { text: written } of readingsOf(asItCame(form)).all)
        for (const spaced of [written, written.replaceAll(' ', '+')])
          if (spaced.length > 3) this.#exact.set(spaced, entry)
    // A secret that looks like an escape is decoded with the text around it.
    for (const written of readingsOf(asItCame(form)).all.map((view) => foldedText(view.text)))
      for (let at = 0; at + width <= written.length; at += 1) this.#addPart(written.slice(at, at + width), entry)
  }

  #addPart(part: string, entry: Entry): void {
    if (this.#parts.has(part)) return
    this.#parts.set(part, entry)
    this.#slots[slot(hashOf(part))] = 1
  }

  /** Secrets as they are written, where they are too short to be looked for in other forms. */
  exactIn(text: string): Found[] {
    const found: Found[] = []
    for (const [form, entry] of this.#exact)
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length))
        found.push({ from: at, to: at + form.length, label: whole(entry) })
    return found
  }

  /** Secrets and parts of them, in a text that was folded. */
  in(text: string): Found[] {
    const found: Found[] = []
    if (this.#parts.size === 0) return found
    let begin = -1
    let last = -1
    let first: Entry | null = null
    const close = () => {
      const to = last + width
      const cutOff = to === text.length || begin === 0 || /^(\.\.\.|‹|\ufdd2)/.test(text.slice(to, to + 3))
      if (first && (to - begin >= first.enough || (cutOff && first.enough < first.folded)))
        found.push({ from: begin, to, label: to - begin >= first.folded ? whole(first) : partOf(first, to - begin) })
      first = null
    }
    let hash = hashOf(text)
    for (let at = 0; ; at += 1) {
      const entry = this.#slots[slot(hash)] ? this.#parts.get(text.slice(at, at + width)) : undefined
      if (entry) {
        if (first && at > last + 1) close()
        if (!first) {
          first = entry
          begin = at
        }
        // Forms overlap: the one of which the least may be shown decides.
        if (entry.enough < first.enough) first = entry
        last = at
      }
      if (at + width >= text.length) break
      hash = (Math.imul(hash - Math.imul(text.charCodeAt(at), outgoing), factor) + text.charCodeAt(at + width)) | 0
    }
    close()
    return found
  }
}

const whole = ({ name, length }: Entry): string => `‹${name}, ${length} characters›`
const partOf = ({ name, length }: Entry, shown: number): string => `‹${name}, ${shown} of ${length} characters›`
