import type { AdminLog } from '../../../model/admin-decision.ts'
import type { Json, JsonObject } from '../../../model/json.ts'

const part = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject)[name] : undefined
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

/** A text in a filter (SCIM, RFC 7644 section 3.4.2.2). */
const quoted = (value: string): string => JSON.stringify(value)

/** Okta's System Log: a request is found by its id, else by its client (fact sheet 3.2 and 7.1). */
export const oktaLog: AdminLog = {
  scope: 'okta.logs.read',
  request: ({ requestId, client_id, since }) => {
    const by = requestId === null ? ['actor.id', client_id] : ['transaction.id', requestId]
    const filter = [by[0], 'eq', quoted(by[1] ?? '')].join(' ')
    const query = new URLSearchParams({
      since: new Date(since).toISOString(),
      limit: '20',
      sortOrder: 'DESCENDING',
      filter,
    })
    return { method: 'GET', path: `/api/v1/logs?${query}` }
  },
  read: (body) =>
    (Array.isArray(body) ? (body as readonly Json[]) : []).flatMap((entry) => {
      const outcome = part(entry, 'outcome')
      const reason = text(part(outcome, 'reason'))
      const refused = text(part(outcome, 'result')) !== 'SUCCESS' && reason !== ''
      return refused ? [{ at: text(part(entry, 'published')), event: text(part(entry, 'eventType')), reason }] : []
    }),
}
