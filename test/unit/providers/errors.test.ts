import { describe, expect, test } from 'vitest'
import type { Context } from '../../../core/checks/check.ts'
import type { Explanation, Refusal } from '../../../core/model/provider.ts'
import { answered, auth0, general, okta, page, withGuide } from '../checks/fixtures.ts'

const org = withGuide(okta, { server: 'org' })

interface Asked {
  method?: string
  origin?: string
  context?: Context
  at?: Refusal['at']
  values?: Refusal['values']
  headers?: Readonly<Record<string, string>>
}

function explain(status: number, body: unknown, asked: Asked = {}): Explanation {
  const { context = okta, at = 'token', values = {}, headers = {}, method = 'client_secret_basic', origin } = asked
  const { answer } = answered({ status, body, headers, url: 'https://acme.okta.com/oauth2/v1/token' })
  if (!answer) throw new Error('no answer')
  return context.provider.explain({ at, answer, guide: context.guide, values, method, origin })
}

const oauth = (error: string, error_description?: string) =>
  error_description === undefined ? { error } : { error, error_description }
const own = (errorCode: string, errorSummary: string) => ({
  errorCode,
  errorSummary,
  errorLink: errorCode,
  errorId: 'oae1',
  errorCauses: [],
})

type Line = readonly [status: number, body: unknown, diagnosis: string, asked?: Asked]

