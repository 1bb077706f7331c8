import { decodeJwt } from 'jose'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { minimal } from '../../support/okta-admin.ts'
import { type MadeSet, makeSet } from '../../support/okta-set.ts'
import { guideNamed, redOf, runGuide } from '../../support/run-guide.ts'
import type { Got } from './ask.ts'
import { basic, post } from './clients.ts'

let tenant: PracticeTenant
let made: MadeSet
beforeEach(async () => {
  tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  made = await makeSet(tenant)
})
afterEach(() => tenant.close())

const token = (secret = made.client_secret, extra: Record<string, string> = {}): Promise<Got> =>
  post(
    tenant,
    `${tenant.origin}/oauth2/${made.server}/v1/token`,
    { grant_type: 'client_credentials', ...extra },
    basic(made.client_id, secret),
  )
const refusal = async (got: Promise<Got>) => {
  const { status, json } = await got
  return [status, json.error ?? json.errorCode, json.error_description ?? json.errorSummary]
}
const change = (path: string, body: unknown) => made.call('PUT', path, body)
const changedApp = async (oauthClient: object, proof: object = {}) => {
  const { json } = await made.call('GET', made.at.app)
  const { settings, credentials } = json as { settings: { oauthClient: object }; credentials: { oauthClient: object } }
  return change(made.at.app, {
    ...minimal.app('Key Insight'),
    credentials: { oauthClient: { ...credentials.oauthClient, ...proof } },
    settings: { oauthClient: { ...settings.oauthClient, client_uri: undefined, logo_uri: undefined, ...oauthClient } },
  })
}
const noPolicy = [
  401,
  'access_denied',
  'Policy evaluation failed for this request, please check the policy configurations.',
]
const rule = (conditions: object, actions: object = {}) => {
  const whole = minimal.rule('Key Insight')
  return change(made.at.rule, {
    ...whole,
    conditions: { ...whole.conditions, ...conditions },
    actions: { token: { ...whole.actions.token, ...actions } },
  })
}

test('what was made from nothing makes the guide green', async () => {
  const guide = guideNamed('okta/fortanix-key-insight')
  const report = await runGuide(guide, made.fields, made.client_secret, { ca: tenant.ca() })
  expect({ verdict: report.verdict, red: redOf(report) }).toEqual({ verdict: 'pass', red: [] })
})

test('the token is as the settings say', async () => {
  await rule({}, { accessTokenLifetimeMinutes: 5 })
  const { status, json } = await token()
  expect([status, json.scope, json.expires_in]).toEqual([200, 'ki.scan', 300])
  const { aud, iss, cid } = decodeJwt(String(json.access_token))
  expect([aud, iss, cid]).toEqual(['api://product', `${tenant.origin}/oauth2/${made.server}`, made.client_id])
})

