import { createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { adminOf, type Call, minimal } from '../../support/okta-admin.ts'
import { makeSet } from '../../support/okta-set.ts'
import { guideIds, guideNamed, redOf, runGuide } from '../../support/run-guide.ts'
import { signsInAtOnce } from '../../support/walk-sign-in.ts'

let tenant: PracticeTenant
let call: Call
beforeEach(async () => {
  tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  call = adminOf(tenant)
})
afterEach(() => tenant.close())

interface Made {
  fields: Record<string, string>
  secrets: Record<string, string>
}

async function withCustomServer(): Promise<Made> {
  const { fields, client_secret } = await makeSet(tenant, call)
  return { fields, secrets: { client_secret } }
}

async function service(): Promise<Made> {
  const scopes = [
    'okta.users.read',
    'okta.groups.read',
    'okta.authorizationServers.read',
    'okta.logs.read',
    'okta.apps.read',
  ]
  const { json } = await call('POST', '/integrations/api/v1/api-services', { type: 'paloalto', grantedScopes: scopes })
  return {
    fields: {
      domain: tenant.origin.replace('https://', ''),
      client_id: String(json.id),
      scope: scopes.join(' '),
      token_endpoint_auth_method: 'client_secret_basic',
    },
    secrets: { client_secret: String(json.clientSecret) },
  }
}

async function ingestion(): Promise<Made> {
  const scopes = ['okta.users.read', 'okta.users.manage', 'okta.clients.read']
  const private_key = tenant.admin()?.write.private_key ?? ''
  const { kty, n, e } = createPublicKey(private_key).export({ format: 'jwk' })
  const key = { kty, n, e, kid: 'ingestion', use: 'sig', alg: 'RS256', status: 'ACTIVE' }
  const { json } = await call('POST', '/api/v1/apps', {
    ...minimal.app('Ingestion'),
    credentials: { oauthClient: { token_endpoint_auth_method: 'private_key_jwt' } },
    settings: {
      oauthClient: {
        application_type: 'service',
        grant_types: ['client_credentials'],
        response_types: ['token'],
        jwks: { keys: [key] },
      },
    },
  })
  for (const scopeId of scopes) await call('POST', `/api/v1/apps/${json.id}/grants`, { scopeId, issuer: tenant.origin })
  await call('POST', `/oauth2/v1/clients/${json.id}/roles`, { type: 'READ_ONLY_ADMIN' })
  return {
    fields: {
      domain: tenant.origin.replace('https://', ''),
      client_id: String(json.id),
      key_id: key.kid,
      scope: scopes.join(' '),
      token_endpoint_auth_method: 'private_key_jwt',
    },
    secrets: { private_key },
  }
}

async function signOn(): Promise<Made> {
  const redirect_uri = 'http://localhost:8585/callback'
  const app = await call('POST', '/api/v1/apps', {
    ...minimal.app('OpenMetadata'),
    credentials: { oauthClient: { token_endpoint_auth_method: 'none', pkce_required: true } },
    settings: {
      oauthClient: {
        application_type: 'browser',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [redirect_uri, 'http://localhost:8585/silent-callback'],
        issuer_mode: 'ORG_URL',
      },
    },
  })
  const client_id = String(app.json.id)
  const groups = (await call('GET', '/api/v1/groups')).body as { id: string }[]
  await call('PUT', `/api/v1/apps/${client_id}/groups/${groups[0]?.id}`, {})
  const body = { name: 'OpenMetadata', description: 'Sign-on', audiences: [client_id], issuerMode: 'ORG_URL' }
  const server = String((await call('POST', '/api/v1/authorizationServers', body)).json.id)
  const at = `/api/v1/authorizationServers/${server}`
  await call('POST', `${at}/scopes`, minimal.scope('openmetadata'))
  const policy = (await call('POST', `${at}/policies`, minimal.policy('OpenMetadata', client_id))).json.id
  const rule = minimal.rule('OpenMetadata')
  const grantTypes = { include: ['authorization_code'] }
  await call('POST', `${at}/policies/${policy}/rules`, { ...rule, conditions: { ...rule.conditions, grantTypes } })
  return {
    fields: {
      domain: tenant.origin.replace('https:', 'http:'),
      authorization_server: server,
      client_id,
      token_endpoint_auth_method: 'none',
      audience: client_id,
      scope: 'openid profile email offline_access',
      redirect_uri,
      origin: 'http://localhost:8585',
    },
    secrets: {},
  }
}

const makers: Readonly<Record<string, () => Promise<Made>>> = {
  'okta/any': withCustomServer,
  'okta/crul': withCustomServer,
  'okta/fortanix-key-insight': withCustomServer,
  'okta/openmetadata': signOn,
  'okta/openmetadata-ingestion': ingestion,
  'okta/palo-alto-cloud-identity-engine': service,
}

test('there is a way from an empty org to each guide', () => {
  expect(Object.keys(makers)).toEqual(guideIds.filter((id) => id.startsWith('okta/')).toSorted())
})

test.each(Object.keys(makers))('what the administrator makes leads from an empty org to green in %s', async (id) => {
  const made = await makers[id]?.()
  const guide = guideNamed(id)
  const person = guide.flow === 'authorization_code' ? { signOn: signsInAtOnce() } : {}
  const settings = { ca: tenant.ca(), timeout: 15_000 }
  const report = await runGuide(
    guide,
    made?.fields ?? {},
    made?.secrets ?? {},
    settings,
    new AbortController().signal,
    person,
  )
  expect({ verdict: report.verdict, red: redOf(report) }).toEqual({ verdict: 'pass', red: [] })
})
