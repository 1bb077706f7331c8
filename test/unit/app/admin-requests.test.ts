import { expect, test } from 'vitest'
import { noteRequests, requestRows } from '../../../core/app/admin-requests.ts'
import type { Exchange } from '../../../core/model/exchange.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

const exchange = (n: number, change: Partial<Exchange> = {}) =>
  ({
    at: `2026-01-01T00:00:${String(n % 60).padStart(2, '0')}.000Z`,
    purpose: said('purposes.admin-read', { path: '/api/v1/apps' }),
    method: 'GET',
    url: `https://acme.okta.com/api/v1/apps?n=${n}`,
    status: 200,
    failure: null,
    timings: { total: n },
    request: { headers: { Authorization: 'SSWS hidden' }, body: null },
    ...change,
  }) as Exchange
const world = (exchanges: Exchange[]) => ({
  exchanges: () => exchanges,
  hide: (text: string) => text.replaceAll('SECRET', '‹hidden›'),
})

test('requests of the admin API are listed by setup, the newest first, without headers', () => {
  const session = { adminRequests: new Map() }
  noteRequests(session, 'a', world([exchange(1), exchange(2)]))
  noteRequests(
    session,
    'a',
    world([exchange(3, { status: null, failure: { kind: 'reset', code: 'ECONNRESET', message: '' } })]),
  )
  noteRequests(session, 'b', world([exchange(4, { url: 'https://acme.okta.com/SECRET' })]))
  const rows = requestRows(session, 'a', words)
  expect(rows.map(({ ms }) => ms)).toEqual([3, 2, 1])
  expect(rows[0]).toEqual({
    at: '2026-01-01T00:00:03.000Z',
    purpose: words.say(said('purposes.admin-read', { path: '/api/v1/apps' })),
    request: 'GET /api/v1/apps?n=3',
    status: null,
    failure: 'ECONNRESET',
    ms: 3,
  })
  expect(rows[1]).toMatchObject({ status: 200, failure: null })
  expect(requestRows(session, 'b', words)[0]?.request).not.toContain('SECRET')
  expect(requestRows(session, 'c', words)).toEqual([])
})

test('however many there are, the newest 500 are listed', () => {
  const session = { adminRequests: new Map() }
  noteRequests(session, 'a', world(Array.from({ length: 501 }, (_, n) => exchange(n))))
  const rows = requestRows(session, 'a', words)
  expect([rows.length, rows[0]?.ms, rows.at(-1)?.ms]).toEqual([500, 500, 1])
})
