const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const kinds = ['year', 'month', 'day'] as const
type Kind = (typeof kinds)[number]

function read(given: unknown): [Kind, number] | null {
  const month = months.indexOf(String(given).toUpperCase())
  if (month !== -1) return ['month', month]
  const number = Number(given)
  return Number.isInteger(number) && number > 0 ? [number < 32 ? 'day' : 'year', number] : null
}

/** As one number, the parts of a date that are given, the larger before the smaller. */
const weigh = (date: Partial<Record<Kind, number>>): number =>
  kinds.reduce((sum, kind) => (date[kind] === undefined ? sum : sum * 100_000 + date[kind]), 0)

/**
 * `dateRange` of a PAC file, which the library answers with "no" always: one day, month or year, or a first and a last
 * one in the same form, and perhaps `GMT` at the end. A range without a year may go round its end.
 */
export function dateRange(given: readonly unknown[], now: Date): boolean {
  const gmt = given.at(-1) === 'GMT'
  const parts = (gmt ? given.slice(0, -1) : given).map(read)
  if (parts.length === 0 || parts.includes(null)) return false
  const half = parts.length === 1 ? 1 : parts.length / 2
  const [first, last] = [parts.slice(0, half), parts.slice(-half)].map((some) =>
    Object.fromEntries(some as [Kind, number][]),
  )
  const today = gmt
    ? { year: now.getUTCFullYear(), month: now.getUTCMonth(), day: now.getUTCDate() }
    : { year: now.getFullYear(), month: now.getMonth(), day: now.getDate() }
  const asked = kinds.filter((kind) => first?.[kind] !== undefined)
  if (!first || !last || Object.keys(last).length !== asked.length || asked.some((kind) => last[kind] === undefined))
    return false
  const [at, from, to] = [
    weigh(Object.fromEntries(asked.map((kind) => [kind, today[kind]]))),
    weigh(first),
    weigh(last),
  ]
  return from <= to ? from <= at && at <= to : from <= at || at <= to
}
