import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, askToken } from './ask.ts'

describe('the Okta practice org refuses as Okta does:', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta' })
  })
  beforeEach(() => tenant.setFaults([]))
  afterAll(() => tenant.close())

  test.each([
    ['client.secret-wrong', 401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.'],
    [
      'client.auth-method',
      401,
      'invalid_client',
      'Client authentication failed. Either the client or the client credentials are invalid.',
    ],
    [
      'client.grant-not-allowed',
      400,
      'unauthorized_client',
      'The client is not authorized to use the provided grant type. Configured grant types: [authorization_code, refresh_token]',
    ],
    ['client.dpop-required', 400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.'],
    [
      'client.network-restricted',
      403,
      'access_denied',
      "The request is made from outside the client's permitted network zones.",
    ],
    ['client.org-server-only', 400, 'unauthorized_client', 'This client cannot use a custom authorization server.'],
    [
      'scope.unknown',
      400,
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    ],
    [
      'scope.no-default',
      400,
      'invalid_scope',
      "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
    ],
    ['scope.oidc-not-allowed', 400, 'invalid_scope', "Cannot request 'openid' scopes using client credentials."],
    [
      'scope.consent-required',
      400,
      'consent_required',
      'The following scopes require user consent and cannot be granted for the client credentials grant type: [ki.scan]',
    ],
    [
      'scope.denied-by-policy',
      400,
      'access_denied',
      'Policy evaluation succeeded, but all the requested scopes were rejected.',
    ],
    [
      'policy.no-match',
      401,
      'access_denied',
      'Policy evaluation failed for this request, please check the policy configurations.',
    ],
    ['server.claim-failed', 400, 'server_error', "The 'department' user claim could not be evaluated."],
  ])('%s', async (fault, status, error, error_description) => {
    tenant.setFaults([fault])
    const answer = await askToken(tenant)
    expect([answer.status, answer.json]).toEqual([status, { error, error_description }])
  })

  test.each([
    ['client.unknown', 401, 'invalid_client', "Invalid value for 'client_id' parameter."],
    [
      'server.not-found',
      404,
      'E0000007',
      expect.stringMatching(/^Not found: Resource not found: aus\w{17} \(AuthorizationServer\)$/),
    ],
    ['server.licence-missing', 401, 'E0000015', 'You do not have permission to access the feature you are requesting'],
    ['tenant.deactivated', 403, 'E0000260', expect.stringMatching(/^This developer org has been deactivated\./)],
    ['http.blocked', 403, 'E0000006', 'You do not have permission to perform the requested action'],
    ['http.rate-limited', 429, 'E0000047', 'API call exceeded rate limit due to too many requests.'],
  ])('%s, in Okta’s own shape', async (fault, status, errorCode, errorSummary) => {
    tenant.setFaults([fault])
    const answer = await askToken(tenant)
    expect(answer.status).toBe(status)
    expect(answer.json).toEqual({
      errorCode,
      errorSummary,
      errorLink: errorCode,
      errorId: expect.stringMatching(/^oae/),
      errorCauses: [],
    })
  })

  const token = '/oauth2/default/v1/token'
  test.each([
    ['no grant type', () => askToken(tenant, { grant_type: null }), 400, 'invalid_request'],
    [
      'a misspelt grant type',
      () => askToken(tenant, { grant_type: 'client_credential' }),
      400,
      'unsupported_grant_type',
    ],
    ['two methods at once', () => askToken(tenant, { client_secret: 'x' }), 401, 'invalid_request'],
    [
      'no credentials',
      () => ask(tenant, `${token}?grant_type=client_credentials`, { method: 'POST' }),
      401,
      'invalid_client',
    ],
    [
      'credentials in the address',
      () => ask(tenant, `${token}?grant_type=client_credentials&client_secret=x`, { method: 'POST' }),
      400,
      'invalid_request',
    ],
    [
      'a garbled header',
      () =>
        ask(tenant, `${token}?grant_type=client_credentials`, {
          method: 'POST',
          headers: { authorization: 'Basic !' },
        }),
      401,
      'invalid_client',
    ],
    ['an empty scope', () => askToken(tenant, { scope: ' ' }), 400, 'invalid_scope'],
  ])('%s', async (_name, send, status, error) => {
    const answer = await send()
    expect([answer.status, answer.json.error]).toEqual([status, error])
  })

  test('parameters that are not secret may stand in the address', async () => {
    const { client_id } = tenant.values()
    const authorization = `Basic ${Buffer.from(`${client_id}:${tenant.secrets().client_secret}`).toString('base64')}`
    const answer = await ask(tenant, `${token}?grant_type=client_credentials`, {
      method: 'POST',
      headers: { authorization },
    })
    expect(answer.status).toBe(200)
  })

  test('the org server takes no secret, unknown paths and wrong verbs have codes', async () => {
    const { client_id, ...rest } = { ...tenant.values(), client_secret: tenant.secrets().client_secret ?? '' }
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: client_id ?? '',
      client_secret: rest.client_secret,
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const org = await ask(tenant, '/oauth2/v1/token', { method: 'POST', headers, body: body.toString() })
    expect(org.json.error_description).toMatch(/must use the private_key_jwt token_endpoint_auth_method\.$/)
    expect((await ask(tenant, '/nothing')).json.errorCode).toBe('E0000008')
    expect((await ask(tenant, token)).json.errorCode).toBe('E0000022')
  })

  test('an org that nobody owns still answers with status 200', async () => {
    tenant.setFaults(['tenant.not-found'])
    const answer = await ask(tenant, '/.well-known/okta-organization')
    expect([answer.status, answer.json.id]).toEqual([200, '00oplaODtXoEq1eQo0g3'])
  })
})

