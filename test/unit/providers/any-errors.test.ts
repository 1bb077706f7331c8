import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../../core/app/guide-packs.ts'
import type { Explanation, Refusal } from '../../../core/model/provider.ts'
import { anyRows } from '../../../core/providers/any/errors.ts'
import { codeRows } from '../../../core/providers/any/rows/general.ts'
import { spokenRows } from '../../../core/providers/any/rows/spoken.ts'
import { anyAssertionRows } from '../../../core/providers/assertion-rows.ts'
import { anyAuthorizeRows } from '../../../core/providers/authorize-rows.ts'
import { httpRows, lastRows } from '../../../core/providers/http-rows.ts'
import { providers } from '../../../core/providers/index.ts'
import { oauthRows } from '../../../core/providers/oauth-rows.ts'
import { answered } from '../checks/fixtures.ts'

const { any } = providers

const { guides } = loadGuides('guides')
const guideOf = (id: string) => {
  const guide = guides.find((each) => each.id === id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}
const byFlow = { program: guideOf('any/client-credentials'), person: guideOf('any/sign-on') }

interface Asked {
  at?: Refusal['at']
  method?: string
  url?: string
  scope?: string
  who?: keyof typeof byFlow
}

function explain(status: number, body: unknown, asked: Asked = {}): Explanation {
  const { at = 'token', method = 'client_secret_basic', url = 'https://id.example/token', scope } = asked
  const { answer } = answered({ status, body, url })
  if (!answer) throw new Error('no answer')
  const guide = byFlow[asked.who ?? (at === 'authorize' ? 'person' : 'program')]
  return any.explain({ at, answer, guide, values: { client_id: 'machine', ...(scope ? { scope } : {}) }, method })
}

const oauth = (error: string, error_description?: string) =>
  error_description === undefined ? { error } : { error, error_description }
/** Entra ID gives its number twice. */
const entra = (number: number, words = 'What it says.', error = 'invalid_request') => ({
  error,
  error_description: `AADSTS${number}: ${words} Trace ID: 1 Correlation ID: 2`,
  error_codes: [number],
})

type Line = readonly [row: string, diagnosis: string, status: number, body: unknown, asked?: Asked]

const kcSame = 'Invalid client or Invalid client credentials'
const kcSigned = (reason: string) => oauth('invalid_client', `Client authentication with signed JWT failed: ${reason}`)
const jwt: Asked = { method: 'private_key_jwt' }
const page: Asked = { at: 'authorize' }
const person: Asked = { who: 'person' }
const atZitadel: Asked = { url: 'https://acme.zitadel.cloud/oauth/v2/token' }

/** The facts on other providers, one line each. */
const lines: readonly Line[] = [
  ['keycloak-realm', 'tenant.not-found', 404, { error: 'Realm does not exist' }, { at: 'metadata' }],
  ['keycloak-realm-off', 'tenant.deactivated', 403, oauth('access_denied', 'Realm not enabled')],
  ['keycloak-realm-off', 'tenant.deactivated', 403, oauth('access_denied', 'Realm not enabled'), { at: 'metadata' }],
  ['keycloak-client', 'client.unknown', 401, oauth('invalid_client', kcSame)],
  ['keycloak-secret', 'client.secret-wrong', 401, oauth('unauthorized_client', kcSame)],
  [
    'keycloak-client-older',
    'client.unknown',
    400,
    oauth('unauthorized_client', 'INVALID_CREDENTIALS: Invalid client credentials'),
  ],
  ['keycloak-secret-older', 'client.secret-wrong', 400, oauth('unauthorized_client', 'Invalid client secret')],
  [
    'keycloak-no-secret',
    'client.auth-failed',
    400,
    oauth('unauthorized_client', 'Client secret not provided in request'),
  ],
  [
    'keycloak-no-secret-public',
    'client.auth-method',
    400,
    oauth('unauthorized_client', 'Client secret not provided in request'),
    { ...person, method: 'none' },
  ],
  ['keycloak-no-client', 'client.auth-failed', 400, oauth('invalid_client', 'Missing client_id parameter')],
  [
    'keycloak-service-account',
    'client.grant-not-allowed',
    401,
    oauth('unauthorized_client', 'Client not enabled to retrieve service account'),
  ],
  [
    'keycloak-public',
    'client.grant-not-allowed',
    401,
    oauth('unauthorized_client', 'Public client not allowed to retrieve service account'),
  ],
  ['invalid_scope', 'scope.unknown', 400, oauth('invalid_scope', 'Invalid scopes: a b'), { scope: 'a b' }],
  ['invalid_scope_unsent', 'scope.no-default', 400, oauth('invalid_scope')],
  ['invalid_scope_unsent', 'scope.no-default', 400, oauth('invalid_scope', 'Invalid scopes: a b'), { scope: ' ' }],
  ['invalid_scope', 'scope.unknown', 400, oauth('invalid_scope'), person],
  ['refused', 'token.refused', 400, oauth('invalid_request', 'Missing form parameter: grant_type')],
  [
    'unsupported_grant_type',
    'client.grant-not-allowed',
    400,
    oauth('unsupported_grant_type', 'Unsupported grant_type'),
  ],
  ['keycloak-duplicated', 'token.refused', 400, oauth('invalid_request', 'duplicated parameter')],
  ['keycloak-assertion-audience', 'assertion.audience', 400, kcSigned('Invalid token audience'), jwt],
  ['keycloak-assertion-audience', 'assertion.audience', 400, kcSigned('Multiple audiences not allowed'), jwt],
  ['keycloak-assertion-time', 'assertion.expired', 400, kcSigned('Token is not active'), jwt],
  ['keycloak-assertion-reuse', 'assertion.replayed', 400, kcSigned('Token reuse detected'), jwt],
  ['keycloak-assertion-exp', 'assertion.expired', 400, kcSigned('Token exp claim is required'), jwt],
  ['keycloak-assertion-future', 'assertion.in-future', 400, kcSigned('Token was issued in the future'), jwt],
  ['keycloak-assertion-key', 'assertion.no-key-registered', 400, kcSigned('Unable to load public key'), jwt],
  ['invalid_grant', 'login.code-refused', 400, oauth('invalid_grant', 'Code not valid'), person],
  ['unknown-client', 'client.unknown', 400, oauth('', 'We are sorry... Client not found.'), page],
  ['redirect_uri', 'login.redirect-uri', 400, oauth('', 'We are sorry... Invalid parameter: redirect_uri'), page],
  [
    'keycloak-standard-flow',
    'login.response-type',
    400,
    oauth(
      'unauthorized_client',
      'Client is not allowed to initiate browser login with given response_type. Standard flow is disabled for the client.',
    ),
    page,
  ],
  ['keycloak-scopes', 'scope.unknown', 400, oauth('invalid_scope', 'Invalid scopes: openid a'), page],
  [
    'keycloak-pkce',
    'login.pkce-required',
    400,
    oauth('invalid_request', 'Missing parameter: code_challenge_method'),
    page,
  ],
  [
    'keycloak-pkce',
    'login.pkce-required',
    400,
    oauth('invalid_request', 'Invalid parameter: code challenge method is not matching the configured one'),
    page,
  ],

  ['entra-90002', 'tenant.not-found', 400, entra(90002, "Tenant 'x' not found."), { at: 'metadata' }],
  ['entra-90002', 'tenant.not-found', 400, entra(900023)],
  ['entra-90038', 'tenant.not-found', 400, entra(900432)],
  ['entra-90038', 'tenant.not-found', 400, entra(900382)],
  ['entra-9001023', 'tenant.not-found', 400, entra(90130)],
  ['entra-9001023', 'tenant.not-found', 400, entra(50194), page],
  [
    'entra-700016',
    'client.unknown',
    400,
    entra(700016, "Application with identifier 'a' was not found", 'unauthorized_client'),
  ],
  ['entra-700016', 'client.unknown', 400, entra(700038)],
  ['entra-700016', 'client.unknown', 200, oauth('', 'Sorry AADSTS700016: Application was not found.'), page],
  ['entra-7000112', 'client.disabled', 401, entra(7000112, 'Application is disabled.', 'unauthorized_client')],
  ['entra-7000215', 'client.secret-wrong', 401, entra(7000215, 'Invalid client secret provided.', 'invalid_client')],
  [
    'entra-7000222',
    'client.secret-wrong',
    401,
    entra(7000222, 'The provided client secret keys are expired.', 'invalid_client'),
  ],
  ['entra-7000218', 'client.auth-failed', 401, entra(7000218, 'x', 'invalid_client')],
  ['entra-7000218', 'client.auth-failed', 401, entra(7000216, 'x', 'invalid_client')],
  ['entra-7000218', 'client.auth-method', 401, entra(7000218, 'x', 'invalid_client'), { ...person, method: 'none' }],
  ['entra-700025', 'client.auth-method', 401, entra(700025, 'Client is public', 'invalid_client')],
  ['entra-1002012', 'scope.unknown', 400, entra(1002012, 'x', 'invalid_scope')],
  ['entra-1002012', 'scope.unknown', 400, entra(70011, 'x', 'invalid_scope')],
  ['entra-700022', 'scope.unknown', 400, entra(700022, 'x', 'invalid_scope')],
  [
    'entra-900144',
    'scope.no-default',
    400,
    entra(900144, "The request body must contain the following parameter: 'scope'."),
  ],
  [
    'refused',
    'token.refused',
    400,
    entra(900144, "The request body must contain the following parameter: 'grant_type'."),
  ],
  ['entra-500011', 'api.unknown', 400, entra(500011, 'x', 'invalid_resource')],
  ['entra-500011', 'api.unknown', 400, entra(50001, 'x', 'invalid_resource')],
  ['entra-90009', 'token.refused', 400, entra(90009)],
  ['entra-501051', 'api.not-authorized', 400, entra(501051, 'x', 'invalid_grant')],
  ['entra-501051', 'api.not-authorized', 400, entra(501051, 'x', 'invalid_client')],
  ['entra-70003', 'client.grant-not-allowed', 400, entra(70003)],
  ['entra-700027', 'assertion.no-key-registered', 401, entra(700027, 'x [Reason - The key was not found.]'), jwt],
  ['entra-700027', 'assertion.signature', 401, entra(700027, 'Client assertion failed signature validation.'), jwt],
  ['entra-700024', 'assertion.expired', 401, entra(700024), jwt],
  ['entra-700021', 'assertion.subject', 401, entra(700021), jwt],
  ['entra-700021', 'assertion.subject', 401, entra(50048), jwt],
  ['entra-50027', 'client.auth-failed', 401, entra(50027), jwt],
  ['entra-90014', 'assertion.subject', 401, entra(90014), jwt],
  ['entra-5002738', 'assertion.algorithm', 401, entra(5002738), jwt],
  ['entra-5002723', 'assertion.kid-unknown', 401, entra(5002723), jwt],
  ['entra-700027', 'assertion.signature', 401, entra(50012), jwt],
  ['entra-53003', 'policy.no-match', 400, entra(53003)],
  ['entra-50196', 'http.rate-limited', 400, entra(50196, 'x', 'invalid_grant')],
  ['entra-50196', 'http.rate-limited', 400, entra(90055)],
  ['entra-50011', 'login.redirect-uri', 200, oauth('', 'AADSTS50011: The redirect URI does not match.'), page],
  ['entra-50011', 'login.redirect-uri', 400, entra(900971), page],
  ['entra-700054', 'login.response-type', 400, entra(700054), page],
  ['entra-700054', 'login.response-type', 400, entra(70005), page],
  ['entra-50147', 'login.pkce-required', 400, entra(501491), page],
  ['entra-65001', 'login.consent-required', 400, entra(65001), page],
  ['entra-65001', 'login.consent-required', 400, entra(90094), page],
  ['entra-50105', 'login.user-not-assigned', 400, entra(50105), page],

  [
    'adfs-9607',
    'client.unknown',
    400,
    oauth('invalid_client', "MSIS9607: The 'client_id' parameter in the request is invalid."),
  ],
  ['adfs-9622', 'client.auth-failed', 400, oauth('invalid_client', 'MSIS9622: Client authentication failed.')],
  [
    'adfs-9602',
    'api.unknown',
    400,
    oauth('invalid_resource', "MSIS9602: The received 'resource' parameter is invalid."),
  ],
  ['adfs-9605', 'api.not-authorized', 400, oauth('access_denied', 'MSIS9605: The client is not allowed.')],
  ['adfs-9604', 'http.server-error', 500, oauth('server_error', 'MSIS9604: An error occurred.')],
  ['adfs-9223', 'client.unknown', 200, oauth('', 'An error occurred MSIS9223: x'), page],
  ['adfs-9224', 'login.redirect-uri', 200, oauth('', 'An error occurred MSIS9224: x'), page],

  [
    'pingone-method',
    'client.auth-method',
    401,
    oauth('invalid_client', 'Request denied: Unsupported authentication method (Correlation ID: 1)'),
  ],
  ['pingone-resources', 'scope.unknown', 400, oauth('invalid_scope', 'May not request scopes for multiple resources')],
  ['pingone-no-scope', 'scope.not-granted', 400, oauth('invalid_scope', 'At least one scope must be granted')],
  [
    'pingfederate-scope',
    'scope.not-granted',
    400,
    oauth('invalid_scope', 'The requested scope(s) must be blank or a subset of the provided scopes.'),
  ],
  ['invalid_client', 'client.auth-failed', 401, oauth('invalid_client', 'Invalid client or client credentials.')],

  ...(['unauthorized_client', 'invalid_grant'] as const).map(
    (code): Line => [
      'cognito-grant',
      'client.grant-not-allowed',
      400,
      oauth(code),
      { url: 'https://acme.auth.eu-west-1.amazoncognito.com/oauth2/token' },
    ],
  ),
  ['cognito-redirect', 'login.redirect-uri', 400, oauth('redirect_mismatch'), page],
  ['invalid_client', 'client.auth-failed', 400, oauth('invalid_client')],

  ['zitadel-client', 'client.unknown', 400, oauth('invalid_client', 'client not found'), atZitadel],
  ['zitadel-client', 'client.unknown', 401, oauth('invalid_client', 'client not found'), atZitadel],
  ['spoken_unknown', 'client.unknown', 401, oauth('invalid_client', 'client not found')],
  ['invalid_client', 'client.auth-failed', 401, oauth('invalid_client', 'client not found or disabled'), atZitadel],
  ['zitadel-secret', 'client.secret-wrong', 400, oauth('invalid_request', 'Errors.User.Machine.Secret.Invalid')],
  ['zitadel-no-secret', 'client.secret-wrong', 400, oauth('invalid_request', 'Errors.User.Machine.Secret.NotExisting')],
  [
    'zitadel-scope',
    'scope.no-default',
    400,
    oauth('invalid_request', 'The scope of your request is missing. Add one.'),
  ],
  [
    'spoken_grant',
    'client.grant-not-allowed',
    400,
    oauth('unauthorized_client', 'grant_type "client_credentials" not allowed'),
  ],
  [
    'two_proofs',
    'client.proofs-sent-twice',
    400,
    oauth('invalid_request', 'client authentication must not use more than one method'),
  ],
  ['zitadel-app', 'client.unknown', 400, oauth('invalid_request', 'Errors.App.NotFound'), page],
  [
    'zitadel-redirect',
    'login.redirect-uri',
    400,
    oauth('invalid_request', 'The requested redirect_uri is missing in the client configuration. x'),
    page,
  ],

  ...(
    [
      ['authentik-client', 'client.unknown', 'invalid_client'],
      ['authentik-grant', 'client.auth-failed', 'invalid_grant'],
    ] as const
  ).map(
    ([row, diagnosis, code]): Line => [
      row,
      diagnosis,
      400,
      oauth(code, 'What the specification says.'),
      { url: 'https://id.example/application/o/token/' },
    ],
  ),
  [
    'invalid_client_worded',
    'client.auth-failed',
    400,
    oauth('invalid_client', 'What the specification says.'),
    { url: 'https://id.example/application/o/token/', ...person },
  ],
  ['authentik-client-page', 'client.unknown', 400, oauth('', 'Client ID Error The client identifier is missing'), page],
  ['authentik-redirect-page', 'login.redirect-uri', 400, oauth('', 'Redirect URI Error The request fails'), page],

  ['google-client', 'client.unknown', 401, oauth('invalid_client', 'The OAuth client was not found.')],
  [
    'google-secret',
    'client.secret-wrong',
    401,
    oauth('invalid_client', 'Unauthorized'),
    { url: 'https://oauth2.googleapis.com/token' },
  ],
  ['invalid_client', 'client.auth-failed', 401, oauth('invalid_client', 'Unauthorized')],
  [
    'hydra-method',
    'client.auth-method',
    401,
    oauth(
      'invalid_client',
      "The OAuth 2.0 Client supports client authentication method 'client_secret_post', but method 'client_secret_basic' was requested.",
    ),
  ],
  [
    'hydra-audience',
    'api.not-authorized',
    400,
    oauth('invalid_request', "Requested audience 'x' has not been whitelisted by the OAuth 2.0 Client."),
  ],
  [
    'ibm-client',
    'client.auth-failed',
    401,
    oauth('invalid_client', 'CSIAQ0155E The requested OAuth 2.0 Client could not be authenticated.'),
  ],
  ['salesforce-domain', 'tenant.not-found', 400, oauth('invalid_grant', 'request not supported on this domain')],
  ['salesforce-user', 'client.grant-not-allowed', 400, oauth('invalid_grant', 'no client credentials user enabled')],
  ['glewlwyd-scope', 'scope.unknown', 400, oauth('scope_invalid')],
  ['glewlwyd-grant', 'client.grant-not-allowed', 400, oauth('authorization_type_invalid')],
  ['glewlwyd-response-type', 'login.response-type', 400, oauth('authorization_type_invalid'), page],
  ['dex-client', 'client.unknown', 404, oauth('', 'Bad Request Invalid client_id.'), page],
  ['dex-redirect', 'login.redirect-uri', 400, oauth('', 'Bad Request Unregistered redirect_uri.'), page],

  ['unauthorized_client_alone', 'token.refused', 400, oauth('unauthorized_client')],
  ['unauthorized_client_alone', 'token.refused', 400, oauth('unauthorized_client', 'Not today.')],
  ['unauthorized_client_credentials', 'client.auth-failed', 401, oauth('unauthorized_client', 'Bad credentials given')],
  [
    'unauthorized_client_credentials',
    'client.auth-failed',
    401,
    oauth('unauthorized_client', 'The secret is not right'),
  ],
  ['spoken_unknown', 'client.unknown', 401, oauth('unauthorized_client', 'The application does not exist')],
  ['spoken_unknown', 'client.unknown', 401, oauth('unauthorized_client', 'Unknown client.')],
  ['unauthorized_client_grant', 'client.grant-not-allowed', 401, oauth('unauthorized_client', 'This flow is off')],
  ['spoken_unknown', 'client.unknown', 401, oauth('invalid_client', 'The client does not exist.')],
  ['spoken_secret', 'client.secret-wrong', 401, oauth('invalid_client', 'Wrong client secret')],
  ['invalid_grant_for_program', 'token.refused', 400, oauth('invalid_grant')],
  ['wordless', 'client.refused-silently', 401, ''],
  ['wordless', 'client.refused-silently', 403, ''],
]

describe('an error of another provider', () => {
  const each = lines.map(([row, diagnosis, status, body, asked = {}]) => ({ row, diagnosis, status, body, asked }))
  test.each(each)('$row: $diagnosis at status $status, $body', ({ row, diagnosis, status, body, asked }) => {
    const explained = explain(status, body, asked)
    expect([explained.row, explained.diagnosis]).toEqual([row, diagnosis])
  })

  test('has a line here for every row of its own', () => {
    const shared: readonly object[] = [anyAuthorizeRows, anyAssertionRows, httpRows, oauthRows, lastRows].flat()
    const own = anyRows.filter((row) => !shared.includes(row)).map(({ row }) => row)
    const shown = new Set(lines.map(([row]) => row))
    // Those have tests of their own: any-spoken.test.ts.
    for (const { row } of [...codeRows, ...spokenRows]) shown.add(row)
    expect(own.length).toBeGreaterThan(60)
    expect(own.filter((row) => !shown.has(row))).toEqual([])
  })
})

const proves = (status: number, body: unknown, asked?: Asked) => explain(status, body, asked).proves

describe('what a refusal proves', () => {
  test.each([
    // The words are known, and that they will stay so is not.
    ['a secret at Keycloak', proves(401, oauth('unauthorized_client', kcSame)), []],
    ['an older secret', proves(401, oauth('unauthorized_client', 'Invalid client secret')), []],
    ['a client that nobody knows', proves(401, oauth('invalid_client', kcSame)), []],
    [
      'a service account that is off',
      proves(401, oauth('unauthorized_client', 'Client not enabled to retrieve service account')),
      ['client.known', 'client.authenticates'],
    ],
    [
      'a public client',
      proves(401, oauth('unauthorized_client', 'Public client not allowed to retrieve service account')),
      ['client.known'],
    ],
    ['a grant that is said before the client is asked', proves(400, oauth('unsupported_grant_type')), []],
    ['a grant of Entra ID', proves(400, entra(70003)), []],
    ['a secret at Entra ID', proves(401, entra(7000215)), ['client.known']],
    ['unauthorized_client alone', proves(400, oauth('unauthorized_client')), []],
    ['words about credentials', proves(400, oauth('unauthorized_client', 'Bad credentials')), []],
    ['invalid_grant for a program', proves(400, oauth('invalid_grant')), []],
    ['a scope', proves(400, oauth('invalid_scope')), []],
    [
      'the standard flow',
      proves(400, oauth('unauthorized_client', 'Standard flow is disabled for the client.'), page),
      ['login.app-known', 'login.redirect-uri-registered'],
    ],
    [
      'PKCE at Keycloak',
      proves(400, oauth('invalid_request', 'Missing parameter: code_challenge'), page),
      ['login.app-known', 'login.redirect-uri-registered', 'login.code-offered', 'login.scopes-offered'],
    ],
    ['a redirect URI at AD FS', proves(400, oauth('', 'MSIS9224'), page), ['login.app-known']],
  ])('%s', (_what, proved, expected) => expect(proved).toEqual(expected))
})

describe('unauthorized_client', () => {
  const alone = explain(400, oauth('unauthorized_client'))

  test('alone may be the grant, the client or the secret', () => {
    expect(alone.possible).toEqual([
      'client.grant-not-allowed',
      'client.unknown',
      'client.secret-wrong',
      'client.auth-method',
    ])
  })

  test('alone may get through in another way of sending the same credentials', () => {
    expect(alone.kind).toBe('client-authentication')
  })
})

describe('numbers of Entra ID', () => {
  test('are found in the text, in the list, and never within a longer number', () => {
    expect(explain(400, oauth('x', 'AADSTS700016: no')).diagnosis).toBe('client.unknown')
    expect(explain(400, { error: 'x', error_codes: [700016] }).diagnosis).toBe('client.unknown')
    expect(explain(400, oauth('x', 'AADSTS7000161: no')).diagnosis).toBe('token.refused')
    expect(explain(400, { error: 'x', error_codes: 'AADSTS700016' }).diagnosis).toBe('token.refused')
  })
})

describe('clicks for one kind of server', () => {
  test('are there for every variant that a row names', () => {
    const general = /^(none-arrived|assertion-unreadable|worded|proof-|by-key|in-query)/
    const missing = anyRows.flatMap(({ row, diagnosis, variant }) =>
      variant && !general.test(variant) && !any.words.en.diagnoses[diagnosis]?.variants?.[variant]
        ? [`${row}: ${variant}`]
        : [],
    )
    expect(missing).toEqual([])
  })
})
