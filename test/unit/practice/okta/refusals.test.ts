import { createPublicKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../../core/practice/index.ts'
import { minimal } from '../../../support/okta-admin.ts'
import { type MadeSet, makeSet } from '../../../support/okta-set.ts'
import { ask } from '../ask.ts'

let tenant: PracticeTenant
let made: MadeSet
let key: Record<string, unknown>
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  made = await makeSet(tenant)
  key = { ...createPublicKey(tenant.admin()?.read.private_key ?? '').export({ format: 'jwk' }), kid: 'one' }
})
afterAll(() => tenant.close())

/** Sends what the description would not allow either, so that the helper that holds requests against it stays out. */
async function sent(method: string, path: string, body: unknown): Promise<[number, unknown, unknown]> {
  const authorization = `SSWS ${tenant.admin()?.write.token}`
  const { status, json } = await ask(tenant, path, { method, headers: { authorization }, body: JSON.stringify(body) })
  const causes = (json.errorCauses ?? []) as { errorSummary: string }[]
  return [status, json.errorSummary, causes.map(({ errorSummary }) => errorSummary)]
}
const refused = (about: string, cause: string) => [400, `Api validation failed: ${about}`, [cause]]

const app = (oauthClient: object = {}, proof: object = {}, over: object = {}) => {
  const whole = minimal.app('Refused')
  return {
    ...whole,
    credentials: { oauthClient: { ...whole.credentials.oauthClient, ...proof } },
    settings: { oauthClient: { ...whole.settings.oauthClient, ...oauthClient } },
    ...over,
  }
}
const oauth = 'settings.oauthClient'
const method = 'credentials.oauthClient.token_endpoint_auth_method'

