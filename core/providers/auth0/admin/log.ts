import type { AdminLog } from '../../../model/admin-decision.ts'
import type { Json, JsonObject } from '../../../model/json.ts'

const text = (entry: JsonObject, name: string): string => {
  const value = entry[name]
  return typeof value === 'string' ? value : ''
}
const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Auth0's tenant log: the failed exchange of client credentials of an app (fact sheet 7.1 and 7.2). */
export const auth0Log: AdminLog = {
  scope: 'read:logs',
  request: ({ client_id, since }) => {
    const terms = [
      'type:feccft',
      `client_id:${JSON.stringify(client_id)}`,
      `date:[${new Date(since).toISOString()} TO *]`,
    ]
    const q = terms.join(' AND ')
    return { method: 'GET', path: `/api/v2/logs?${new URLSearchParams({ q, sort: 'date:-1', per_page: '5' })}` }
  },
  read: (body) =>
    (Array.isArray(body) ? (body as readonly Json[]) : [])
      .filter(isObject)
      .filter((entry) => text(entry, 'type') === 'feccft')
      .map((entry) => ({ at: text(entry, 'date'), event: text(entry, 'type'), reason: text(entry, 'description') })),
}
