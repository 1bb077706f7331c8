import { afterAll, beforeAll, expect, test } from 'vitest'
import { entryMatches } from '../../../../core/practice/auth0/admin/log-query.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { assertionOf, seconds } from '../clients.ts'
import { type Api, managementOf, tokenFor } from './management.ts'

let tenant: PracticeTenant
let api: Api
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0' })
  api = await managementOf(tenant)
})
afterAll(() => tenant.close())

const search = async (query: string): Promise<Record<string, unknown>[]> =>
  JSON.parse((await api('GET', `/logs?${new URLSearchParams(query)}`)).text)

test('a token that was refused is found by app and time, with the words of the refusal', async () => {
  const { client_id } = tenant.values()
  const since = new Date(Date.now() - 5000).toISOString()
  await tokenFor(tenant, { client_id, ...tenant.secrets(), audience: 'ki-scanner' })
  const [entry] = await search(
    `q=type:feccft AND client_id:"${client_id}" AND date:[${since} TO *]&sort=date:-1&per_page=1`,
  )
  expect(entry).toMatchObject({
    type: 'feccft',
    description: 'Service not enabled within domain: ki-scanner',
    client_id,
    client_name: 'Key Insight',
    audience: 'ki-scanner',
    hostname: tenant.origin.replace('https://', ''),
    log_id: expect.stringMatching(/^900\d+$/),
  })
  const one = await api('GET', `/logs/${entry?.log_id}`)
  expect(one.json).toEqual(entry)
})

test('a wrong secret names the app, an unknown app has no name', async () => {
  const { client_id } = tenant.values()
  await tokenFor(tenant, { client_id, client_secret: 'wrong', audience: 'KI-Scanner' })
  await tokenFor(tenant, { client_id: 'nobody', client_secret: 'wrong', audience: 'KI-Scanner' })
  const [unknown, wrong] = await search('q=type:feccft&sort=date:-1')
  expect([wrong?.description, wrong?.client_name]).toEqual(['Unauthorized', 'Key Insight'])
  expect([unknown?.client_id, unknown?.client_name]).toEqual(['nobody', null])
})

test.each([
  [{ claims: { exp: seconds() + 900 } }, "'exp' claim must specify a time that is no more than 5 minutes after 'iat'"],
  [{ claims: { iat: seconds() + 60 } }, "'iat' claim is in the future"],
  [{ claims: { exp: seconds() - 1 } }, "'exp' claim is in the past"],
  [{ claims: { nbf: seconds() + 60 } }, "'nbf' claim is in the future"],
  [{ claims: { jti: '' } }, "'jti' claim is missing"],
  [{ claims: { sub: 'x' } }, "'sub' claim must be the client ID"],
  [{ claims: { iss: 'x' } }, "'iss' claim must be the client ID"],
  [{ header: { kid: 'another' } }, 'No credential of the client verifies the signature'],
])('an assertion with %j is refused with one sentence, and the log knows why', async (spoiled, reason) => {
  const guide = tenant.usualGuide
  const { json } = await tokenFor(tenant, {
    ...(await assertionOf(tenant, guide, `${tenant.origin}/`, spoiled)),
    audience: 'KI-Scanner',
  })
  expect(json).toEqual({ error: 'invalid_client', error_description: 'Client authentication failed' })
  const [entry] = await search('q=type:feccft&sort=date:-1')
  expect(entry).toMatchObject({
    description: `Failed client authentication: ${reason}`,
    details: { client_authentication_error: reason },
  })
})

test('a token that was issued, and what the administrator did, without a secret', async () => {
  const { client_id } = tenant.values()
  await tokenFor(tenant, { client_id, ...tenant.secrets(), audience: 'KI-Scanner' })
  expect((await search(`q=type:seccft AND client_id:${client_id}`))[0]).toMatchObject({ scope: 'scan:read scan:write' })
  const made = await api('POST', '/clients', { name: 'Logged' })
  const [entry] = await search('q=type:sapi&sort=date:-1')
  expect(entry).toMatchObject({
    description: 'Create a client',
    details: {
      request: { method: 'post', path: '/api/v2/clients', body: { name: 'Logged' } },
      response: { statusCode: 201 },
    },
  })
  expect(JSON.stringify(entry)).not.toContain(String(made.json.client_secret))
  await api('GET', `/clients/${client_id}`)
  expect((await search('q=type:mgmt_api_read&sort=date:-1'))[0]?.description).toBe('Get a client')
  await api('POST', '/clients', {})
  expect((await search('q=type:fapi'))[0]).toMatchObject({ details: { response: { statusCode: 400 } } })
})

test('after an entry that is named, the next ones', async () => {
  const all = await search('sort=date:1&per_page=100')
  const [first, second, third] = all
  expect((await search(`from=${first?.log_id}&take=2`)).map(({ log_id }) => log_id)).toEqual([
    second?.log_id,
    third?.log_id,
  ])
  const totals = JSON.parse((await api('GET', '/logs?include_totals=true&page=0&per_page=2')).text)
  expect(totals).toMatchObject({ start: 0, limit: 2, length: 2, total: expect.any(Number) })
})

const entry = { type: 'feccft', client_id: 'abc', date: '2026-03-02T10:00:00.000Z', details: { error: { type: 'x' } } }

test.each([
  ['', true],
  ['type:feccft', true],
  ['type:seccft', false],
  ['type:(seccft OR feccft)', true],
  ['type:(seccft OR sapi)', false],
  ['client_id:"abc" AND type:feccft', true],
  ['client_id:"abc" AND type:sapi', false],
  ['client_id:ab*', true],
  ['client_id:b*', false],
  ['-type:feccft', false],
  ['NOT type:sapi', true],
  ['date:[2026-03-01 TO 2026-03-02]', true],
  ['date:[2026-03-03 TO *]', false],
  ['date:[* TO 2026-03-01]', false],
  ['details.error.type:x', true],
  ['feccft', true],
  ['seccft', false],
])('%s finds the entry: %s', (text, finds) => {
  expect(entryMatches(entry, text)).toBe(finds)
})
