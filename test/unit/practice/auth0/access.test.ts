import { SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { keyMaterial } from '../../../../core/practice/signing-keys.ts'
import { ask } from '../ask.ts'
import { claimsOf, seconds } from '../clients.ts'
import { type Api, managementOf, managementToken, tokenFor } from './management.ts'

let tenant: PracticeTenant
let api: Api
let reader: Api
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0' })
  api = await managementOf(tenant)
  reader = await managementOf(tenant, 'read')
})
afterEach(() => tenant.setAdminFaults([]))
afterAll(() => tenant.close())

const fresh = () => ({ name: 'New', token_endpoint_auth_method: 'client_secret_post' })
const clientIds = async (call: Api = api): Promise<string[]> =>
  JSON.parse((await call('GET', '/clients')).text).map(({ client_id }: { client_id: string }) => client_id)

const signed = async (claims: Record<string, unknown>) =>
  new SignJWT({
    iss: `${tenant.origin}/`,
    aud: `${tenant.origin}/api/v2/`,
    exp: seconds() + 60,
    scope: 'read:clients',
    ...claims,
  })
    .setProtectedHeader({ alg: 'RS256' })
    .sign((await keyMaterial('auth0')).current.private)

describe('a call is let in by its token', () => {
  test.each([
    [{}, 200, undefined],
    [{ exp: 1 }, 401, 'Expired token received for JSON Web Token validation'],
    [{ aud: 'KI-Scanner' }, 401, 'Bad audience: KI-Scanner'],
    [{ iss: 'https://other.eu.auth0.com/' }, 401, 'Invalid token.'],
    [
      { scope: 'read:logs' },
      403,
      'Insufficient scope, expected any of: read:clients,read:client_keys,read:client_credentials,read:client_summary',
    ],
  ])('with %j', async (claims, status, message) => {
    const got = await api('GET', '/clients', undefined, await signed(claims))
    expect([got.status, got.json.message]).toEqual([status, message])
    if (status !== 200)
      expect(got.json).toMatchObject({ statusCode: status, error: expect.any(String), errorCode: expect.any(String) })
  })

  test('and not without one, with half of one, or with one of somebody else', async () => {
    const none = await ask(tenant, '/api/v2/clients')
    expect([none.status, none.json.errorCode]).toEqual([401, 'invalid_token'])
    const opaque = await api('GET', '/clients', undefined, 'abc')
    expect([opaque.status, opaque.json.errorCode]).toEqual([400, 'Bearer'])
    const [header, , signature] = (await managementToken(tenant, 'read')).split('.')
    const claims = Buffer.from(JSON.stringify({ scope: 'read:clients' })).toString('base64url')
    const forged = await api('GET', '/clients', undefined, `${header}.${claims}.${signature}`)
    expect(forged.json.message).toBe('Invalid signature received for JSON Web Token validation.')
  })

  test('which the tenant itself issues, whatever fault a product meets', async () => {
    tenant.setFaults(['client.grant-not-allowed', 'token.opaque', 'api.not-authorized', 'token.refused'])
    const token = await managementToken(tenant, 'read', 'read:clients')
    tenant.setFaults([])
    expect(claimsOf(token)).toMatchObject({ aud: `${tenant.origin}/api/v2/`, scope: 'read:clients' })
    expect((await api('GET', '/clients', undefined, token)).status).toBe(200)
    expect((await api('GET', '/client-grants', undefined, token)).status).toBe(403)
  })

  test('and an app of a product gets none', async () => {
    const { client_id } = tenant.values()
    const asked = { client_id, ...tenant.secrets(), audience: `${tenant.origin}/api/v2/` }
    expect((await tokenFor(tenant, asked)).status).toBe(403)
  })
})

