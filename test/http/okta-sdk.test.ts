import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'
import { minimal } from '../support/okta-admin.ts'
import { basic, post } from '../unit/practice/clients.ts'

// The official SDK types thousands of members; what is judged here is what comes over the wire. It is loaded by name, so
// that a machine on which it is not installed skips this file and says so.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Json = Record<string, any>
// biome-ignore lint/suspicious/noExplicitAny: see above
type Sdk = { Client: new (config: object) => any }

const named = '@okta/okta-sdk-nodejs'
function loaded(): Sdk | null {
  try {
    return createRequire(import.meta.url)(named)
  } catch {
    return null
  }
}
const sdk = loaded()

describe.skipIf(sdk === null)(`the official SDK works with the practice org (needs ${named})`, () => {
  let tenant: PracticeTenant
  // biome-ignore lint/suspicious/noExplicitAny: see above
  let okta: any
  const orgUrl = () => tenant.origin.replace('https:', 'http:')
  beforeEach(async () => {
    tenant = await startPracticeTenant({ provider: 'okta', empty: true })
    // On loopback the same port answers plain http, which the SDK takes where its check for https is switched off.
    okta = sdk && new sdk.Client({ orgUrl: orgUrl(), token: tenant.admin()?.write.token, disableHttpsCheck: true })
  })
  afterEach(() => tenant.close())

  const all = async (list: Promise<AsyncIterable<Json>>): Promise<Json[]> => {
    const items: Json[] = []
    for await (const item of await list) items.push(item)
    return items
  }
  const status = (failing: Promise<unknown>): Promise<Json> =>
    failing.then(
      () => ({ status: 'no error' }),
      (error: Json) => ({ status: error.status, code: error.errorCode }),
    )

  test('apps: create, read, update, delete, with secrets, grants and groups', async () => {
    const api = okta.applicationApi
    const made = await api.createApplication({ application: minimal.app('By the SDK') })
    const appId = made.id
    expect(made.credentials.oauthClient.client_secret).toMatch(/^[\w-]{64}$/)
    expect((await api.getApplication({ appId })).label).toBe('By the SDK')
    const changed = await api.replaceApplication({ appId, application: { ...minimal.app('Renamed') } })
    expect([changed.label, changed.credentials.oauthClient.client_id]).toEqual([
      'Renamed',
      made.credentials.oauthClient.client_id,
    ])
    expect((await all(api.listApplications({ q: 'Renamed' }))).map(({ id }) => id)).toEqual([appId])

    const keys = okta.applicationSSOPublicKeysApi
    const second = await keys.createOAuth2ClientSecret({ appId, oAuth2ClientSecretRequestBody: {} })
    expect(await all(keys.listOAuth2ClientSecrets({ appId }))).toHaveLength(2)
    await keys.deactivateOAuth2ClientSecret({ appId, secretId: second.id })
    await keys.deleteOAuth2ClientSecret({ appId, secretId: second.id })
    expect(await all(keys.listOAuth2ClientSecrets({ appId }))).toHaveLength(1)

    const grant = await api.grantConsentToScope({
      appId,
      oAuth2ScopeConsentGrant: { issuer: orgUrl(), scopeId: 'okta.users.read' },
    })
    expect((await all(api.listScopeConsentGrants({ appId }))).map(({ scopeId }) => scopeId)).toEqual([
      'okta.users.read',
    ])
    await api.revokeScopeConsentGrant({ appId, grantId: grant.id })

    const [everyone] = await all(okta.groupApi.listGroups({ q: 'Everyone' }))
    await api.assignGroupToApplication({ appId, groupId: everyone?.id, applicationGroupAssignment: {} })
    expect(await all(api.listApplicationGroupAssignments({ appId }))).toHaveLength(1)

    expect(await status(api.deleteApplication({ appId }))).toEqual({ status: 403, code: 'E0000056' })
    await api.deactivateApplication({ appId })
    await api.deleteApplication({ appId })
    expect(await status(api.getApplication({ appId }))).toEqual({ status: 404, code: 'E0000007' })
  })

  test('an authorization server with scope, claim, policy and rule, which then gives a token', async () => {
    const api = okta.authorizationServerApi
    const { credentials } = await okta.applicationApi.createApplication({ application: minimal.app('By the SDK') })
    const { client_id, client_secret } = credentials.oauthClient
    const server = await api.createAuthorizationServer({ authorizationServer: minimal.server('By the SDK') })
    const authServerId = server.id
    const scope = await api.createOAuth2Scope({ authServerId, oAuth2Scope: minimal.scope('ki.scan', false) })
    await api.replaceOAuth2Scope({
      authServerId,
      scopeId: scope.id,
      oAuth2Scope: { ...minimal.scope('ki.scan'), _default: true },
    })
    const oAuth2Claim = {
      name: 'team',
      claimType: 'RESOURCE',
      valueType: 'EXPRESSION',
      value: '"red"',
      status: 'ACTIVE',
      conditions: { scopes: [] },
    }
    await api.createOAuth2Claim({ authServerId, oAuth2Claim })
    const policy = await api.createAuthorizationServerPolicy({
      authServerId,
      policy: minimal.policy('By the SDK', client_id),
    })
    const policyId = policy.id
    const rule = await api.createAuthorizationServerPolicyRule({
      authServerId,
      policyId,
      policyRule: minimal.rule('By the SDK'),
    })
    const whole = minimal.rule('Shorter')
    const policyRule = { ...whole, actions: { token: { ...whole.actions.token, accessTokenLifetimeMinutes: 5 } } }
    await api.replaceAuthorizationServerPolicyRule({ authServerId, policyId, ruleId: rule.id, policyRule })
    await api.rotateAuthorizationServerKeys({ authServerId, use: { use: 'sig' } })

    const got = await post(
      tenant,
      `/oauth2/${authServerId}/v1/token`,
      { grant_type: 'client_credentials' },
      basic(client_id, client_secret),
    )
    expect([got.status, got.json.scope, got.json.expires_in]).toEqual([200, 'ki.scan', 300])
    const entries = await all(okta.systemLogApi.listLogEvents({ filter: `actor.id eq "${client_id}"`, limit: 10 }))
    expect(entries.map(({ eventType }) => eventType)).toContain('app.oauth2.as.token.grant')

    await api.deleteAuthorizationServerPolicyRule({ authServerId, policyId, ruleId: rule.id })
    await api.deleteAuthorizationServerPolicy({ authServerId, policyId })
    await api.deleteOAuth2Scope({ authServerId, scopeId: scope.id })
    await api.deactivateAuthorizationServer({ authServerId })
    await api.deleteAuthorizationServer({ authServerId })
    expect((await all(api.listAuthorizationServers({}))).map(({ name }) => name)).toEqual(['default'])
  })

  test('lists of several pages', async () => {
    const api = okta.authorizationServerApi
    for (const name of ['a', 'b', 'c'])
      await api.createAuthorizationServer({ authorizationServer: minimal.server(name) })
    expect((await all(api.listAuthorizationServers({ limit: 1 }))).map(({ name }) => name)).toEqual([
      'default',
      'a',
      'b',
      'c',
    ])
  })

  test('trusted origins, zones, roles, integrations and the org', async () => {
    const origin = await okta.trustedOriginApi.createTrustedOrigin({
      trustedOrigin: { name: 'Product', origin: 'https://product.example', scopes: [{ type: 'CORS' }] },
    })
    const trustedOrigin = { name: 'Product 2', origin: 'https://product.example', scopes: [{ type: 'REDIRECT' }] }
    const renamed = await okta.trustedOriginApi.replaceTrustedOrigin({ trustedOriginId: origin.id, trustedOrigin })
    expect([renamed.name, renamed.status]).toEqual(['Product 2', 'ACTIVE'])
    await okta.trustedOriginApi.deleteTrustedOrigin({ trustedOriginId: origin.id })

    const zone = await okta.networkZoneApi.createNetworkZone({
      zone: { type: 'IP', name: 'Office', usage: 'POLICY', gateways: [{ type: 'CIDR', value: '203.0.113.0/24' }] },
    })
    await okta.networkZoneApi.deactivateNetworkZone({ zoneId: zone.id })
    await okta.networkZoneApi.deleteNetworkZone({ zoneId: zone.id })

    const { client_id: clientId } = tenant.admin()?.read ?? { client_id: '' }
    const role = await okta.roleAssignmentApi.assignRoleToClient({ clientId, assignRoleRequest: { type: 'APP_ADMIN' } })
    expect((await all(okta.roleAssignmentApi.listRolesForClient({ clientId }))).map(({ type }) => type)).toEqual([
      'READ_ONLY_ADMIN',
      'APP_ADMIN',
    ])
    await okta.roleAssignmentApi.deleteRoleFromClient({ clientId, roleAssignmentId: role.id })

    const services = okta.apiServiceIntegrationsApi
    const postAPIServiceIntegrationInstanceRequest = { type: 'paloalto', grantedScopes: ['okta.users.read'] }
    const service = await services.createApiServiceIntegrationInstance({ postAPIServiceIntegrationInstanceRequest })
    expect(service.clientSecret).toMatch(/^[\w-]{64}$/)
    await services.deleteApiServiceIntegrationInstance({ apiServiceId: service.id })

    expect((await okta.orgSettingApi.getOrgSettings({})).status).toBe('ACTIVE')
  })

  test('a service app by its key, with the scopes that it was granted', async () => {
    const { read } = tenant.admin() ?? {}
    const service =
      sdk &&
      new sdk.Client({
        orgUrl: orgUrl(),
        authorizationMode: 'PrivateKey',
        clientId: read?.client_id,
        scopes: ['okta.apps.read'],
        privateKey: read?.private_key,
        keyId: read?.key_id,
        disableHttpsCheck: true,
      })
    expect(await all(service.applicationApi.listApplications({}))).toHaveLength(2)
    expect(
      (
        await status(
          service.authorizationServerApi.createAuthorizationServer({ authorizationServer: minimal.server('x') }),
        )
      ).status,
    ).toBe(403)
  })
})
