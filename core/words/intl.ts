import { type Language, primaryOf } from '../model/languages.ts'

/** A noun: in the one form that a language has, or in those that its sentences ask for, with `base` for all others. */
export type Noun = string | (Readonly<Record<string, string>> & { readonly base: string })

/** A noun in a form; where it does not have this form, as it stands alone. */
export const formOf = (noun: Noun, form = ''): string =>
  typeof noun === 'string' ? noun : ((Object.hasOwn(noun, form) ? noun[form] : undefined) ?? noun.base)

/** How a language counts, lists, and writes numbers and times. */
export interface Grammar {
  /** The form for this many, with the number in place of `#`. */
  plural(n: number, forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>): string
  /** @param digits behind the decimal point, at most; 3 if it is not given */
  number(n: number, digits?: number): string
  /** "a, b, and c". */
  list(items: readonly string[]): string
  /** "a, b, c", for values that stand together outside of a sentence. */
  values(items: readonly string[]): string
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

/** What stands in place of a time that cannot be read: a saved or received report may hold any text. */
const noInstant = '–'
const isInstant = (at: number): boolean => Math.abs(at) <= 8.64e15

/** The grammar of a language, by `Intl`. */
export function grammarOf(language: Language): Grammar {
  const locale = localeOf(language)
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const and = new Intl.ListFormat(locale, { type: 'conjunction' })
  const or = new Intl.ListFormat(locale, { type: 'disjunction' })
  const values = new Intl.ListFormat(locale, { type: 'unit', style: 'short' })
  // The name of a time zone, such as EST, does not say its offset.
  const moments = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
  })
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' })
  return {
    plural: (n, forms) => (forms[rules.select(n)] ?? forms.other).replace('#', numbers.format(n)),
    number: (n, digits) =>
      digits === undefined ? numbers.format(n) : n.toLocaleString(locale, { maximumFractionDigits: digits }),
    values: (items) => values.format(items),
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    time: (at) => (isInstant(at) ? moments.format(at) : noInstant),
    day: (at) => (isInstant(at) ? days.format(at) : noInstant),
  }
}
