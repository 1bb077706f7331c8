import { invalid, oktaError } from '../errors.ts'
import type { Handler } from './asked.ts'
import { paged } from './lists.ts'
import { filterOf } from './scim.ts'

const week = 7 * 86_400_000

/** The System Log: the entries between two times that all conditions let through (facts 7.1). */
export const list: Handler = (asked) => {
  const { query } = asked.call.incoming
  const { memory, now } = asked.call.tenant
  const [since, until] = [query.get('since'), query.get('until')].map((time) =>
    time === null ? null : Date.parse(time),
  )
  if (Number.isNaN(since)) return invalid('since', 'since: The date format in your query is not recognized.')
  if (Number.isNaN(until)) return invalid('until', 'until: The date format in your query is not recognized.')
  const said = query.get('filter')
  const test = said ? filterOf(said) : () => true
  if (!test) return oktaError(400, 'E0000031', 'Invalid search criteria.')
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const [from, to] = [since ?? (until ?? now()) - week, until ?? Number.POSITIVE_INFINITY]
  const found = memory.log.filter((entry) => {
    const at = Date.parse(String(entry.published))
    const text = JSON.stringify(entry).toLowerCase()
    return at >= from && at < to && test(entry) && words.every((word) => text.includes(word))
  })
  return paged(asked, query.get('sortOrder') === 'DESCENDING' ? found.toReversed() : found, 100)
}
