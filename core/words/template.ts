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

export type TemplateParam = (typeof templateParams)[number]
export type TemplateValues = Readonly<Partial<Record<TemplateParam, string | null>>>

/** How a language puts values into the templates of diagnoses. */
export interface Nouns {
  /** What is written where a value is not known, in the forms that the templates of this language ask for. */
  readonly unknown: Readonly<Record<TemplateParam | 'other', Noun>>
  /** A name or another known value in a form that a template asks for. */
  named(value: string, form: string): string
  /** Whether a known value is a phrase and not a name, so that it is capitalized at the beginning of a sentence. */
  isPhrase(value: string): boolean
  /** Whether a new sentence begins after this text. */
  endsSentence(text: string): boolean
  /** A phrase as a sentence begins with it. */
  capitalized(phrase: string): string
}

const isParam = (name: string): name is TemplateParam => (templateParams as readonly string[]).includes(name)

/**
 * Fills a template of a diagnosis: `{host}`, or `{host:dative}` in a language that has forms. An unknown value becomes a neutral
 * noun, capitalized at the beginning of a sentence, so that the sentence is complete without the value.
 */
export function render(template: string, values: TemplateValues, nouns: Nouns): string {
  return template.replace(/\{([a-z_]+)(?::([a-z]+))?\}/g, (_whole, name: string, form: string = '', at: number) => {
    const value = isParam(name) ? values[name] : undefined
    const before = template.slice(0, at)
    const begins = before === '' || nouns.endsSentence(before)
    const written = value ? nouns.named(value, form) : formOf(nouns.unknown[isParam(name) ? name : 'other'], form)
    // A name is written as it is.
    return begins && (!value || nouns.isPhrase(value)) ? nouns.capitalized(written) : written
  })
}
