import { type Language, primaryOf } from '../model/languages.ts'

/** How a language counts, lists, and writes numbers and times. */
export interface Grammar {
  /** The form for this many, with the number in place of `#`. */
  plural(n: number, forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>): string
  number(n: number): string
  /** "a, b, and c". */
  list(items: readonly string[]): string
  /** "a, b, or c". */
  either(items: readonly string[]): string
  /** A day and a time of this computer's time zone, with the offset. @param at milliseconds since the epoch */
  time(at: number): string
  /** @param at milliseconds since the epoch */
  day(at: number): string
}

/** The user's own locale if it is one of this language, because British and American dates differ. */
function localeOf(language: Language): string {
  const own = Intl.DateTimeFormat().resolvedOptions().locale
  return primaryOf(own) === language ? own : language
}

/** The grammar of a language, by `Intl`. */
export function grammarOf(language: Language): Grammar {
  const locale = localeOf(language)
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const and = new Intl.ListFormat(locale, { type: 'conjunction' })
  const or = new Intl.ListFormat(locale, { type: 'disjunction' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return {
    plural: (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n)),
    number: (n) => numbers.format(n),
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    time: (at) => moments.format(at),
    day: (at) => days.format(at),
  }
}
