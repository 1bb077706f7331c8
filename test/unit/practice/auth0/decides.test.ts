import { createPublicKey } from 'node:crypto'
import { compactDecrypt, importPKCS8, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { claimsOf, seconds } from '../clients.ts'
import { type Api, managementOf, tokenFor } from './management.ts'

let tenant: PracticeTenant
let api: Api
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'auth0' })
  api = await managementOf(tenant)
})
afterAll(() => tenant.close())

const listed = async (path: string) => JSON.parse((await api('GET', path)).text)

test('a credential counts once it is enabled on the app, and until it expires', async () => {
  const pem = tenant.secrets(undefined, 'private_key_jwt').private_key ?? ''
  const key = String(createPublicKey(pem).export({ type: 'spki', format: 'pem' }))
  const { client_id } = (
    await api('POST', '/clients', {
      name: 'Signs',
      app_type: 'non_interactive',
      grant_types: ['client_credentials'],
      token_endpoint_auth_method: 'client_secret_post',
    })
  ).json as { client_id: string }
  const { json } = await api('POST', `/clients/${client_id}/credentials`, {
    credential_type: 'public_key',
    pem: key,
    name: 'one',
  })
  await api('POST', '/client-grants', { client_id, audience: 'KI-Scanner', scope: ['scan:read'] })
  const ask = async () => {
    const now = seconds()
    const client_assertion = await new SignJWT({
      iss: client_id,
      sub: client_id,
      aud: `${tenant.origin}/`,
      iat: now,
      exp: now + 60,
      jti: crypto.randomUUID(),
    })
      .setProtectedHeader({ alg: 'RS256', kid: String(json.kid) })
      .sign(await importPKCS8(pem, 'RS256'))
    const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
    return (await tokenFor(tenant, { client_id, client_assertion, client_assertion_type, audience: 'KI-Scanner' }))
      .status
  }
  expect(await ask()).toBe(401)
  await api('PATCH', `/clients/${client_id}`, {
    client_authentication_methods: { private_key_jwt: { credentials: [{ id: json.id }] } },
  })
  expect(await ask()).toBe(200)
  await api('PATCH', `/clients/${client_id}/credentials/${json.id}`, { expires_at: '2020-01-01T00:00:00Z' })
  expect(await ask()).toBe(401)
  await api('PATCH', `/clients/${client_id}/credentials/${json.id}`, { expires_at: null })
  expect(await ask()).toBe(200)
  expect((await api('POST', `/clients/${client_id}/rotate-secret`)).status).toBe(400)
  await api('DELETE', `/clients/${client_id}/credentials/${json.id}`)
  expect(await ask()).toBe(401)
})

test('a fault stands over what the administrator changes, and shows in the objects', async () => {
  tenant.setFaults(['token.algorithm', 'client.auth-method', 'api.organization-required'])
  const { client_id } = tenant.values()
  const [server] = await listed('/resource-servers?identifiers=KI-Scanner')
  const [grant] = await listed(`/client-grants?client_id=${client_id}&audience=KI-Scanner`)
  const client = (await api('GET', `/clients/${client_id}`)).json
  expect([server.signing_alg, grant.organization_usage, client.token_endpoint_auth_method]).toEqual([
    'HS256',
    'require',
    'client_secret_basic',
  ])
  expect((await api('PATCH', `/resource-servers/${server.id}`, { signing_alg: 'RS256' })).json.signing_alg).toBe(
    'HS256',
  )
  tenant.setFaults([])
  expect((await listed('/resource-servers?identifiers=KI-Scanner'))[0].signing_alg).toBe('RS256')
})

test('an Action that refuses is bound, and can be unbound', async () => {
  tenant.setFaults(['api.denied-by-action'])
  const { bindings } = await listed('/actions/triggers/credentials-exchange/bindings')
  expect(bindings[0].action.deployed_version.code).toContain(
    'api.access.deny("invalid_scope", "This app may get tokens on working days only.")',
  )
  tenant.setFaults([])
  expect((await listed('/actions/triggers/credentials-exchange/bindings')).bindings).toEqual([])
  expect((await api('GET', '/actions/triggers/nothing/bindings')).status).toBe(400)
})

test.each([
  ['PS256', 'access_token_authz', { permissions: ['scan:read', 'scan:write'] }],
  ['RS512', 'rfc9068_profile', { client_id: expect.any(String) }],
])('an API that signs with %s by the profile %s', async (signing_alg, token_dialect, claims) => {
  await api('PATCH', '/resource-servers/KI-Scanner', { signing_alg, token_dialect, enforce_policies: true })
  const { client_id } = tenant.values()
  const { json } = await tokenFor(tenant, { client_id, ...tenant.secrets(), audience: 'KI-Scanner' })
  expect(JSON.parse(Buffer.from(String(json.access_token).split('.')[0] ?? '', 'base64url').toString()).alg).toBe(
    signing_alg,
  )
  expect(claimsOf(json.access_token)).toMatchObject(claims)
})