describe('one thing taken away is the one refusal', () => {
  const unknownClient = [401, 'invalid_client', "Invalid value for 'client_id' parameter."]
  const unknownServer = () => [404, 'E0000007', `Not found: Resource not found: ${made.server} (AuthorizationServer)`]
  test.each<[string, () => Promise<unknown>, () => unknown[]]>([
    ['the app deactivated', () => made.call('POST', `${made.at.app}/lifecycle/deactivate`), () => unknownClient],
    [
      'the app deleted',
      async () => {
        await made.call('POST', `${made.at.app}/lifecycle/deactivate`)
        await made.call('DELETE', made.at.app)
      },
      () => unknownClient,
    ],
    ['the server deactivated', () => made.call('POST', `${made.at.server}/lifecycle/deactivate`), unknownServer],
    ['the server deleted', () => made.call('DELETE', made.at.server), unknownServer],
    [
      'the scope deleted',
      () => made.call('DELETE', made.at.scope),
      () => [
        400,
        'invalid_scope',
        "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
      ],
    ],
    [
      'the scope no longer the default',
      () => change(made.at.scope, minimal.scope('ki.scan', false)),
      () => [
        400,
        'invalid_scope',
        "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
      ],
    ],
    [
      'the scope with consent',
      () => change(made.at.scope, { ...minimal.scope('ki.scan'), consent: 'REQUIRED' }),
      () => [
        400,
        'consent_required',
        'The following scopes require user consent and cannot be granted for the client credentials grant type: [ki.scan]',
      ],
    ],
    ['the policy deleted', () => made.call('DELETE', made.at.policy), () => noPolicy],
    ['the policy deactivated', () => made.call('POST', `${made.at.policy}/lifecycle/deactivate`), () => noPolicy],
    [
      'the policy for another app',
      () => change(made.at.policy, minimal.policy('Key Insight', '0oaAnother')),
      () => noPolicy,
    ],
    ['the rule deleted', () => made.call('DELETE', made.at.rule), () => noPolicy],
    ['the rule deactivated', () => made.call('POST', `${made.at.rule}/lifecycle/deactivate`), () => noPolicy],
    ['the rule for another grant', () => rule({ grantTypes: { include: ['authorization_code'] } }), () => noPolicy],
    ['the rule for another scope', () => rule({ scopes: { include: ['ki.report'] } }), () => noPolicy],
    ['the rule for a group', () => rule({ people: { groups: { include: ['00gSomebody'] } } }), () => noPolicy],
    [
      'the grant type taken from the app',
      () => changedApp({ application_type: 'web', grant_types: ['implicit'] }),
      () => [
        400,
        'unauthorized_client',
        'The client is not authorized to use the provided grant type. Configured grant types: [implicit]',
      ],
    ],
    [
      'DPoP required',
      () => changedApp({ dpop_bound_access_tokens: true }),
      () => [400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.'],
    ],
    [
      'the app set to a public key, which deletes its secrets',
      () =>
        changedApp({ jwks_uri: 'https://keys.practice.example' }, { token_endpoint_auth_method: 'private_key_jwt' }),
      () => [
        401,
        'invalid_client',
        'Client authentication failed. Either the client or the client credentials are invalid.',
      ],
    ],
  ])('%s', async (_what, take, expected) => {
    await take()
    expect(await refusal(token())).toEqual(expected())
  })
})

describe('a network zone', () => {
  const zone = async (value: string) =>
    (
      await made.call('POST', '/api/v1/zones', {
        type: 'IP',
        name: value,
        status: 'ACTIVE',
        gateways: [{ type: 'CIDR', value }],
      })
    ).json.id
  const outside = [403, 'access_denied', "The request is made from outside the client's permitted network zones."]

  test('keeps out an app that is used from elsewhere, and lets in one that is used from within', async () => {
    await changedApp({ network: { connection: 'ZONE', include: [await zone('203.0.113.0/24')] } })
    expect(await refusal(token())).toEqual(outside)
    await changedApp({ network: { connection: 'ZONE', include: [await zone('127.0.0.0/8')] } })
    expect((await token()).status).toBe(200)
    await changedApp({ network: { connection: 'ZONE', exclude: ['ALL_IP_ZONES'] } })
    expect(await refusal(token())).toEqual(outside)
    await changedApp({ network: { connection: 'ANYWHERE' } })
    expect((await token()).status).toBe(200)
  })
})

describe('secrets', () => {
  const secrets = () => `${made.at.app}/credentials/secrets`
  const list = async () => (await made.call('GET', secrets())).body as { id: string; client_secret: string }[]

  test('overlap: two authenticate, a third is refused, and one that was deactivated is good no more', async () => {
    const { json } = await made.call('POST', secrets(), {})
    const second = String(json.client_secret)
    expect([(await token()).status, (await token(second)).status]).toEqual([200, 200])
    const third = await made.call('POST', secrets(), {})
    expect([third.status, third.json.errorCode, third.json.errorCauses]).toEqual([
      400,
      'E0000001',
      [{ errorSummary: 'You have reached the maximum number of client secrets per client.' }],
    ])
    const [first] = await list()
    await made.call('POST', `${secrets()}/${first?.id}/lifecycle/deactivate`)
    expect(await refusal(token())).toEqual([
      401,
      'invalid_client',
      'The client secret supplied for a confidential client is invalid.',
    ])
    expect((await token(second)).status).toBe(200)
    expect((await made.call('POST', `${secrets()}/${json.id}/lifecycle/deactivate`)).status).toBe(400)
    await made.call('POST', `${secrets()}/${first?.id}/lifecycle/activate`)
    expect((await token()).status).toBe(200)
  })

  test('only an inactive one can be deleted', async () => {
    const { json } = await made.call('POST', secrets(), {})
    expect((await made.call('DELETE', `${secrets()}/${json.id}`)).status).toBe(400)
    await made.call('POST', `${secrets()}/${json.id}/lifecycle/deactivate`)
    expect((await made.call('DELETE', `${secrets()}/${json.id}`)).status).toBe(204)
    expect((await list()).map(({ id }) => id)).not.toContain(json.id)
  })

  test('are shown where they are made, and not with the app afterwards', async () => {
    expect(made.client_secret).toMatch(/^[\w-]{64}$/)
    expect((await made.call('GET', made.at.app)).text).not.toContain(made.client_secret)
  })
})

describe('policies and rules in order', () => {
  const lifetime = async () => (await token()).json.expires_in
  const policies = () => made.at.policy.replace(/\/[^/]+$/, '')
  const withRule = async (name: string, minutes: number, extra: object = {}) => {
    const policy = (await made.call('POST', policies(), { ...minimal.policy(name, 'ALL_CLIENTS'), ...extra })).json.id
    const whole = minimal.rule(name)
    await made.call('POST', `${policies()}/${policy}/rules`, {
      ...whole,
      actions: { token: { ...whole.actions.token, accessTokenLifetimeMinutes: minutes } },
    })
    return `${policies()}/${policy}`
  }

  test('the first policy that matches decides; one that is put first goes before it', async () => {
    await withRule('Later', 10, { priority: 9 })
    expect(await lifetime()).toBe(3600)
    const first = await withRule('First', 20, { priority: 1 })
    expect(await lifetime()).toBe(1200)
    await made.call('POST', `${first}/lifecycle/deactivate`)
    expect(await lifetime()).toBe(3600)
  })

  test('a client that a policy excludes goes on to the next', async () => {
    await withRule('Others', 30, {
      priority: 1,
      conditions: { clients: { include: ['ALL_CLIENTS'], exclude: [made.client_id] } },
    })
    expect(await lifetime()).toBe(3600)
  })

  test('priorities have no gaps, and an update moves a policy', async () => {
    const last = await withRule('Last', 10, { priority: 50 })
    const order = async () =>
      ((await made.call('GET', policies())).body as { name: string; priority: number }[]).map((each) => [
        each.name,
        each.priority,
      ])
    expect(await order()).toEqual([
      ['Key Insight', 1],
      ['Last', 2],
    ])
    await change(last, { ...minimal.policy('Last', 'ALL_CLIENTS'), priority: 1 })
    expect(await order()).toEqual([
      ['Last', 1],
      ['Key Insight', 2],
    ])
  })
})

describe('claims', () => {
  const claim = (value: string, extra: object = {}) =>
    made.call('POST', `${made.at.server}/claims`, {
      name: 'department',
      status: 'ACTIVE',
      claimType: 'RESOURCE',
      valueType: 'EXPRESSION',
      value,
      conditions: { scopes: [] },
      alwaysIncludeInToken: true,
      ...extra,
    })
  const refused = [400, 'server_error', "The 'department' user claim could not be evaluated."]

  test('of a fixed text are in the token', async () => {
    await claim('"finance"')
    expect(decodeJwt(String((await token()).json.access_token)).department).toBe('finance')
  })
  test('about a user cannot be evaluated without one', async () => {
    await claim('user.department')
    expect(await refusal(token())).toEqual(refused)
  })
  test.each([
    ['of scopes that are not asked for', { conditions: { scopes: ['profile'] } }],
    ['that are inactive', { status: 'INACTIVE' }],
    ['of the ID token', { claimType: 'IDENTITY' }],
  ])('%s change nothing', async (_what, extra) => {
    await claim('user.department', extra)
    expect((await token()).status).toBe(200)
  })
})

test('keys that are rotated sign at once, and what was signed before can still be verified', async () => {
  const kidOf = (raw: unknown) => JSON.parse(Buffer.from(String(raw).split('.')[0] ?? '', 'base64url').toString()).kid
  const keys = async () =>
    (await made.call('GET', `${made.at.server}/credentials/keys`)).body as { kid: string; status: string }[]
  const before = kidOf((await token()).json.access_token)
  const [, next] = await keys()
  const rotated = await made.call('POST', `${made.at.server}/credentials/lifecycle/keyRotate`, { use: 'sig' })
  expect((rotated.body as { status: string }[]).map(({ status }) => status)).toEqual(['ACTIVE', 'NEXT', 'EXPIRED'])
  expect(kidOf((await token()).json.access_token)).toBe(next?.kid)
  const { json } = await made.call('GET', `/oauth2/${made.server}/v1/keys`)
  expect((json.keys as { kid: string }[]).map(({ kid }) => kid)).toContain(before)
  const guide = guideNamed('okta/fortanix-key-insight')
  const report = await runGuide(guide, made.fields, made.client_secret, { ca: tenant.ca() })
  expect(redOf(report)).toEqual([])
})

test('a fault lies over what was made, and what is changed under it is there when it is gone', async () => {
  tenant.setFaults(['policy.no-match'])
  expect(await refusal(token())).toEqual(noPolicy)
  expect((await made.call('GET', `${made.at.policy}/rules`)).body).toEqual([])
  expect((await rule({}, { accessTokenLifetimeMinutes: 7 })).status).toBe(200)
  tenant.setFaults([])
  expect((await token()).json.expires_in).toBe(420)
})