/** The facts of Okta 1.7, 3.3, 3.4, 5.1, 5.4, one line each and in their order. */
const oktaLines: readonly Line[] = [
  // 1.7
  [
    404,
    own('E0000007', 'Not found: Resource not found: aus9 (AuthorizationServer)'),
    'server.not-found',
    { at: 'metadata' },
  ],
  [400, oauth('invalid_request', 'The authorization server id is invalid.'), 'server.not-found'],
  [404, own('E0000007', 'Not found: Resource not found: aus9 (AuthorizationServer)'), 'server.not-found'],
  [
    401,
    own('E0000015', 'You do not have permission to access the feature you are requesting'),
    'server.licence-missing',
    { at: 'metadata' },
  ],
  [
    403,
    own(
      'E0000260',
      'This developer org has been deactivated. If you need access or have questions, please contact your org admin.',
    ),
    'tenant.deactivated',
    { at: 'metadata' },
  ],
  // 3.3
  [400, own('invalid_client', "Invalid value for 'client_id' parameter."), 'client.unknown'],
  [401, own('invalid_client', "Invalid value for 'client_id' parameter."), 'client.unknown'],
  [400, own('invalid_client', "Invalid value for 'client_id' parameter."), 'client.unknown', { at: 'metadata' }],
  [
    401,
    oauth('invalid_client', 'The client secret supplied for a confidential client is invalid.'),
    'client.secret-wrong',
  ],
  [
    401,
    oauth('invalid_client', 'Client authentication failed. Either the client or the client credentials are invalid.'),
    'client.auth-method',
  ],
  [401, oauth('invalid_client', 'No client credentials found.'), 'client.auth-failed'],
  [
    401,
    oauth('invalid_client', 'Found Authentication header but was not valid client credentials.'),
    'client.auth-failed',
  ],
  [
    401,
    oauth(
      'invalid_request',
      'Cannot supply multiple client credentials. Use one of the following: credentials in the Authorization header, credentials in the post body, or a client_assertion in the post body.',
    ),
    'client.proofs-sent-twice',
  ],
  [400, oauth('invalid_request', 'Client credentials cannot be supplied via query parameters.'), 'client.auth-method'],
  [
    401,
    oauth('invalid_client', 'The client secret is too short to verify a JWT HMAC.'),
    'client.keys-invalid',
    { method: 'client_secret_jwt' },
  ],
  // 3.4
  [
    400,
    oauth(
      'unauthorized_client',
      'The client is not authorized to use the provided grant type. Configured grant types: [authorization_code]',
    ),
    'client.grant-not-allowed',
  ],
  [
    400,
    oauth('unauthorized_client', 'This client cannot use a custom authorization server.'),
    'client.org-server-only',
  ],
  [
    400,
    oauth(
      'unsupported_grant_type',
      'The authorization grant type is not supported by the authorization server. Configured grant types: [authorization_code]',
    ),
    'client.grant-not-allowed',
  ],
  [
    400,
    oauth(
      'unsupported_grant_type',
      "'client_credentials' grant type can only be used with a custom authorization server.",
    ),
    'server.org-where-custom',
  ],
  [
    400,
    oauth(
      'invalid_scope',
      "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
    ),
    'scope.no-default',
  ],
  [
    400,
    oauth('invalid_scope', 'One or more scopes are not configured for the authorization server resource.'),
    'scope.unknown',
  ],
  [400, oauth('invalid_scope', "Cannot request 'openid' scopes using client credentials."), 'scope.oidc-not-allowed'],
  [400, oauth('invalid_scope', 'No scopes were requested.'), 'scope.no-default'],
  [400, oauth('invalid_scope', 'Scopes are not allowed for this request.'), 'scope.not-granted', { context: org }],
  [400, oauth('invalid_scope', 'Custom scopes are not allowed for this request.'), 'server.org-where-custom'],
  [
    400,
    oauth('invalid_scope', 'Custom scopes are not allowed for this request.'),
    'scope.not-granted',
    { context: org },
  ],
  [
    400,
    oauth('invalid_scope', 'The following scopes are not allowed for this request: [ki.scan]'),
    'scope.not-granted',
  ],
  [
    400,
    oauth('invalid_scope', 'The following scopes are not allowed for this request: [openid]'),
    'scope.oidc-not-allowed',
    { values: { scope: 'ki.scan openid' } },
  ],
  [
    400,
    oauth(
      'client_credentials_self_scope_requested',
      "The 'client_credentials' grant type may not request .self scopes.",
    ),
    'scope.consent-required',
  ],
  [
    400,
    oauth(
      'consent_required',
      'The following scopes require user consent and cannot be granted for the client credentials grant type: [ki.scan]',
    ),
    'scope.consent-required',
  ],
  [400, oauth('consent_required', 'You are not allowed any of the requested scopes.'), 'scope.not-granted'],
  [
    401,
    oauth('access_denied', 'Policy evaluation failed for this request, please check the policy configurations.'),
    'policy.no-match',
  ],
  [
    400,
    oauth('access_denied', 'Policy evaluation failed for this request, please check the policy configurations.'),
    'policy.no-match',
  ],
  [
    400,
    oauth('access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.'),
    'scope.denied-by-policy',
  ],
  [
    400,
    oauth('access_denied', 'Some of the requested scopes were denied by the policy. Denied scopes: [ki.admin].'),
    'scope.denied-by-policy',
  ],
  [
    403,
    oauth('access_denied', "The request is made from outside the client's permitted network zones."),
    'client.network-restricted',
  ],
  [400, oauth('access_denied', 'The requested feature is not enabled in this environment.'), 'token.refused'],
  [403, oauth('server_error', 'The requested feature is not enabled in this environment.'), 'token.refused'],
  [
    401,
    own('E0000015', 'You do not have permission to access the feature you are requesting'),
    'server.licence-missing',
  ],
  [
    400,
    oauth(
      'invalid_grant',
      'The API Access Management SKU is not enabled. Contact your Account Executive to enable the SKU to use the requested grant type or token exchange flow.',
    ),
    'server.licence-missing',
  ],
  [400, oauth('server_error', "The 'department' user claim could not be evaluated."), 'server.claim-failed'],
  [400, oauth('server_error', "The 'department' system claim could not be evaluated."), 'server.claim-failed'],
  [
    400,
    oauth(
      'temporarily_unavailable',
      'The authorization server is currently unable to handle the request due to a temporary overloading or maintenance of the server.',
    ),
    'http.server-error',
  ],
  [429, own('E0000047', 'API call exceeded rate limit due to too many requests.'), 'http.rate-limited'],
  [429, own('E0000047', 'You exceeded the maximum number of requests. Try again in a while.'), 'http.rate-limited'],
  [429, oauth('invalid_grant', 'API call exceeded rate limit due to too many requests.'), 'http.rate-limited'],
  [403, own('E0000006', 'You do not have permission to perform the requested action'), 'http.blocked'],
  [403, '<html><title>Forbidden</title></html>', 'http.blocked'],
  // 5.1, 5.4: the org server and DPoP
  [
    401,
    oauth(
      'invalid_client',
      'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    ),
    'server.org-where-custom',
  ],
  [
    401,
    oauth(
      'invalid_client',
      'Client Credentials requests to the Org Authorization Server must use the private_key_jwt token_endpoint_auth_method.',
    ),
    'client.auth-method',
    { context: org },
  ],
  [
    400,
    oauth('invalid_scope', 'One or more scopes are not configured for the authorization server resource.'),
    'server.custom-where-org',
    { context: org, values: { scope: 'okta.users.read' } },
  ],
  [400, oauth('invalid_dpop_proof', 'The DPoP proof JWT header is missing.'), 'client.dpop-required'],
  [400, oauth('use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.'), 'client.dpop-required'],
]

/** The facts of Auth0 3.5, A1 to A19, and 1.5, 1.7. */
const auth0Lines: readonly (readonly [row: string, ...Line])[] = [
  ['A1', 401, oauth('access_denied', 'Unauthorized'), 'client.auth-failed'],
  [
    'A2',
    403,
    {
      ...oauth('unauthorized_client', "Grant type 'client_credentials' not allowed for the client."),
      error_uri: 'https://auth0.com/docs/clients/client-grant-types',
    },
    'client.grant-not-allowed',
  ],
  ['A3', 403, oauth('access_denied', 'Service not enabled within domain: KI-Scanner'), 'api.unknown'],
  ['A3b', 403, oauth('access_denied', 'Service not found: KI-Scanner'), 'api.unknown'],
  ['A3b', 400, oauth('invalid_request', 'Service not found: https://login.example.com/userinfo'), 'api.unknown'],
  [
    'A4',
    403,
    oauth(
      'access_denied',
      'Client is not authorized to access "KI-Scanner". You need to create a "client-grant" associated to this API. See: https://auth0.com/docs/api/v2#!/Client_Grants/post_client_grants',
    ),
    'api.not-authorized',
  ],
  [
    'A4 of 2018',
    403,
    oauth(
      'access_denied',
      'Client is not authorized to access "KI-Scanner". You might probably want to create a "client-grant" associated to this API.',
    ),
    'api.not-authorized',
  ],
  [
    'A4b',
    403,
    oauth(
      'access_denied',
      'Client "abc" is not authorized to access resource server "KI-Scanner". You need to create a "client-grant" associated to this API.',
    ),
    'api.not-authorized',
  ],
  [
    'A4c',
    400,
    oauth('invalid_request', 'Client "abc" is not authorized to access resource server "KI-Scanner".'),
    'api.not-authorized',
  ],
  [
    'A4d',
    403,
    oauth('unauthorized_client'),
    'api.not-authorized',
    { values: { client_id: 'tpc_12345678901234567890' } },
  ],
  ['A5', 403, oauth('access_denied', 'Client has not been granted scopes: scan:admin'), 'scope.not-granted'],
  ['A5', 403, oauth('access_denied', 'Client has not been granted scopes: openid, profile'), 'scope.oidc-not-allowed'],
  ['A5', 403, oauth('access_denied', 'Client has not been granted scopes: openid scan:admin'), 'scope.not-granted'],
  ['A6', 403, oauth('access_denied', 'Non-global clients are not allowed access to APIv1'), 'api.audience-missing'],
  ['A7', 400, oauth('invalid_request', 'Missing required parameter: audience'), 'api.audience-missing'],
  [
    'A7',
    400,
    oauth('invalid_request', 'The request is missing a required parameter: audience'),
    'api.audience-missing',
  ],
  ['A7b', 401, oauth('invalid_client', 'Missing client_id'), 'client.auth-failed'],
  ['A7c', 400, oauth('invalid_scope', 'Scope must be an array or a string'), 'scope.unknown'],
  ['A8', 401, oauth('invalid_client', 'Client authentication failed'), 'client.auth-failed'],
  [
    'A9',
    400,
    oauth('invalid_request', 'parameter organization is required for this client'),
    'api.organization-required',
  ],
  ['A10', 400, oauth('invalid_request', 'Not on a Sunday.'), 'token.refused'],
  ['A10', 400, oauth('server_error', 'Not on a Sunday.'), 'token.refused'],
  ['A10', 400, oauth('invalid_scope', 'You may not.'), 'api.denied-by-action'],
  ['A10', 500, oauth('server_error', 'The Action crashed.'), 'http.server-error'],
  ['A11', 429, oauth('too_many_requests', 'Client quota exceeded'), 'quota.exhausted'],
  [
    'A11, by its header',
    429,
    oauth('too_many_requests'),
    'quota.exhausted',
    { headers: { 'auth0-client-quota-limit': 'b=per_hour;q=10;r=0;t=3540' } },
  ],
  [
    'A11, by the organization’s header',
    429,
    oauth('too_many_requests'),
    'quota.exhausted',
    { headers: { 'auth0-organization-quota-limit': 'b=per_hour;q=10;r=7;t=3540,b=per_day;q=50;r=0;t=43200' } },
  ],
  [
    'A11, with quota left',
    429,
    oauth('too_many_requests'),
    'http.rate-limited',
    { headers: { 'auth0-client-quota-limit': 'b=per_hour;q=10;r=7;t=3540' } },
  ],
  ['A11b', 429, oauth('too_many_requests', 'Rate limit exceeded.'), 'http.rate-limited'],
  ['A11c', 429, oauth('too_many_requests', 'Too many requests. Check the X-RateLimit-* headers.'), 'http.rate-limited'],
  ['A11c', 429, oauth('too_many_requests', 'Rate limit exceeded. Please retry after some time.'), 'http.rate-limited'],
  ['A11d', 429, oauth('Too Many Requests', 'Global limit has been reached'), 'http.rate-limited'],
  ['A14b', 400, oauth('use_dpop_nonce', 'Authorization server requires nonce in DPoP proof'), 'client.dpop-required'],
  ['A16', 401, oauth('requires_validation', 'Suspicious request requires verification'), 'http.blocked'],
  ['A18', 501, oauth('unsupported_grant_type', 'Grant type not supported'), 'client.grant-not-allowed'],
  ['A18', 400, oauth('unsupported_grant_type', 'Grant type not supported'), 'client.grant-not-allowed'],
  ['A19', 503, oauth('temporarily_unavailable'), 'http.server-error'],
  ['1.5', 403, { message: 'You should not be hitting this endpoint' }, 'tenant.not-found', { at: 'metadata' }],
  ['1.7', 302, '', 'tenant.not-found', { at: 'metadata', headers: { location: 'https://us.auth0.com/' } }],
]

const text = (body: unknown): string =>
  typeof body === 'string'
    ? body
    : Object.values(body as Record<string, string>)
        .slice(0, 2)
        .join(' · ')

/** What a release may change without changing what it says. */
const drifts: readonly [name: string, change: (text: string) => string][] = [
  ['backticks in place of quotes', (said) => said.replaceAll("'", '`').replaceAll('"', '`')],
  ['curly quotes', (said) => said.replace(/'(\w)/g, '‘$1').replaceAll("'", '’')],
  ['without quotes', (said) => said.replace(/['"](?=[\s.,:]|\w|$)/g, '')],
  ['upper case', (said) => said.toUpperCase()],
  ['without its full stop', (said) => said.replace(/\.$/, '')],
  ['with a full stop', (said) => said.replace(/\.?$/, '.')],
  ['with two spaces and a line break', (said) => ` ${said.replace(' ', '  ').replace(' a ', ' a\n')} `],
  [
    'contracted',
    (said) =>
      said
        .replace(/\bis not\b/g, "isn't")
        .replace(/\bcannot\b/gi, "can't")
        .replace(/\bdoes not\b/g, "doesn't")
        .replace(/\bare not\b/g, "aren't"),
  ],
  ['written out', (said) => said.replace(/\bcannot\b/gi, 'can not')],
]
const drifted = (body: unknown, change: (text: string) => string): unknown => {
  if (typeof body === 'string') return body
  const { error_description, errorSummary, ...rest } = body as Record<string, string>
  return {
    ...rest,
    ...(error_description === undefined ? {} : { error_description: change(error_description) }),
    ...(errorSummary === undefined ? {} : { errorSummary: change(errorSummary) }),
  }
}

describe('what Okta refuses', () => {
  test.each(oktaLines.map((line) => [line[0], text(line[1]), line[2], line] as const))(
    '%s %s: %s',
    (_status, _text, _diagnosis, [status, body, diagnosis, asked]) => {
      expect(explain(status, body, asked).diagnosis).toBe(diagnosis)
    },
  )

  test.each(drifts)('is known again %s', (_name, change) => {
    for (const [status, body, diagnosis, asked] of oktaLines) {
      const said = drifted(body, change)
      expect([said, explain(status, said, asked).diagnosis]).toEqual([said, diagnosis])
    }
  })
})

describe('what Auth0 refuses', () => {
  test.each(auth0Lines.map(([row, ...line]) => [row, line[0], text(line[1]), line[2], line] as const))(
    '%s: %s %s: %s',
    (_row, _status, _text, _diagnosis, [status, body, diagnosis, asked]) => {
      expect(explain(status, body, { ...asked, context: auth0 }).diagnosis).toBe(diagnosis)
    },
  )

  test.each(drifts)('is known again %s', (_name, change) => {
    for (const [, status, body, diagnosis, asked] of auth0Lines) {
      const said = drifted(body, change)
      expect([said, explain(status, said, { ...asked, context: auth0 }).diagnosis]).toEqual([said, diagnosis])
    }
  })

  test('401 and 403 make two things of one word', () => {
    expect(explain(401, oauth('access_denied', 'Unauthorized'), { context: auth0 }).diagnosis).toBe(
      'client.auth-failed',
    )
    expect(explain(403, oauth('access_denied', 'Unauthorized'), { context: auth0 }).diagnosis).toBe('token.refused')
  })
})

describe('what nobody knows is not guessed', () => {
  test.each([
    ['Okta', okta, 400, oauth('invalid_request', 'The moon is in the wrong phase.')],
    ['Okta', okta, 400, oauth('invalid_grant', 'The moon is in the wrong phase.')],
    ['Okta', okta, 403, oauth('access_denied', 'The moon is in the wrong phase.')],
    ['Okta', okta, 400, own('E0009999', 'Api validation failed')],
    ['Okta', okta, 405, own('E0000022', 'The endpoint does not support the provided HTTP method')],
    ['Okta', okta, 404, own('E0000008', 'The requested path was not found')],
    ['Auth0', auth0, 403, oauth('access_denied', 'The moon is in the wrong phase.')],
    ['Auth0', auth0, 403, oauth('access_denied')],
    ['Okta', okta, 405, { message: 'Method not allowed' }],
    ['Auth0', auth0, 400, oauth('invalid_request')],
    ['Auth0', auth0, 400, oauth('invalid_request', 'Missing required parameter: grant_type')],
    ['Auth0', auth0, 400, oauth('invalid_request', 'The request is missing a required parameter: grant_type')],
    ['Auth0', auth0, 404, oauth('endpoint_disabled')],
    ['Auth0', auth0, 405, oauth('method_not_allowed')],
    ['any server', general, 400, oauth('odd_error', 'Never seen.')],
  ])('at %s (%#)', (_name, context, status, body) => {
    expect(explain(status, body, { context }).diagnosis).toBe('token.refused')
  })
})

describe('a refusal without a word', () => {
  test.each([
    [401, ''],
    [403, '  \n'],
    [400, {}],
    [400, []],
    [403, null],
  ])('of status %s is refused silently, and another way may get through (%#)', (status, body) => {
    for (const context of [okta, auth0, general])
      expect(explain(status, body, { context })).toMatchObject({
        diagnosis: 'client.refused-silently',
        kind: 'client-authentication',
        proves: [],
      })
  })

  test.each([
    [404, {}, 'http.unexpected-status'],
    [418, {}, 'http.unexpected-status'],
    [401, '<html></html>', 'http.not-json'],
    [401, { why: 'because' }, 'http.unexpected-status'],
  ])('is no other answer: %s %j', (status, body, diagnosis) => {
    expect(explain(status, body).diagnosis).toBe(diagnosis)
  })

  test('is not one that a device of the network made', () => {
    expect(explain(403, '', { headers: { server: 'ZscalerProxy' } }).diagnosis).toBe('http.blocked')
  })

  test('at the metadata is a block', () => {
    expect(explain(403, {}, { at: 'metadata' }).diagnosis).toBe('http.blocked')
  })
})

describe('the errors of the specification, at a server that is not known', () => {
  test.each([
    [401, 'invalid_client', 'client.auth-failed'],
    // Servers say it of an unknown client and of a wrong secret too.
    [400, 'unauthorized_client', 'token.refused'],
    [400, 'unsupported_grant_type', 'client.grant-not-allowed'],
    // None was sent.
    [400, 'invalid_scope', 'scope.no-default'],
    [400, 'invalid_target', 'api.unknown'],
    [400, 'use_dpop_nonce', 'client.dpop-required'],
    [400, 'temporarily_unavailable', 'http.server-error'],
    [400, 'server_error', 'http.server-error'],
  ])('%s %s: %s', (status, error, diagnosis) => {
    expect(explain(status, oauth(error), { context: general }).diagnosis).toBe(diagnosis)
  })
})

test('a server that says in its own words that a DPoP proof is missing is understood', () => {
  const said = explain(400, oauth('invalid_request', 'DPoP proof JWT not provided'), { context: general })
  expect(said.diagnosis).toBe('client.dpop-required')
})

describe('what HTTP alone says, at any provider', () => {
  const contexts = [okta, auth0, general]
  test.each([
    [511, '', {}, 'metadata', 'portal.captive'],
    [302, '', { location: 'http://captive.hotel.example/' }, 'metadata', 'portal.captive'],
    [302, '', { location: 'http://captive.hotel.example/' }, 'token', 'http.redirected'],
    [302, '', { location: '/guest/login' }, 'metadata', 'http.redirected'],
    [308, '', { location: 'https://login.example.com/x' }, 'token', 'http.redirected'],
    [200, '<title>Wi-Fi login</title>', {}, 'metadata', 'portal.captive'],
    [200, '<title>Acme Intranet</title>', {}, 'metadata', 'http.not-json'],
    [200, '<title>Web Filter</title>', {}, 'token', 'http.not-json'],
    [451, '<title>Unavailable</title>', {}, 'token', 'http.blocked'],
    [429, {}, {}, 'token', 'http.rate-limited'],
    [500, {}, {}, 'token', 'http.server-error'],
    [503, '<title>Wi-Fi down</title>', {}, 'token', 'http.server-error'],
    [404, {}, {}, 'metadata', 'metadata.not-found'],
    [404, 'Not found.', {}, 'metadata', 'metadata.not-found'],
    [404, 'Not found.', {}, 'token', 'http.not-json'],
    [403, {}, {}, 'metadata', 'http.blocked'],
    [401, {}, {}, 'organization', 'http.blocked'],
  ] as const)('%s %j %j at the %s: %s', (status, body, headers, at, diagnosis) => {
    for (const context of contexts) expect(explain(status, body, { context, at, headers }).diagnosis).toBe(diagnosis)
  })
})

describe('an explanation', () => {
  test('shows the error as it came, in one line', () => {
    expect(explain(401, oauth('access_denied', 'Unauthorized'), { context: auth0 }).received).toBe(
      '401 · access_denied · Unauthorized',
    )
    expect(explain(404, own('E0000007', 'Not found'), {}).received).toBe('404 · E0000007 · Not found')
    const { answer } = page(403, 'Access denied by Acme')
    if (!answer) throw new Error('no answer')
    const explained = okta.provider.explain({ at: 'token', answer, guide: okta.guide, values: {} })
    expect(explained.received).toEqual({
      word: 'http.page-titled',
      with: { status: 403, title: 'Access denied by Acme' },
    })
  })

  test('names what the same answer also fits', () => {
    expect(explain(401, oauth('access_denied', 'Unauthorized'), { context: auth0 }).possible).toEqual([
      'client.unknown',
      'client.secret-wrong',
      'client.auth-method',
      'tenant.not-found',
    ])
  })

  const early = ['client.known', 'client.authenticates', 'client.active', 'client.may-use-this-server']
  test.each([
    [
      'an unknown client proves nothing',
      okta,
      401,
      own('invalid_client', "Invalid value for 'client_id' parameter."),
      [],
    ],
    [
      'a wrong secret proves the client',
      okta,
      401,
      oauth('invalid_client', 'The client secret supplied for a confidential client is invalid.'),
      ['client.known'],
    ],
    ['no credentials prove nothing', okta, 401, oauth('invalid_client', 'No client credentials found.'), []],
    [
      'two kinds of credentials prove nothing',
      okta,
      401,
      oauth('invalid_request', 'Cannot supply multiple client credentials.'),
      [],
    ],
    [
      'a wrong grant proves the credentials',
      okta,
      400,
      oauth('unauthorized_client', 'The client is not authorized to use the provided grant type.'),
      early,
    ],
    [
      'a missing policy proves the scopes',
      okta,
      401,
      oauth('access_denied', 'Policy evaluation failed for this request'),
      [...early, 'client.may-use-grant', 'client.network-allowed', 'client.needs-no-dpop', 'scope.allowed'],
    ],
    [
      'a rate limit proves nothing',
      okta,
      429,
      own('E0000047', 'API call exceeded rate limit due to too many requests.'),
      [],
    ],
    ['Auth0 does not say whom it does not know', auth0, 401, oauth('access_denied', 'Unauthorized'), []],
    [
      'an unknown API proves the credentials',
      auth0,
      403,
      oauth('access_denied', 'Service not enabled within domain: x'),
      ['client.known', 'client.authenticates', 'client.may-use-grant', 'api.audience-sent'],
    ],
    ['the code of the specification proves nothing', general, 401, oauth('invalid_client'), []],
  ])('%s', (_name, context, status, body, proved) => {
    expect(explain(status, body, { context }).proves).toEqual(proved)
  })
})
