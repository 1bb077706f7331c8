import { formOf, type Noun } from './intl.ts'

/** What a template may name. */
export const templateParams = [
  'provider',
  'host',
  'port',
  'server',
  'client_id',
  'scope',
  'audience',
  'product',
  'issuer',
  'method',
  'received',
] as const

/**
 * Where a sentence is read: beside the checks and the fields that it speaks of, as what is said of an error that a product
 * printed, or in a mail to somebody else.
 */
export const places = ['checks', 'pasted', 'mail'] as const
export type Place = (typeof places)[number]

/** What has another name in each place: the computer that was at work, and where the evidence is shown. */
export const placedNouns = ['computer', 'shown'] as const
export type PlacedNoun = (typeof placedNouns)[number]

export type TemplateParam = (typeof templateParams)[number]
export type TemplateValues = Readonly<Partial<Record<TemplateParam, string | null>>>

/** How a language puts values into the templates of diagnoses. */
export interface Nouns {
  /** What is written where a value is not known, in the forms that the templates of this language ask for. */
  readonly unknown: Readonly<Record<TemplateParam | 'other', Noun>>
  /** What these are called in each place. */
  readonly placed: Readonly<Record<Place, Readonly<Record<PlacedNoun, Noun>>>>
  /** A name or another known value in a form that a template asks for. */
  named(value: string, form: string): string
  /** Whether a known value is a phrase and not a name, so that it is capitalized at the beginning of a sentence. */
  isPhrase(value: string): boolean
  /** Whether a new sentence begins after this text. */
  endsSentence(text: string): boolean
  /** A phrase as a sentence begins with it. */
  capitalized(phrase: string): string
}

const isPlaced = (name: string): name is PlacedNoun => (placedNouns as readonly string[]).includes(name)
const isParam = (name: string): name is TemplateParam => (templateParams as readonly string[]).includes(name)

/** `{{paste it here|enter it in {product}}}`: what is said beside the checks, and what is said anywhere else. */
const either = /\{\{((?:[^{}|]|\{[a-z_:]{1,40}\}){0,400})\|((?:[^{}|]|\{[a-z_:]{1,40}\}){0,400})\}\}/g

/** `{?issuer {issuer}}`: what is said only where the value is known. */
const optional = /\{\?([a-z_]{1,40})((?:[^{}]|\{[a-z_:]{1,40}\}){0,200})\}/g

/**
 * Fills a template of a diagnosis: `{host}`, or `{host:dative}` in a language that has forms. An unknown value becomes a neutral
 * noun, capitalized at the beginning of a sentence, so that the sentence is complete without the value.
 * @param place where it is read: of what differs, the words for that place are taken
 */
export function render(template: string, values: TemplateValues, nouns: Nouns, place: Place = 'checks'): string {
  const placed = nouns.placed[place]
  const chosen = template
    .replace(either, (_whole, beside: string, apart: string) => (place === 'checks' ? beside : apart))
    .replace(optional, (_whole, name: string, part: string) => (isParam(name) && values[name] ? part : ''))
  return chosen.replace(/\{([a-z_]+)(?::([a-z]+))?\}/g, (_whole, name: string, form: string = '', at: number) => {
    const value = isParam(name) ? values[name] : undefined
    const before = chosen.slice(0, at)
    const begins = before === '' || nouns.endsSentence(before)
    const noun = isPlaced(name) ? placed[name] : nouns.unknown[isParam(name) ? name : 'other']
    const written = value ? nouns.named(value, form) : formOf(noun, form)
    // A name is written as it is.
    return begins && (!value || nouns.isPhrase(value)) ? nouns.capitalized(written) : written
  })
}
