import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { memberAt } from '../../../core/practice/okta/admin/members.ts'
import { adminOf, type Call } from '../../support/okta-admin.ts'

let tenant: PracticeTenant
let call: Call
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'okta' })
  call = adminOf(tenant)
})
afterAll(() => tenant.close())

type Json = Record<string, unknown>
const server = '/api/v1/authorizationServers/default'
const appOf = async (label: string): Promise<Json> => {
  const all = (await call('GET', '/api/v1/apps')).body as Json[]
  const found = all.find((app) => app.label === label)
  if (!found) throw new Error(`no app is called ${label}`)
  return found
}
const settingsOf = async (label: string) => (await appOf(label)).settings as { oauthClient: Json }
const rules = async () => {
  const [policy] = (await call('GET', `${server}/policies`)).body as Json[]
  return (await call('GET', `${server}/policies/${policy?.id}/rules`)).body as Json[]
}
const scopes = async () =>
  ((await call('GET', `${server}/scopes`)).body as Json[]).filter(({ system }) => system === false)

/** What an administrator sees where a setting of the org is the fault, and where none is. */
test.each<[string, () => Promise<unknown>, unknown, unknown]>([
  [
    'client.dpop-required',
    async () => (await settingsOf('Key Insight')).oauthClient.dpop_bound_access_tokens,
    false,
    true,
  ],
  [
    'client.grant-not-allowed',
    async () => (await settingsOf('Key Insight')).oauthClient.grant_types,
    ['client_credentials'],
    ['authorization_code', 'refresh_token'],
  ],
  [
    'client.network-restricted',
    async () => ((await settingsOf('Key Insight')).oauthClient.network as Json).connection,
    'ANYWHERE',
    'ZONE',
  ],
  [
    'client.auth-method',
    async () =>
      ((await appOf('Key Insight')).credentials as { oauthClient: Json }).oauthClient.token_endpoint_auth_method,
    'client_secret_basic',
    'private_key_jwt',
  ],
  [
    'login.redirect-uri',
    async () => ((await settingsOf('OpenMetadata')).oauthClient.redirect_uris as string[])[0],
    'http://localhost:8585/callback',
    'http://localhost:8585/callback/',
  ],
  [
    'login.user-not-assigned',
    async () => ((await call('GET', `/api/v1/apps/${(await appOf('OpenMetadata')).id}/groups`)).body as []).length,
    1,
    0,
  ],
  ['policy.no-match', async () => (await rules()).length, 1, 0],
  ['token.lifetime', async () => memberAt((await rules())[0], 'actions.token.accessTokenLifetimeMinutes'), 60, 2880],
  ['scope.no-default', async () => (await scopes()).some((scope) => scope.default), true, false],
  ['scope.consent-required', async () => (await scopes())[0]?.consent, 'IMPLICIT', 'REQUIRED'],
  [
    'token.audience-mismatch',
    async () => ((await call('GET', server)).json.audiences as string[])[0],
    'api://default',
    'api://inventory',
  ],
  [
    'scope.not-granted',
    async () =>
      ((await call('GET', `/api/v1/apps/${(await appOf('OpenMetadata ingestion')).id}/grants`)).body as []).length,
    3,
    0,
  ],
  [
    'admin.role-missing',
    async () =>
      ((await call('GET', `/oauth2/v1/clients/${(await appOf('OpenMetadata ingestion')).id}/roles`)).body as []).length,
    1,
    0,
  ],
  [
    'assertion.no-key-registered',
    async () =>
      ((await call('GET', `/api/v1/apps/${(await appOf('OpenMetadata ingestion')).id}/credentials/jwks`)).body as [])
        .length,
    1,
    0,
  ],
])('%s can be seen in the object itself', async (fault, see, healthy, broken) => {
  tenant.setFaults([])
  expect(await see()).toEqual(healthy)
  tenant.setFaults([fault])
  expect(await see()).toEqual(broken)
  tenant.setFaults([])
})

test('no fault breaks the administrator’s own apps', async () => {
  tenant.setFaults(['client.dpop-required', 'client.auth-method', 'scope.not-granted', 'admin.role-missing'])
  const { client_id = '' } = tenant.admin()?.write ?? {}
  const { json } = await call('GET', `/api/v1/apps/${client_id}`)
  expect((json.settings as { oauthClient: Json }).oauthClient.dpop_bound_access_tokens).toBe(false)
  expect((await call('GET', `/oauth2/v1/clients/${client_id}/roles`)).body).toHaveLength(1)
  tenant.setFaults([])
})
