import type { AnswerId } from './answers.ts'
import type { DiagnosisId } from './diagnosis-ids.ts'
import type { ProviderId } from './provider-ids.ts'

/**
 * One wording of a library or a product, and what it means. `…` in it stands for up to 300 characters that vary. Case, white
 * space and quotation marks do not count.
 */
export interface Wording {
  text: string
  /** Which library or product writes it. */
  by: string
  /** What the words prove; null where they prove nothing. */
  diagnosis: DiagnosisId | null
  /** What the words leave open, the likeliest first. */
  possible: readonly DiagnosisId[]
  /** `cause`: it names a cause. `wrapper`: the cause stands within it or elsewhere. `look-alike`: it is about something else. */
  kind: 'cause' | 'wrapper' | 'look-alike'
  /** The number that comes after it decides, `other` for all that are not listed. */
  number?: Readonly<Record<string, DiagnosisId>>
  /** Must stand close by, within the same entry of a log. */
  near?: RegExp
  /** Must stand in the same entry of a log, before or after. */
  beside?: RegExp
  /** Must not stand within the words, nor directly around them. */
  unless?: RegExp
  /** Everyday words: they count only beside a sign of an error. */
  plain?: true
  /** What is said where no diagnosis is about it. */
  answer?: AnswerId
  /** Whose words they are, where one provider or its libraries alone write them. */
  provider?: ProviderId
  /** What it wraps happened on the way to the proxy. */
  toProxy?: true
}

type More = Partial<Pick<Wording, 'near' | 'beside' | 'unless' | 'plain' | 'toProxy'>>

const rows = (row: Omit<Wording, 'text'>, texts: readonly string[]): Wording[] =>
  texts.map((text) => ({ ...row, text }))

/** Words that prove one cause. */
export const proves = (diagnosis: DiagnosisId, by: string, texts: readonly string[], more: More = {}): Wording[] =>
  rows({ by, diagnosis, possible: [], kind: 'cause', ...more }, texts)

/** Words that fit these causes, and prove none. */
export const fits = (
  possible: readonly DiagnosisId[],
  by: string,
  texts: readonly string[],
  more: More = {},
): Wording[] => rows({ by, diagnosis: null, possible, kind: 'cause', ...more }, texts)

/** Words that a number follows, such as a status, which decides what they prove. */
export const numbered = (
  number: Readonly<Record<string, DiagnosisId>>,
  by: string,
  texts: readonly string[],
  more: More = {},
): Wording[] => rows({ by, diagnosis: null, possible: Object.values(number), kind: 'cause', number, ...more }, texts)

/** Words of an error that no diagnosis is about: an answer of its own is given. */
export const answered = (answer: AnswerId, by: string, texts: readonly string[], more: More = {}): Wording[] =>
  rows({ by, diagnosis: null, possible: [], kind: 'cause', answer, ...more }, texts)

/** Words around a cause, which say nothing alone. */
export const wraps = (by: string, texts: readonly string[], more: More = {}): Wording[] =>
  rows({ by, diagnosis: null, possible: [], kind: 'wrapper', ...more }, texts)

/** Words that look like another cause, and are about something that no diagnosis here is about. */
export const looksAlike = (by: string, texts: readonly string[], more: More = {}): Wording[] =>
  rows({ by, diagnosis: null, possible: [], kind: 'look-alike', ...more }, texts)

/** A code of Windows in both forms in which programs print it: as hexadecimal, and as a negative number. */
export const hresult = (...codes: readonly string[]): string[] =>
  codes.flatMap((code) => [code, String(Number.parseInt(code, 16) | 0)])
