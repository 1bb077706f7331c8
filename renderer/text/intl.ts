import { preferred as chosen, type Language, primaryOf } from './language.ts'

/** One text for each plural form of a language; `other` is the one that every language has. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
type RelativeUnit = 'minute' | 'hour' | 'day'
type Unit = RelativeUnit | 'second' | 'millisecond'
type Moment = string | number

/** How numbers and dates are written: as the person has chosen, where that is a form of the language; else as usual in it. */
export const localeOf = (language: Language, preferred: readonly string[]): string =>
  preferred.find((tag) => primaryOf(tag) === language) ?? language

/** Makes something when it is first used: a browser takes 10 ms for a form of dates, and the first screen needs none. */
function onUse<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/**
 * Numbers, plurals, lists, spans and dates for a language.
 * @param timeZone of the person; what the system says where none is given
 */
export function intlOf(language: Language, preferred: readonly string[] = chosen, timeZone?: string) {
  const locale = localeOf(language, preferred)
  const zone = timeZone === undefined ? {} : { timeZone }
  const dated = (options: Intl.DateTimeFormatOptions) =>
    onUse(() => new Intl.DateTimeFormat(locale, { ...options, ...zone }))
  const listed = (options: Intl.ListFormatOptions) => onUse(() => new Intl.ListFormat(locale, options))
  const rules = onUse(() => new Intl.PluralRules(locale))
  const relative = onUse(() => new Intl.RelativeTimeFormat(locale, { numeric: 'always' }))
  const lists = listed({ type: 'unit', style: 'short' })
  const joined = listed({ type: 'conjunction' })
  const spans = listed({ type: 'unit', style: 'narrow' })
  const days = dated({ dateStyle: 'medium' })
  const dates = dated({ dateStyle: 'full' })
  const clocks = dated({ timeStyle: 'short' })
  const moments = dated({
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'shortOffset',
  })

  /** A number with at most so many digits behind its point. */
  const number = (n: number, digits = 0): string => n.toLocaleString(locale, { maximumFractionDigits: digits })
  /** The text that fits a number. */
  const form = (n: number, forms: Forms): string => forms[rules().select(n)] ?? forms.other
  /** A number and the noun that fits it: "1 check", "2 checks". */
  const plural = (n: number, forms: Forms): string => `${number(n)} ${form(n, forms)}`
  const list = (items: readonly string[]): string => lists().format(items)
  /** The same with a word before the last: "2, 3, and 5". */
  const all = (items: readonly string[]): string => joined().format(items)
  /** A number with its unit: "184 ms", "3 hr"; narrow: "3h". */
  const unit = (n: number, name: Unit, unitDisplay: 'short' | 'long' | 'narrow' = 'short', digits = 0): string =>
    n.toLocaleString(locale, { style: 'unit', unit: name, unitDisplay, maximumFractionDigits: digits })
  /** Parts of one span of time: "3 hr 10 min". */
  const span = (parts: readonly string[]): string => spans().format(parts)
  /** So long ago: "5 minutes ago". */
  const ago = (n: number, name: RelativeUnit): string => relative().format(-n, name)
  /** Date and time with the offset of the time zone: "Mar 1, 2026, 1:00:00 PM GMT+1". */
  const moment = (at: Moment): string => moments().format(new Date(at))
  const day = (at: Moment): string => days().format(new Date(at))
  /** The day with its weekday: "Sunday, March 1, 2026". */
  const date = (at: Moment): string => dates().format(new Date(at))
  /** The time of the day: "1:00 PM". */
  const clock = (at: Moment): string => clocks().format(new Date(at))
  return { locale, number, form, plural, list, all, unit, span, ago, moment, day, date, clock }
}

export type Intls = ReturnType<typeof intlOf>