describe('an app is refused', () => {
  test.each<[string, () => object, string, string]>([
    ['without a label', () => app({}, {}, { label: '  ' }), 'label', 'label: The field cannot be left blank'],
    [
      'of another kind',
      () => app({}, {}, { signOnMode: 'SAML_2_0' }),
      'signOnMode',
      'signOnMode: The practice tenant has apps of OPENID_CONNECT alone',
    ],
    [
      'of another catalog',
      () => app({}, {}, { name: 'office365' }),
      'signOnMode',
      'signOnMode: The practice tenant has apps of OPENID_CONNECT alone',
    ],
    ['without settings', () => app({}, {}, { settings: {} }), oauth, `${oauth}: The field cannot be left blank`],
    [
      'of an unknown type',
      () => app({ application_type: 'robot' }),
      `${oauth}.application_type`,
      `${oauth}.application_type: 'application_type' must be one of: [web, native, browser, service].`,
    ],
    [
      'with an unknown method',
      () => app({}, { token_endpoint_auth_method: 'magic' }),
      method,
      `${method}: 'token_endpoint_auth_method' is invalid for a 'service' client.`,
    ],
    [
      'as a service without a proof',
      () => app({}, { token_endpoint_auth_method: 'none' }),
      method,
      `${method}: 'token_endpoint_auth_method' is invalid for a 'service' client.`,
    ],
    [
      'without a grant type',
      () => app({ grant_types: [] }),
      `${oauth}.grant_types`,
      `${oauth}.grant_types: 'grant_types' must have at least one value.`,
    ],
    [
      'as a page that acts for itself',
      () => app({ application_type: 'browser' }),
      `${oauth}.grant_types`,
      `${oauth}.grant_types: 'client_credentials' is not a valid grant type for a 'browser' client.`,
    ],
    [
      'as a native app that acts for itself',
      () => app({ application_type: 'native' }),
      `${oauth}.grant_types`,
      `${oauth}.grant_types: 'client_credentials' is not a valid grant type for a 'native' client.`,
    ],
    [
      'as a service for users',
      () => app({ grant_types: ['authorization_code'] }),
      `${oauth}.grant_types`,
      `${oauth}.grant_types: A 'service' client cannot use grant types for a user.`,
    ],
    [
      'as a service that renews',
      () => app({ grant_types: ['client_credentials', 'refresh_token'] }),
      `${oauth}.grant_types`,
      `${oauth}.grant_types: A 'service' client cannot use grant types for a user.`,
    ],
    [
      'with codes and no response type',
      () => app({ application_type: 'web', grant_types: ['authorization_code'] }),
      `${oauth}.response_types`,
      `${oauth}.response_types: 'response_types' must contain 'code' for the grant type 'authorization_code'.`,
    ],
    [
      'with codes and no way back',
      () => app({ application_type: 'web', grant_types: ['authorization_code'], response_types: ['code'] }),
      `${oauth}.redirect_uris`,
      `${oauth}.redirect_uris: 'redirect_uris' must have at least one value for the grant type 'authorization_code'.`,
    ],
    [
      'that signs without a key',
      () => app({}, { token_endpoint_auth_method: 'private_key_jwt' }),
      `${oauth}.jwks`,
      `${oauth}.jwks: 'jwks' or 'jwks_uri' is required for 'private_key_jwt'.`,
    ],
    [
      'with the client id of another',
      () => app({}, { client_id: made.client_id }),
      'credentials.oauthClient.client_id',
      'credentials.oauthClient.client_id: An object with this field already exists in the current organization.',
    ],
    [
      'with a private key',
      () => app({ jwks: { keys: [{ ...key, d: 'x' }] } }),
      'JsonWebKey',
      "The 'jwks' must not contain private keys.",
    ],
    [
      'with a short key',
      () => app({ jwks: { keys: [{ ...key, n: 'AQAB' }] } }),
      'JsonWebKey',
      "RSA key length in the 'jwks' is less than '2,048' bits for the given key.",
    ],
    [
      'with a key of another type',
      () => app({ jwks: { keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x' }] } }),
      'JsonWebKey',
      "The 'kty' in the 'jwks' must be one of: [RSA, EC].",
    ],
    [
      'with half an EC key',
      () => app({ jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'x' }] } }),
      'JsonWebKey',
      "An EC key in the 'jwks' must have 'crv', 'x' and 'y'.",
    ],
    [
      'with no key at all',
      () => app({ jwks: { keys: ['none'] } }),
      'JsonWebKey',
      "The 'jwks' must contain JSON Web Keys.",
    ],
    [
      'with two keys of one id',
      () => app({ jwks: { keys: [key, key] } }),
      'jwks',
      "Each key in the 'jwks' must have a unique 'kid'.",
    ],
  ])('%s', async (_what, body, about, cause) => {
    expect(await sent('POST', '/api/v1/apps', body())).toEqual(refused(about, cause))
  })

  test('and none of them was made', async () => {
    const apps = (await made.call('GET', '/api/v1/apps?q=Refused')).body
    expect(apps).toEqual([])
  })
})