describe('what is shown goes by the scopes', () => {
  const { client_id = '' } = {}
  const seen = async (scope: string): Promise<string[]> => {
    const id = tenant.values().client_id ?? client_id
    return Object.keys((await api('GET', `/clients/${id}`, undefined, await signed({ scope }))).json)
  }

  test('no secret with read:clients, no settings with read:client_summary', async () => {
    expect(await seen('read:clients')).toContain('grant_types')
    expect(await seen('read:clients')).not.toContain('client_secret')
    expect((await seen('read:client_summary')).toSorted()).toEqual(['app_type', 'client_id', 'name'])
    expect(await seen('read:client_keys')).toEqual(
      expect.arrayContaining(['client_secret', 'signing_keys', 'grant_types']),
    )
    expect(await seen('read:client_credentials')).toContain('client_secret')
  })

  test('the secret of an app that signs is shown to no one', async () => {
    const { client_id: keyed } = tenant.values(undefined, 'private_key_jwt')
    const { json } = await api('GET', `/clients/${keyed}`)
    expect(json.client_secret).toBeUndefined()
    expect(json.client_authentication_methods).toMatchObject({
      private_key_jwt: { credentials: [{ id: expect.any(String) }] },
    })
  })

  test('a reader reads and changes nothing', async () => {
    expect((await reader('GET', '/tenants/settings')).status).toBe(200)
    expect((await reader('POST', '/clients', fresh())).json.errorCode).toBe('insufficient_scope')
    const { client_id } = tenant.values()
    expect((await reader('DELETE', `/clients/${client_id}`)).status).toBe(403)
    expect(await clientIds()).toContain(client_id)
  })
})

describe('an admin fault', () => {
  test('takes one right away, or all', async () => {
    tenant.setAdminFaults(['rights:read:client_grants'])
    expect((await api('GET', '/client-grants')).json).toMatchObject({
      statusCode: 403,
      errorCode: 'insufficient_scope',
      message: 'Insufficient scope, expected any of: read:client_grants',
    })
    expect((await api('GET', '/clients')).status).toBe(200)
    tenant.setAdminFaults(['no-rights'])
    expect((await api('GET', '/clients')).status).toBe(403)
    tenant.setAdminFaults([])
    expect((await api('GET', '/client-grants')).status).toBe(200)
  })

  test('of a right for connections names both that are needed', async () => {
    tenant.setAdminFaults(['rights:read:connections'])
    const { client_id } = tenant.values()
    const { json } = await api('GET', `/clients/${client_id}/connections`)
    expect(json.message).toBe(
      'Insufficient scope, expected: read:connections and any of: read:clients or read:client_summary',
    )
  })

  test('limits the rate, and says until when', async () => {
    tenant.setAdminFaults(['rate-limited'])
    const { status, headers, json } = await api('GET', '/clients')
    expect([status, json.errorCode, headers['x-ratelimit-remaining']]).toEqual([429, 'too_many_requests', '0'])
    expect(Number(headers['x-ratelimit-reset'])).toBeGreaterThan(seconds() - 1)
  })

  test('finds that it is there already, and changes nothing', async () => {
    const before = await clientIds()
    tenant.setAdminFaults(['conflict'])
    expect((await api('POST', '/clients', fresh())).json.statusCode).toBe(409)
    expect(await clientIds()).toEqual(before)
  })

  test.each(['half-done', 'server-error-after-change'])('%s leaves the change made', async (fault) => {
    const before = await clientIds()
    tenant.setAdminFaults([fault])
    const got = await api('POST', '/clients', fresh()).catch((error: NodeJS.ErrnoException) => error.code)
    expect(typeof got === 'object' ? got.status : got).toBe(fault === 'half-done' ? 'ECONNRESET' : 500)
    tenant.setAdminFaults([])
    expect((await clientIds()).length).toBe(before.length + 1)
  })

  test('keeps a new object out of lists for three of them, and not from its own address', async () => {
    tenant.setAdminFaults(['eventual'])
    const { client_id } = (await api('POST', '/clients', fresh())).json as { client_id: string }
    expect((await api('GET', `/clients/${client_id}`)).status).toBe(200)
    const there: boolean[] = []
    for (const _list of [1, 2, 3, 4]) there.push((await clientIds()).includes(client_id))
    expect(there).toEqual([false, false, false, true])
    tenant.setAdminFaults([])
    expect(await clientIds()).toContain(client_id)
  })
})
