import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { claimsOf } from '../clients.ts'
import { type Api, managementOf, tokenFor } from './management.ts'

let tenant: PracticeTenant
let api: Api
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0', empty: true })
  api = await managementOf(tenant)
})
afterAll(() => tenant.close())

const audience = 'KI-Scanner'

/** The objects of guide auth0/fortanix-key-insight, as an administrator makes them. */
async function made() {
  const server = await api('POST', '/resource-servers', {
    name: audience,
    identifier: audience,
    signing_alg: 'RS256',
    token_dialect: 'access_token',
    scopes: [{ value: 'scan:read' }, { value: 'scan:write' }],
  })
  const client = await api('POST', '/clients', {
    name: 'Key Insight',
    app_type: 'non_interactive',
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'client_secret_post',
  })
  const { client_id, client_secret } = client.json as { client_id: string; client_secret: string }
  const grant = await api('POST', '/client-grants', { client_id, audience, scope: ['scan:read'] })
  expect([server.status, client.status, grant.status]).toEqual([201, 201, 201])
  return { server: String(server.json.id), grant: String(grant.json.id), client_id, client_secret }
}

async function removed({ server, client_id }: { server: string; client_id: string }) {
  expect((await api('DELETE', `/clients/${client_id}`)).status).toBe(204)
  expect((await api('DELETE', `/resource-servers/${server}`)).status).toBe(204)
}

const described = ({ status, json }: { status: number; json: Record<string, unknown> }) => [
  status,
  json.error,
  json.error_description,
]

test('a new tenant has nothing of the guide', async () => {
  const clients = JSON.parse((await api('GET', '/clients?is_global=false')).text)
  expect(clients.map(({ name }: { name: string }) => name)).toEqual([
    'Default App',
    'Admin API Reader',
    'Admin API Writer',
  ])
  const servers = JSON.parse((await api('GET', '/resource-servers')).text)
  expect(servers.map(({ identifier }: { identifier: string }) => identifier)).toEqual([`${tenant.origin}/api/v2/`])
  expect(tenant.values()).toMatchObject({ audience, token_endpoint_auth_method: 'client_secret_post' })
  expect(tenant.values().client_id).toBeUndefined()
  expect(tenant.secrets()).toEqual({})
})

test('what was made gives a token by the settings that were made', async () => {
  const { client_id, client_secret, server, grant } = await made()
  const asked = { client_id, client_secret, audience }
  const given = await tokenFor(tenant, asked)
  expect([given.status, given.json.scope, given.json.expires_in]).toEqual([200, 'scan:read', 86_400])
  expect(claimsOf(given.json.access_token)).toMatchObject({ aud: audience, azp: client_id, gty: 'client-credentials' })
  await api('PATCH', `/resource-servers/${server}`, { token_lifetime: 600, token_dialect: 'rfc9068_profile' })
  await api('PATCH', `/client-grants/${grant}`, { allow_all_scopes: true })
  const after = await tokenFor(tenant, asked)
  expect([after.json.scope, after.json.expires_in]).toEqual(['scan:read scan:write', 600])
  expect(claimsOf(after.json.access_token)).toMatchObject({ client_id, jti: expect.any(String) })
  expect(claimsOf(after.json.access_token).gty).toBeUndefined()
  await removed({ server, client_id })
})

test('each object that is taken away is refused in its own words', async () => {
  const { client_id, client_secret, server, grant } = await made()
  const ask = (more = {}) => tokenFor(tenant, { client_id, client_secret, audience, ...more }).then(described)
  expect(await ask({ scope: 'scan:write' })).toEqual([
    403,
    'access_denied',
    'Client has not been granted scopes: scan:write',
  ])
  await api('PATCH', `/clients/${client_id}`, { grant_types: ['authorization_code'] })
  expect(await ask()).toEqual([
    403,
    'unauthorized_client',
    "Grant type 'client_credentials' not allowed for the client.",
  ])
  await api('PATCH', `/clients/${client_id}`, { grant_types: ['client_credentials'] })
  await api('PATCH', `/clients/${client_id}`, { token_endpoint_auth_method: 'client_secret_basic' })
  expect(await ask()).toEqual([401, 'access_denied', 'Unauthorized'])
  await api('PATCH', `/clients/${client_id}`, { token_endpoint_auth_method: 'client_secret_post' })
  await api('PATCH', `/clients/${client_id}`, { require_proof_of_possession: true })
  expect((await ask())[1]).toBe('invalid_dpop_proof')
  await api('PATCH', `/clients/${client_id}`, { require_proof_of_possession: false })
  await api('PATCH', `/resource-servers/${server}`, { subject_type_authorization: { client: { policy: 'deny_all' } } })
  expect((await ask())[2]).toBe(`Client "${client_id}" is not authorized to access resource server "${audience}".`)
  await api('PATCH', `/resource-servers/${server}`, {
    subject_type_authorization: { client: { policy: 'require_client_grant' } },
  })
  await api('PATCH', `/client-grants/${grant}`, { organization_usage: 'require' })
  expect((await ask())[2]).toBe('parameter organization is required for this client')
  await api('POST', '/organizations/org_practice/client-grants', { grant_id: grant })
  expect((await ask({ organization: 'org_practice' }))[0]).toBe(200)
  expect((await ask({ organization: 'org_other' }))[0]).toBe(400)
  await api('PATCH', `/client-grants/${grant}`, { organization_usage: 'deny' })
  expect((await ask())[0]).toBe(200)

  await api('DELETE', `/client-grants/${grant}`)
  expect(await ask()).toEqual([
    403,
    'access_denied',
    `Client "${client_id}" is not authorized to access resource server "${audience}". You need to create a "client-grant" associated to this API.`,
  ])
  await api('DELETE', `/resource-servers/${server}`)
  expect(await ask()).toEqual([403, 'access_denied', `Service not enabled within domain: ${audience}`])
  await api('DELETE', `/clients/${client_id}`)
  expect(await ask()).toEqual([401, 'access_denied', 'Unauthorized'])
})

test('a rotated secret is good, and the one before it no longer', async () => {
  const objects = await made()
  const { client_id, client_secret } = objects
  const { json } = await api('POST', `/clients/${client_id}/rotate-secret`)
  expect(json.client_secret).not.toBe(client_secret)
  const asked = { client_id, audience }
  expect((await tokenFor(tenant, { ...asked, client_secret })).status).toBe(401)
  expect((await tokenFor(tenant, { ...asked, client_secret: json.client_secret })).status).toBe(200)
  await removed(objects)
})
