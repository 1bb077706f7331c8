import { generateKeyPairSync } from 'node:crypto'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { ManagementClient } from 'auth0'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { tokenFor } from '../unit/practice/auth0/management.ts'

const usual = getCACertificates('default')
let tenant: PracticeTenant
let auth0: ManagementClient
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0', empty: true })
  setDefaultCACertificates([...usual, ...tenant.ca()])
  auth0 = client('write')
})
afterAll(async () => {
  setDefaultCACertificates(usual)
  await tenant.close()
})

function client(which: 'read' | 'write'): ManagementClient {
  const admin = tenant.admin()?.[which]
  return new ManagementClient({
    domain: tenant.origin.replace('https://', ''),
    clientId: admin?.client_id ?? '',
    clientSecret: admin?.client_secret ?? '',
    maxRetries: 0,
  })
}

const audience = 'https://api.practice.example/'

test('the SDK makes, reads, changes and removes an app, an API and a grant', async () => {
  const server = await auth0.resourceServers.create({
    identifier: audience,
    name: 'Practice',
    scopes: [{ value: 'a:read' }, { value: 'a:write' }],
  })
  const app = await auth0.clients.create({
    name: 'Made by the SDK',
    app_type: 'non_interactive',
    grant_types: ['client_credentials'],
    token_endpoint_auth_method: 'client_secret_post',
  })
  const client_id = String(app.client_id)
  const grant = await auth0.clientGrants.create({ client_id, audience, scope: ['a:read'] })
  const given = await tokenFor(tenant, { client_id, client_secret: app.client_secret, audience })
  expect([given.status, given.json.scope]).toEqual([200, 'a:read'])

  const grantId = String(grant.id)
  await auth0.clientGrants.update(grantId, { scope: ['a:read', 'a:write'] })
  expect((await auth0.clientGrants.get(grantId)).scope).toEqual(['a:read', 'a:write'])
  const updated = await auth0.resourceServers.update(String(server.id), { token_lifetime: 3600 })
  expect(updated.token_lifetime).toBe(3600)
  expect((await auth0.clients.update(client_id, { description: 'changed' })).description).toBe('changed')
  const rotated = await auth0.clients.rotateSecret(client_id)
  expect(rotated.client_secret).not.toBe(app.client_secret)

  const names: (string | undefined)[] = []
  for await (const each of await auth0.clients.list({ per_page: 2, page: 0, include_totals: true }))
    names.push(each.name)
  expect(names).toEqual(['All Applications', 'Default App', 'Admin API Reader', 'Admin API Writer', 'Made by the SDK'])
  const grants = await auth0.clientGrants.list({ client_id, take: 1 })
  expect(grants.data.map(({ id }) => id)).toEqual([grantId])

  await auth0.clientGrants.delete(grantId)
  await auth0.clients.delete(client_id)
  await auth0.resourceServers.delete(String(server.id))
  await expect(auth0.clients.get(client_id)).rejects.toMatchObject({ statusCode: 404 })
  await expect(auth0.resourceServers.get(String(server.id))).rejects.toMatchObject({ statusCode: 404 })
})

test('the SDK reads what else there is', async () => {
  expect((await auth0.tenants.settings.get()).session_lifetime).toBe(168)
  expect((await auth0.tenants.settings.update({ friendly_name: 'Ours' })).friendly_name).toBe('Ours')
  const triggers = await auth0.actions.triggers.list()
  expect(triggers.triggers?.map(({ id }) => id)).toContain('credentials-exchange')
  tenant.setFaults(['api.denied-by-action'])
  const bindings = await auth0.actions.triggers.bindings.list('credentials-exchange')
  expect(bindings.data.map(({ display_name }) => display_name)).toEqual(['Working days'])
  tenant.setFaults([])
  const domain = await auth0.customDomains.create({ domain: 'login.practice.example', type: 'auth0_managed_certs' })
  expect(domain.status).toBe('pending_verification')
  const logs = await auth0.logs.list({ q: 'type:sapi', sort: 'date:-1' } as never)
  expect(logs.data[0]?.description).toBe('Create a custom domain')
  expect(await auth0.logs.get(String(logs.data[0]?.log_id))).toMatchObject({ type: 'sapi' })
})

test('the SDK gives an app a key, and an organization a grant', async () => {
  const pem = String(
    generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'pem' }),
  )
  const app = await auth0.clients.create({ name: 'Signs', token_endpoint_auth_method: 'client_secret_post' })
  const client_id = String(app.client_id)
  const { id } = await auth0.clients.credentials.create(client_id, { credential_type: 'public_key', pem, name: 'one' })
  const credentials = [{ id: String(id) }]
  const client_authentication_methods = { private_key_jwt: { credentials } }
  await auth0.clients.update(client_id, { client_authentication_methods, token_endpoint_auth_method: null })
  const found = await auth0.clients.get(client_id)
  expect([found.client_authentication_methods, found.client_secret]).toEqual([client_authentication_methods, undefined])
  expect((await auth0.clients.credentials.list(client_id)).map(({ name }) => name)).toEqual(['one'])
  const until = '2036-01-01T00:00:00.000Z'
  expect((await auth0.clients.credentials.update(client_id, String(id), { expires_at: until })).expires_at).toBe(until)
  await auth0.clients.credentials.delete(client_id, String(id))
  expect(await auth0.clients.credentials.list(client_id)).toEqual([])

  await auth0.resourceServers.create({ identifier: 'https://two.practice.example/' })
  const grant = await auth0.clientGrants.create({
    client_id,
    audience: 'https://two.practice.example/',
    scope: [],
    organization_usage: 'allow',
  })
  await auth0.organizations.clientGrants.create('org_practice', { grant_id: String(grant.id) })
  const held = await auth0.organizations.clientGrants.list('org_practice')
  expect(held.data.map((each) => each.id)).toEqual([grant.id])
})

test('the SDK follows the pieces of a list to its end', async () => {
  const all: (string | undefined)[] = []
  for await (const { id } of await auth0.clientGrants.list({ take: 1 })) all.push(id)
  const whole = await auth0.clientGrants.list({ take: 100 })
  expect(all).toEqual(whole.data.map(({ id }) => id))
  expect(all.length).toBeGreaterThan(2)
})

test('the SDK says which right is missing', async () => {
  const refused = client('read').clients.create({ name: 'No' })
  await expect(refused).rejects.toMatchObject({
    statusCode: 403,
    body: { errorCode: 'insufficient_scope', message: 'Insufficient scope, expected any of: create:clients' },
  })
})