describe('the Auth0 practice tenant refuses as Auth0 does:', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'auth0' })
  })
  beforeEach(() => tenant.setFaults([]))
  afterAll(() => tenant.close())

  test.each([
    ['client.auth-failed', 401, 'access_denied', 'Unauthorized'],
    ['api.audience-missing', 403, 'access_denied', 'Non-global clients are not allowed access to APIv1'],
    ['api.unknown', 403, 'access_denied', 'Service not enabled within domain: KI-Scanner'],
    ['api.organization-required', 400, 'invalid_request', 'parameter organization is required for this client'],
    ['scope.not-granted', 403, 'access_denied', 'Client has not been granted scopes: scan:admin'],
    ['scope.oidc-not-allowed', 403, 'access_denied', 'Client has not been granted scopes: openid'],
    ['quota.exhausted', 429, 'too_many_requests', 'Client quota exceeded'],
    ['http.rate-limited', 429, 'too_many_requests', 'Too many requests. Check the X-RateLimit-* headers.'],
  ])('%s', async (fault, status, error, error_description) => {
    tenant.setFaults([fault])
    const answer = await askToken(tenant)
    expect([answer.status, answer.json]).toEqual([status, { error, error_description }])
  })

  test('the grant type with its link, the missing client grant with both names', async () => {
    tenant.setFaults(['client.grant-not-allowed'])
    expect((await askToken(tenant)).json).toEqual({
      error: 'unauthorized_client',
      error_description: "Grant type 'client_credentials' not allowed for the client.",
      error_uri: 'https://auth0.com/docs/clients/client-grant-types',
    })
    tenant.setFaults(['api.not-authorized'])
    const { client_id } = tenant.values()
    expect((await askToken(tenant)).json.error_description).toBe(
      `Client "${client_id}" is not authorized to access resource server "KI-Scanner". You need to create a "client-grant" associated to this API.`,
    )
  })

  test.each([
    ['no grant type', { grant_type: null }, 400, 'invalid_request'],
    ['no client id', { client_id: null }, 401, 'invalid_client'],
    ['a wrong secret', { client_secret: 'x' }, 401, 'access_denied'],
    ['a misspelt grant type', { grant_type: 'client_credential' }, 400, 'unsupported_grant_type'],
  ])('%s', async (_name, extra, status, error) => {
    const answer = await askToken(tenant, extra)
    expect([answer.status, answer.json.error]).toEqual([status, error])
  })

  test('a quota says when it ends, a name without a tenant answers in words, an old tenant has no alias', async () => {
    tenant.setFaults(['quota.exhausted'])
    expect((await askToken(tenant)).headers).toMatchObject({
      'retry-after': '3540',
      'auth0-client-quota-limit': expect.stringContaining('r=0'),
    })
    tenant.setFaults(['tenant.not-found'])
    const nobody = await ask(tenant, '/.well-known/openid-configuration')
    expect([nobody.status, nobody.text]).toEqual([404, 'Not found.'])
    tenant.setFaults(['relying-party.well-known-form'])
    const statuses = ['oauth-authorization-server', 'openid-configuration'].map((name) =>
      ask(tenant, `/.well-known/${name}`),
    )
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([404, 200])
  })
})
