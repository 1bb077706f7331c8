import type { JsonObject, Reply } from '../../message.ts'
import { type Call, ok, type Route, shownOr } from './call.ts'
import { absent } from './errors.ts'
import { listOf, picked } from './lists.ts'
import { entryMatches } from './log-query.ts'

const idOf = ({ log_id }: JsonObject) => String(log_id)
const mostAtOnce = 100

/** After an entry that is named, the oldest first; everything else in the query is then ignored. */
function after({ query, log }: Call): Reply {
  const at = log.findIndex((entry) => idOf(entry) === query.get('from')) + 1
  const take = Math.min(Number(query.get('take') ?? 50) || 50, mostAtOnce)
  return ok(log.slice(at, at + take))
}

function list(call: Call): Reply {
  const { query, log } = call
  if (query.has('from')) return after(call)
  const asked = query.get('q') ?? query.get('search') ?? ''
  const matching = log.filter((entry) => entryMatches(entry, asked))
  const ordered = query.get('sort') === 'date:1' ? matching : [...matching].reverse()
  query.delete('take')
  return listOf(call, ordered, {
    key: 'logs',
    idOf,
    show: (entry) => picked(query, entry),
    more: ({ start, limit, total }) => ({ length: Math.max(0, Math.min(limit, total - start)) }),
  })
}

const anyOf = ['read:logs', 'read:logs_users']

export const logRoutes: readonly Route[] = [
  { method: 'GET', path: '/logs', anyOf, title: 'Search log events', handle: list },
  {
    ...{ method: 'GET', path: '/logs/:id', anyOf, title: 'Get a log event by ID' },
    handle: ({ log, params }) =>
      shownOr(
        log.find((entry) => idOf(entry) === params.id),
        absent.log,
        (entry) => ok(entry),
      ),
  },
]