describe('parts of a server are refused', () => {
  const scope = (over: object) => ({ ...minimal.scope('new'), ...over })
  const claim = (over: object) => ({
    name: 'team',
    claimType: 'RESOURCE',
    valueType: 'EXPRESSION',
    value: '"x"',
    ...over,
  })
  const policy = (over: object) => ({ ...minimal.policy('New', 'ALL_CLIENTS'), ...over })
  const rule = (over: object) => ({ ...minimal.rule('New'), ...over })
  const lifetime = (accessTokenLifetimeMinutes: number) => ({ actions: { token: { accessTokenLifetimeMinutes } } })
  const exists = 'name: An object with this field already exists in the current authorization server'
  const blank = 'name: The field cannot be left blank'
  test.each<[string, string, () => object, string, string]>([
    ['a scope without a name', 'scopes', () => scope({ name: '' }), 'name', blank],
    ['a scope with a space', 'scopes', () => scope({ name: 'a b' }), 'name', "name: 'a b' is not a valid scope name."],
    ['a scope called okta', 'scopes', () => scope({ name: 'okta' }), 'name', "name: 'okta' is not a valid scope name."],
    ['a scope for all', 'scopes', () => scope({ name: '*' }), 'name', "name: '*' is not a valid scope name."],
    ['a scope that there is', 'scopes', () => scope({ name: 'ki.scan' }), 'name', exists],
    ['a scope of OpenID', 'scopes', () => scope({ name: 'openid' }), 'name', exists],
    [
      'a scope with an unknown consent',
      'scopes',
      () => scope({ consent: 'MAYBE' }),
      'consent',
      'consent: Must be one of [IMPLICIT, REQUIRED, FLEXIBLE].',
    ],
    ['a claim without a name', 'claims', () => claim({ name: '' }), 'name', blank],
    [
      'a claim of no token',
      'claims',
      () => claim({ claimType: 'OTHER' }),
      'claimType',
      'claimType: Must be one of [RESOURCE, IDENTITY].',
    ],
    [
      'a claim of no value type',
      'claims',
      () => claim({ valueType: 'OTHER' }),
      'valueType',
      'valueType: Must be one of [EXPRESSION, GROUPS, SYSTEM].',
    ],
    ['a claim without a value', 'claims', () => claim({ value: '' }), 'value', 'value: The field cannot be left blank'],
    ['a claim that there is', 'claims', () => claim({ name: 'sub' }), 'name', exists],
    ['a policy without a name', 'policies', () => policy({ name: ' ' }), 'name', blank],
    [
      'a policy without a description',
      'policies',
      () => policy({ description: '' }),
      'description',
      'description: The field cannot be left blank',
    ],
    [
      'a policy of another type',
      'policies',
      () => policy({ type: 'OKTA_SIGN_ON' }),
      'type',
      'type: Must be OAUTH_AUTHORIZATION_POLICY.',
    ],
    [
      'a policy that there is',
      'policies',
      () => policy({ name: 'Key Insight' }),
      'name',
      'name: Policy name already in use',
    ],
    ['a rule without a name', 'rules', () => rule({ name: '' }), 'name', blank],
    ['a rule of another type', 'rules', () => rule({ type: 'SIGN_ON' }), 'type', 'type: Must be RESOURCE_ACCESS.'],
    [
      'a rule for no grant',
      'rules',
      () => rule({ conditions: {} }),
      'conditions.grantTypes',
      'conditions.grantTypes.include: At least one grant type is required.',
    ],
    [
      'a rule for four minutes',
      'rules',
      () => rule(lifetime(4)),
      'accessTokenLifetimeMinutes',
      'accessTokenLifetimeMinutes: Must be between 5 and 1440.',
    ],
    [
      'a rule for more than a day',
      'rules',
      () => rule(lifetime(1441)),
      'accessTokenLifetimeMinutes',
      'accessTokenLifetimeMinutes: Must be between 5 and 1440.',
    ],
    [
      'a rule that there is',
      'rules',
      () => rule({ name: 'Key Insight' }),
      'name',
      'name: Policy rule name already in use',
    ],
  ])('%s', async (_what, part, body, about, cause) => {
    const path = part === 'rules' ? `${made.at.policy}/rules` : `${made.at.server}/${part}`
    expect(await sent('POST', path, body())).toEqual(refused(about, cause))
  })

  test.each([5, 1440])('a rule for %s minutes is taken', async (minutes) => {
    const got = await made.call('POST', `${made.at.policy}/rules`, {
      ...minimal.rule(`For ${minutes}`),
      ...lifetime(minutes),
    })
    expect(got.status).toBe(201)
  })

  test('what the system made cannot be deleted or renamed', async () => {
    const of = async (part: string) =>
      (
        (await made.call('GET', `${made.at.server}/${part}`)).body as { id: string; name: string; system: boolean }[]
      ).find(({ system }) => system)
    const [systemScope, systemClaim] = [await of('scopes'), await of('claims')]
    const at = `${made.at.server}/scopes/${systemScope?.id}`
    expect(await sent('DELETE', at, undefined)).toEqual(refused('scope', 'A system scope cannot be deleted.'))
    expect(await sent('PUT', at, scope({ name: 'renamed' }))).toEqual(
      refused('name', 'name: The name of a system scope cannot be changed.'),
    )
    expect((await sent('PUT', at, scope({ name: systemScope?.name, consent: 'REQUIRED' })))[0]).toBe(200)
    expect(await sent('DELETE', `${made.at.server}/claims/${systemClaim?.id}`, undefined)).toEqual(
      refused('claim', 'A system claim cannot be deleted.'),
    )
    expect((await sent('DELETE', '/api/v1/authorizationServers/default', undefined))[0]).toBe(403)
  })
})

