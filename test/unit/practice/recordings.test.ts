import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { differences, type Recorded, recorded, recordingsFolder, shapeOf } from '../../support/recordings.ts'
import { ask, type Got } from './ask.ts'
import { assertionOf, basic, ingestion, paloAlto, post, proofMaker } from './clients.ts'

const here = recordingsFolder !== null
const okta = recorded('okta') as readonly Recorded[]
const one = (path: string, status = 200, query?: RegExp): Recorded => {
  const found = okta.find(
    (each) =>
      each.path === path &&
      each.status === status &&
      (query === undefined || query.test(each.query ?? '')) &&
      (status !== 200 || !Array.isArray(each.body) || each.body.length > 0),
  )
  if (!found) throw new Error(`nothing recorded for ${path}`)
  return found
}

/** Headers of one answer alone, and those that would outlive the practice: a browser remembers HSTS for years. */
const passing = /^(strict-transport-security|vary|content-type|link|dpop-nonce)$/
const headersMissing = (real: Recorded, got: Got) =>
  Object.keys(real.headers).filter((name) => !passing.test(name) && got.headers[name] === undefined)

describe.skipIf(!here)('the practice org answers as the real Okta did (needs ../shared/recordings)', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  afterAll(() => tenant.close())

  const url = () => `${tenant.origin}/oauth2/v1/token`
  const proved = async (dpop?: string) => {
    const assertion = await assertionOf(tenant, ingestion, url())
    const { scope = '' } = tenant.values(ingestion)
    return post(tenant, url(), { grant_type: 'client_credentials', scope, ...assertion }, dpop ? { dpop } : {})
  }

  test('at the token endpoint of the org’s own server, with DPoP', async () => {
    tenant.setFaults(['client.dpop-required'])
    const proof = await proofMaker()
    const refusals = okta.filter(({ path, status }) => path === '/oauth2/v1/token' && status === 400)
    const real = one('/oauth2/v1/token')
    const missing = await proved()
    const challenged = await proved(await proof(url()))
    const given = await proved(await proof(url(), { nonce: challenged.headers['dpop-nonce'] }))
    tenant.setFaults([])
    expect([missing.json, challenged.json]).toEqual(refusals.map(({ body }) => body))
    expect([missing, challenged, given].map(({ status }) => status)).toEqual([400, 400, 200])
    for (const got of [missing, challenged, given]) expect(headersMissing(real, got)).toEqual([])
    expect([missing, challenged, given].map(({ headers }) => headers['dpop-nonce'] !== undefined)).toEqual([
      false,
      true,
      true,
    ])
    expect(differences(real.body, given.json)).toEqual([])
    const token = String(given.json.access_token)
    expect(differences(real.accessTokenHeader, decodeProtectedHeader(token))).toEqual([])
    expect(decodeProtectedHeader(token).typ).toBe(real.accessTokenHeader?.typ)
    expect(differences(real.accessTokenClaims, decodeJwt(token))).toEqual([])
  })

  test.each([
    ['/.well-known/okta-organization', /^settings\.op4wEnabled$/],
    ['/.well-known/oauth-authorization-server', /^$/],
  ])('at %s', async (path, left) => {
    const real = one(path)
    const got = await ask(tenant, path)
    expect(differences(real.body, got.json, left)).toEqual([])
    expect(headersMissing(real, got)).toEqual([])
    // What the real one never had is not made up either.
    const known = new Set(okta.filter((each) => each.path === path).flatMap(({ body }) => [...shapeOf(body).keys()]))
    expect([...shapeOf(got.json).keys()].filter((name) => !known.has(name))).toEqual([])
  })

  test('the org’s OAuth document lists client credentials and the scopes of Okta’s API, and no keys', async () => {
    const real = one('/.well-known/oauth-authorization-server').body as Record<string, readonly string[]>
    const { json } = await ask(tenant, '/.well-known/oauth-authorization-server')
    expect(json.grant_types_supported).toContain('client_credentials')
    expect(real.grant_types_supported).toContain('client_credentials')
    expect([json.jwks_uri, real.jwks_uri]).toEqual([undefined, undefined])
    expect(json.scopes_supported).toEqual(expect.arrayContaining(['okta.users.read', 'okta.logs.read']))
  })

  test.each([
    ['/api/v1/users', /_links\.self/],
    ['/api/v1/groups', /logo/],
    ['/api/v1/authorizationServers', /^\[\]\._links/],
    ['/api/v1/apps', /^\[\]\.(_links|settings\.(app|notes)|visibility|credentials\.signing|features)/],
  ])('to the calls of Cloud Identity Engine: %s', async (path, left) => {
    const { client_id = '', scope = '' } = tenant.values(paloAlto)
    const { client_secret = '' } = tenant.secrets(paloAlto)
    const asked = post(tenant, url(), { grant_type: 'client_credentials', scope }, basic(client_id, client_secret))
    const authorization = `Bearer ${(await asked).json.access_token}`
    const got = await ask(tenant, `${path}?limit=1`, { headers: { authorization } })
    const real = okta.find(
      (each) =>
        each.path === path &&
        each.status === 200 &&
        Array.isArray(each.body) &&
        each.body.length > 0 &&
        each.headers.p3p,
    )
    expect(real).toBeDefined()
    expect(differences(real?.body, JSON.parse(got.text), left)).toEqual([])
    expect(real && headersMissing(real, got)).toEqual([])
    expect(got.headers.link).toMatch(/; rel="self"(,|$)/)
  })

  test('with request ids and limits of the recorded form', async () => {
    const { headers } = await ask(tenant, '/api/v1/users')
    expect(headers['x-okta-request-id']).toMatch(/^[0-9a-f]{32}$/)
    for (const name of ['limit', 'remaining', 'reset']) expect(headers[`x-rate-limit-${name}`]).toMatch(/^\d+$/)
    expect([headers.p3p, headers['accept-ch'], headers['x-content-type-options'], headers.expires]).toEqual([
      'CP="HONK"',
      'Sec-CH-UA-Platform-Version',
      'nosniff',
      '0',
    ])
  })

  test('and refuses a feature without its licence in the same words', async () => {
    tenant.setFaults(['server.licence-missing'])
    const got = await ask(tenant, '/oauth2/default/.well-known/openid-configuration')
    tenant.setFaults([])
    const real = one('/api/v1/authorizationServers/default', 401)
    expect(got.status).toBe(401)
    expect(differences(real.body, got.json)).toEqual([])
    expect(got.json.errorSummary).toBe((real.body as { errorSummary: string }).errorSummary)
  })
})

describe.skipIf(!here)(
  'the practice tenant of Auth0 publishes what the real one does (needs ../shared/recordings)',
  () => {
    const discovery = recorded('discovery') as {
      metadata?: { provider: string; document: Record<string, unknown> }[]
      keySets?: { provider: string; keySet: unknown }[]
    }
    let tenant: PracticeTenant
    beforeAll(async () => {
      tenant = await startPracticeTenant({ provider: 'auth0' })
    })
    afterAll(() => tenant.close())

    test('as metadata', async () => {
      const real = discovery.metadata?.find(({ provider }) => provider === 'Auth0')?.document
      const { json } = await ask(tenant, '/.well-known/openid-configuration')
      expect(differences(real, json)).toEqual([])
    })

    test('as keys', async () => {
      const real = discovery.keySets?.find(({ provider }) => provider === 'Auth0')?.keySet
      const { json } = await ask(tenant, '/.well-known/jwks.json')
      expect(differences(real, json)).toEqual([])
    })
  },
)