test('the tenant’s default audience stands in for one that is not sent', async () => {
  const { client_id } = tenant.values()
  const asked = { client_id, ...tenant.secrets() }
  expect((await tokenFor(tenant, asked)).json.error_description).toBe(
    'Non-global clients are not allowed access to APIv1',
  )
  await api('PATCH', '/tenants/settings', { default_audience: 'KI-Scanner' })
  expect(claimsOf((await tokenFor(tenant, asked)).json.access_token).aud).toBe('KI-Scanner')
  expect((await api('PATCH', '/tenants/settings', { default_audience: 'nothing' })).status).toBe(400)
  await api('PATCH', '/tenants/settings', { default_audience: '' })
  expect((await tokenFor(tenant, asked)).status).toBe(403)
})

test('a default grant is for the apps of other people alone, and a grant for people is for no machine', async () => {
  const audience = 'https://inventory.practice.example/'
  await api('POST', '/client-grants', { audience, default_for: 'third_party_clients' })
  const made = async (is_first_party: boolean) => {
    const { json } = await api('POST', '/clients', {
      name: 'Other',
      is_first_party,
      grant_types: ['client_credentials'],
      token_endpoint_auth_method: 'client_secret_post',
    })
    return { client_id: String(json.client_id), client_secret: String(json.client_secret) }
  }
  const [own, theirs] = [await made(true), await made(false)]
  expect(theirs.client_id).toMatch(/^tpc_/)
  expect((await tokenFor(tenant, { ...theirs, audience })).status).toBe(200)
  expect((await tokenFor(tenant, { ...own, audience })).status).toBe(403)
  await api('POST', '/client-grants', { client_id: own.client_id, audience, subject_type: 'user' })
  expect((await tokenFor(tenant, { ...own, audience })).status).toBe(403)
  const grant = await api('POST', '/client-grants', { client_id: own.client_id, audience, subject_type: 'client' })
  expect([grant.status, (await tokenFor(tenant, { ...own, audience })).status]).toEqual([201, 200])
})

test('an app without a method of its own proves itself in the header or in the body', async () => {
  const { json } = await api('POST', '/clients', { name: 'Either', grant_types: ['client_credentials'] })
  const { client_id, client_secret } = json as { client_id: string; client_secret: string }
  const audience = 'https://inventory.practice.example/'
  await api('POST', '/client-grants', { client_id, audience })
  expect((await tokenFor(tenant, { client_id, client_secret, audience })).status).toBe(200)
})

test('a used-up quota shows on the app', async () => {
  tenant.setFaults(['quota.exhausted'])
  const { json } = await api('GET', `/clients/${tenant.values().client_id}`)
  tenant.setFaults([])
  expect(json.token_quota).toEqual({ client_credentials: { enforce: true, per_hour: 10, per_day: 50 } })
})

test('an API with a key has its tokens encrypted for it', async () => {
  const pem = tenant.secrets(undefined, 'private_key_jwt').private_key ?? ''
  const own = String(createPublicKey(pem).export({ type: 'spki', format: 'pem' }))
  const audience = 'https://inventory.practice.example/'
  const at = `/resource-servers/${encodeURIComponent(audience)}`
  const encryption_key = { alg: 'RSA-OAEP-256', pem: own, kid: 'ours' }
  const { client_id } = tenant.values()
  const asked = { client_id, ...tenant.secrets(), audience }
  await api('PATCH', at, { token_encryption: { format: 'compact-nested-jwe', encryption_key } })
  const token = String((await tokenFor(tenant, asked)).json.access_token)
  const { plaintext, protectedHeader } = await compactDecrypt(token, await importPKCS8(pem, 'RSA-OAEP-256'))
  expect([token.split('.').length, protectedHeader.kid]).toEqual([5, 'ours'])
  expect(claimsOf(new TextDecoder().decode(plaintext)).aud).toBe(audience)
  await api('PATCH', at, { token_encryption: null })
  expect(String((await tokenFor(tenant, asked)).json.access_token).split('.')).toHaveLength(3)
})

test('an app that is made with its key signs at once, and has no secret', async () => {
  const pem = tenant.secrets(undefined, 'private_key_jwt').private_key ?? ''
  const credential = {
    credential_type: 'public_key',
    pem: String(createPublicKey(pem).export({ type: 'spki', format: 'pem' })),
  }
  const { json } = await api('POST', '/clients', {
    name: 'Keyed',
    app_type: 'non_interactive',
    client_authentication_methods: { private_key_jwt: { credentials: [credential] } },
    signed_request_object: { required: true, credentials: [credential] },
  })
  const ids = { credentials: [{ id: expect.stringMatching(/^cred_/) }] }
  expect(json).toMatchObject({
    client_authentication_methods: { private_key_jwt: ids },
    signed_request_object: { required: true, ...ids },
  })
  expect([json.client_secret, json.token_endpoint_auth_method]).toEqual([undefined, undefined])
  expect(await listed(`/clients/${json.client_id}/credentials`)).toHaveLength(2)
  const broken = { private_key_jwt: { credentials: [{ ...credential, pem: 'nothing' }] } }
  expect((await api('POST', '/clients', { name: 'No', client_authentication_methods: broken })).status).toBe(400)
})