describe('what is around them is refused', () => {
  const origin = (over: object) => ({
    name: 'Product',
    origin: 'https://product.example',
    scopes: [{ type: 'CORS' }],
    ...over,
  })
  const zone = (over: object) => ({ type: 'IP', name: 'Office', gateways: [], ...over })
  const grant = (over: object) => ({ scopeId: 'okta.users.read', issuer: tenant.origin, ...over })
  const exists = 'An object with this field already exists in the current organization'
  const grants = () => `${made.at.app}/grants`
  test.each<[string, () => string, () => object, string, string]>([
    [
      'an origin without a name',
      () => '/api/v1/trustedOrigins',
      () => origin({ name: '' }),
      'name',
      'name: The field cannot be left blank',
    ],
    [
      'an origin with a path',
      () => '/api/v1/trustedOrigins',
      () => origin({ origin: 'https://product.example/app' }),
      'origin',
      'origin: Invalid Origin URI',
    ],
    [
      'an origin for nothing',
      () => '/api/v1/trustedOrigins',
      () => origin({ scopes: [] }),
      'scopes',
      'scopes: Must be of the types [CORS, REDIRECT, IFRAME_EMBED].',
    ],
    [
      'an origin for something unknown',
      () => '/api/v1/trustedOrigins',
      () => origin({ scopes: [{ type: 'ALL' }] }),
      'scopes',
      'scopes: Must be of the types [CORS, REDIRECT, IFRAME_EMBED].',
    ],
    [
      'a zone without a name',
      () => '/api/v1/zones',
      () => zone({ name: '' }),
      'name',
      'name: The field cannot be left blank',
    ],
    [
      'a zone of another type',
      () => '/api/v1/zones',
      () => zone({ type: 'PLANET' }),
      'type',
      'type: Must be one of [IP, DYNAMIC, DYNAMIC_V2].',
    ],
    ['a zone that there is', () => '/api/v1/zones', () => zone({ name: 'LegacyIpZone' }), 'name', `name: ${exists}`],
    [
      'a grant at another issuer',
      grants,
      () => grant({ issuer: 'https://other.example' }),
      'issuer',
      'issuer: The issuer must be the URL of the org.',
    ],
    [
      'a grant of an unknown scope',
      grants,
      () => grant({ scopeId: 'okta.pets.read' }),
      'scopeId',
      "scopeId: The scope 'okta.pets.read' does not exist.",
    ],
    [
      'a role that there is not',
      () => `/oauth2/v1/clients/${made.client_id}/roles`,
      () => ({ type: 'KING' }),
      'type',
      "type: 'KING' is not a role.",
    ],
    [
      'an integration of no type',
      () => '/integrations/api/v1/api-services',
      () => ({ grantedScopes: ['okta.users.read'] }),
      'type',
      'type: The field cannot be left blank',
    ],
    [
      'an integration without a scope',
      () => '/integrations/api/v1/api-services',
      () => ({ type: 'x', grantedScopes: [] }),
      'grantedScopes',
      'grantedScopes: At least one scope is required.',
    ],
    [
      'a secret that is too short',
      () => `${made.at.app}/credentials/secrets`,
      () => ({ client_secret: 'x'.repeat(13) }),
      'OAuth2ClientSecretMediated',
      'The client secret must be between 14 and 100 characters.',
    ],
    [
      'a secret that is too long',
      () => `${made.at.app}/credentials/secrets`,
      () => ({ client_secret: 'x'.repeat(101) }),
      'OAuth2ClientSecretMediated',
      'The client secret must be between 14 and 100 characters.',
    ],
    [
      'a domain that is none',
      () => '/api/v1/domains',
      () => ({ domain: 'no domain' }),
      'domain',
      'domain: Prohibited custom domain name.',
    ],
  ])('%s', async (_what, path, body, about, cause) => {
    expect(await sent('POST', path(), body())).toEqual(refused(about, cause))
  })

  test('the same grant twice, and the same origin', async () => {
    expect((await made.call('POST', grants(), grant({}))).status).toBe(201)
    expect((await sent('POST', grants(), grant({})))[0]).toBe(400)
    expect((await made.call('POST', '/api/v1/trustedOrigins', origin({}))).status).toBe(200)
    expect(await sent('POST', '/api/v1/trustedOrigins', origin({ name: 'Other' }))).toEqual(
      refused('origin', `origin: ${exists}`),
    )
    expect(await sent('POST', '/api/v1/trustedOrigins', origin({ origin: 'https://other.example' }))).toEqual(
      refused('origin', `origin: ${exists}`),
    )
  })

  test('a role of an app that is no service', async () => {
    const body = app({ application_type: 'web' }, {}, { label: 'Web' })
    const { json } = await made.call('POST', '/api/v1/apps', body)
    expect(await sent('POST', `/oauth2/v1/clients/${json.id}/roles`, { type: 'READ_ONLY_ADMIN' })).toEqual([
      400,
      'Roles can only be granted to service application type',
      [],
    ])
  })

  test('a custom domain waits for its records, and can be taken back', async () => {
    const { status, json } = await made.call('POST', '/api/v1/domains', {
      domain: 'login.product.example',
      certificateSourceType: 'OKTA_MANAGED',
    })
    expect([status, json.validationStatus]).toEqual([201, 'NOT_STARTED'])
    expect((await sent('POST', '/api/v1/domains', { domain: 'login.product.example' }))[0]).toBe(400)
    expect((await made.call('DELETE', `/api/v1/domains/${json.id}`)).status).toBe(204)
    expect((await made.call('DELETE', `/api/v1/domains/${json.id}`)).status).toBe(404)
  })

  test('what is not there, by the name that Okta has for it', async () => {
    const kinds = {
      '/api/v1/apps/x': 'AppInstance',
      [`${made.at.app}/grants/x`]: 'OAuth2ScopeConsentGrant',
      [`${made.at.app}/credentials/secrets/x`]: 'OAuth2ClientSecret',
      [`${made.at.app}/groups/x`]: 'ApplicationGroupAssignment',
      '/api/v1/authorizationServers/x': 'AuthorizationServer',
      [`${made.at.server}/scopes/x`]: 'OAuth2Scope',
      [`${made.at.server}/claims/x`]: 'OAuth2Claim',
      [`${made.at.server}/policies/x`]: 'Policy',
      [`${made.at.policy}/rules/x`]: 'PolicyRule',
      '/api/v1/trustedOrigins/x': 'TrustedOrigin',
      '/api/v1/zones/x': 'NetworkZone',
      '/api/v1/users/x': 'User',
      '/api/v1/groups/x': 'UserGroup',
      '/integrations/api/v1/api-services/x': 'APIServiceIntegration',
      '/oauth2/v1/clients/x/roles': 'PublicClientApp',
    }
    for (const [path, kind] of Object.entries(kinds)) {
      const got = await made.call('GET', path)
      expect([path, got.status, got.json.errorSummary]).toEqual([
        path,
        404,
        `Not found: Resource not found: x (${kind})`,
      ])
    }
  })
})
