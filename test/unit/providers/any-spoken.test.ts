import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../../core/app/guide-packs.ts'
import type { Explanation, Refusal } from '../../../core/model/provider.ts'
import { any } from '../../../core/providers/any/index.ts'
import { codeRows } from '../../../core/providers/any/rows/general.ts'
import { spokenRows } from '../../../core/providers/any/rows/spoken.ts'
import { answered } from '../checks/fixtures.ts'

const { guides } = loadGuides('guides')
const guideOf = (id: string) => {
  const guide = guides.find((each) => each.id === id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}
const program = guideOf('any/client-credentials')
const signOn = guideOf('any/sign-on')

interface Asked {
  status?: number
  method?: string
  scope?: string
  audience?: string
  at?: Refusal['at']
  guide?: Refusal['guide']
}

function explain(error: string, text: string | undefined, asked: Asked = {}): Explanation {
  const { status = 400, method = 'client_secret_basic', at = 'token', guide = program, scope, audience } = asked
  const body = text === undefined ? { error } : { error, error_description: text }
  const { answer } = answered({ status, body, url: 'https://id.example/token' })
  if (!answer) throw new Error('no answer')
  const values = { client_id: 'svc-1', ...(scope ? { scope } : {}), ...(audience ? { audience } : {}) }
  return any.explain({ at, answer, guide, values, method })
}

const named = (explained: Explanation) => [explained.row, explained.diagnosis]

const jwt: Asked = { method: 'private_key_jwt' }
const post: Asked = { method: 'client_secret_post' }
const scoped: Asked = { scope: 'records:read' }

const rfcClient =
  'Client authentication failed (e.g., unknown client, no client authentication included, or unsupported authentication method).'
const rfcScope = 'The requested scope is invalid, unknown, or malformed.'
const rfcRequest =
  'The request is missing a required parameter, includes an unsupported parameter value (other than grant type), repeats a parameter, or is otherwise malformed.'

type Words = readonly [row: string, diagnosis: string, error: string, text: string, asked?: Asked]

/** The texts of servers that are in use, and others that mean the same. */
const words: readonly Words[] = [
  ...[
    'No client with requested id: svc-1',
    'A valid OAuth client could not be found for client_id: svc-1',
    "The specified 'client_id' is invalid.",
    'client_id is invalid',
    'client identifier invalid',
    'Invalid client_id',
    'Unknown client_id',
    'invalid or unknown client id',
    'unknown client',
    'No such client',
    'No application found',
    'client not found',
    'client svc-1 not found',
    'client (svc-2) not found',
    'client svc-2 not found',
    'Client with id svc-1 was not found',
    'Client does not exist',
    'client no longer exists',
    'The requested OAuth 2.0 Client does not exist.',
    "The provided 'client_id' is unknown.",
    'Could not find client svc-1.',
    'Unable to find the registered client',
    'The server does not recognize this application',
    'Client is not registered',
    'The application has not been registered.',
    'The client is unknown',
    'Unregistered client',
    'The consumer key is incorrect',
    'Client is not registered with this server',
    'There is no client with ID svc-1',
    "No client found for 'svc-1'",
    `${rfcClient} The requested OAuth 2.0 Client does not exist.`,
  ].map((text): Words => ['spoken_unknown', 'client.unknown', 'invalid_client', text]),
  ...[
    'Client is disabled',
    'The client application has been deactivated',
    'Oauth application is not in active state',
    "The client is disabled and can't request an access token using this method.",
    'The OAuth client was disabled.',
    'client is inactive',
    'This application is currently suspended.',
    'Client svc-1 is not active',
    'The application is blocked',
    'Inactive client',
    'Client status: INACTIVE',
    'Application inactive',
    'disabled or suspended application',
    'client is disabled or deactivated',
    'The client account is not enabled.',
    'The client is disabled. Ask an administrator or check the console.',
  ].map((text): Words => ['spoken_disabled', 'client.disabled', 'invalid_client', text]),
  ...[
    'The client secret has expired',
    'could not authenticate the client - its client secret is expired',
    'An invalid secret was provided for the client with identifier: [svc-1].',
    'invalid secret provided',
    'Client secret does not match',
    'client_secret is invalid',
    'The provided client_secret is incorrect',
    'Expired client secret',
    'The client secret is invalid or expired',
    'The client secret has been revoked.',
    'Bad client secret',
    'Secret expired',
    'The secret for this client expired on 2026-01-01',
    'The client secret you supplied is not correct',
    'secret does not match',
    'Client secret validation failed for client: svc-1',
  ].map((text): Words => ['spoken_secret', 'client.secret-wrong', 'invalid_client', text]),
  ...[
    'the provided authentication mechanism does not match the registered client authentication method',
    "The 'client_secret_basic' client authentication method is not supported.",
    'Authentication method client_secret_basic is not allowed for this client',
    'Unsupported client authentication method',
    'client_secret_basic is not allowed for this client',
    'Client authentication via HTTP Basic is not permitted',
    'Basic authentication is not supported',
  ].map((text): Words => ['spoken_method', 'client.auth-method', 'invalid_client', text]),
  ...[
    'Client must authenticate with client_secret_post',
    "Client must authenticate with 'client_secret_post'",
    'This client is registered for private_key_jwt',
    'The client only supports client_secret_post or private_key_jwt',
    'The client requires mutual TLS',
    'The token endpoint expects private_key_jwt',
    'token_endpoint_auth_method is client_secret_post',
    'client_secret_basic was sent, and this client requires client_secret_post',
  ].map((text): Words => ['spoken_method_required', 'client.auth-method', 'invalid_client', text]),
  ['spoken_method_required', 'client.auth-method', 'invalid_request', 'This client requires client_secret_basic', post],
  ...['invalid_client', 'invalid_grant', 'invalid_request'].map(
    (error): Words => [
      'spoken_grant_otherwise',
      'client.grant-not-allowed',
      error,
      'Unauthorized grant type: client_credentials',
    ],
  ),
  ...[
    'Unauthorized grant type',
    'The authenticated client is not authorized to use this authorization grant type',
    'This client application is not allowed to use the specified grant type.',
    "The OAuth 2.0 Client is not allowed to use authorization grant 'client_credentials'.",
    'The grant type is unauthorized for this client_id',
    'grant_type: client_credentials is not supported in this application',
    'client does not support client_credentials',
    'Client is not authorized for grant_type=client_credentials.',
    'client is not authorized to use client credentials',
    'The client credentials grant is disabled',
    'client_credentials is not enabled',
    'The application is not enabled for this flow',
    'Grant not allowed for this client',
  ].flatMap((text): Words[] => [
    ['spoken_grant', 'client.grant-not-allowed', 'unauthorized_client', text],
    ['spoken_grant_otherwise', 'client.grant-not-allowed', 'access_denied', text],
  ]),
  ...[
    'IP address 1.2.3.4 is not in the allowlist of the client',
    'ip restricted',
    'IP address not allowed',
    'The source address is not permitted',
    'Network zone is not allowed',
    'Access from this IP is denied: IP address blocked',
    'The client is not allowed from this network',
    'The request came from outside the allowed network',
    'Untrusted network',
    'Access denied for IP 1.2.3.4',
    'Client is restricted to specific networks',
    'IP or network not allowed; IP is not trusted',
  ].map((text): Words => ['spoken_network', 'client.network-restricted', 'access_denied', text]),
  ...[
    'failed to fetch jwks_uri of the client: connection timed out',
    'Unable to fetch JSON Web Keys from location "https://x.test/jwks"',
    'failed to fetch client JWKS',
    'Could not retrieve the JWK set',
    'The jwks_uri of the client is unreachable',
    'jwks_uri timed out',
    'The jwks_uri returned 404',
    'JWKS fetch failed',
    'failed to fetch jwks to verify the client assertion',
  ].map((text): Words => ['spoken_jwks', 'client.jwks-unreachable', 'invalid_client', text, jwt]),
  ['spoken_jwks', 'client.jwks-unreachable', 'server_error', 'Unable to fetch JSON Web Keys', { ...jwt, status: 500 }],
  ...['Unable to decode JSON Web Keys from location', 'Failed to parse jwks_uri', 'The client JWKS is malformed'].map(
    (text): Words => ['spoken_jwks_invalid', 'client.keys-invalid', 'invalid_client', text, jwt],
  ),
  ...[
    `${rfcScope} The OAuth 2.0 Client is not allowed to request scope 'records:read'.`,
    'This client application is not allowed to use the specified scope.',
    "The client application is not allowed to use the 'records:read' scope.",
    'client does not allow scope records:read',
    'client has no authorized client_credentials scopes',
    'requested scope admin was not covered by client scope',
    'Requested scope exceeds the scopes of the client',
    'The scope requested is invalid for this client',
    'The scope is not granted to this application',
    'the client is not allowed any of the requested scopes',
  ].flatMap((text): Words[] => [
    ['spoken_scope', 'scope.not-granted', 'invalid_scope', text, scoped],
    ['spoken_scope', 'scope.not-granted', 'invalid_request', text],
  ]),
  ['spoken_scope_refused', 'scope.not-granted', 'invalid_scope', 'requested scope is not allowed', scoped],
  ...[
    'No scope requested and no default scope configured',
    'This application requires you specify a scope parameter',
    'Missing required scope',
    'The scope parameter is required',
    'scope must be specified',
    'The scope can not be empty',
    'You must specify a scope',
    'Missing required parameter: scope',
    'At least one scope must be requested',
  ].flatMap((text): Words[] => [
    ['spoken_no_scope', 'scope.no-default', 'invalid_scope', text],
    ['spoken_no_scope', 'scope.no-default', 'invalid_request', text],
  ]),
  ...[
    'Missing required parameter: audience',
    'Missing audience',
    'audience is required; send one',
    'The audience parameter must be specified.',
    'Audience can not be blank',
    'Exactly one resource parameter is required.',
    'No resource indicator',
    'Please specify an audience',
  ].flatMap((text): Words[] => [
    ['spoken_no_audience', 'api.audience-missing', 'invalid_request', text],
    ['spoken_no_audience', 'api.audience-missing', 'invalid_target', text],
  ]),
  ['spoken_api', 'api.not-authorized', 'invalid_target', 'requested resource not authorized', { audience: 'x' }],
  [
    'spoken_api',
    'api.not-authorized',
    'invalid_request',
    'This client application is not allowed to use the specified resource(s).',
  ],

  ['code_disabled', 'client.disabled', 'disabled_client', 'x'],
  ['code_disabled', 'client.disabled', 'inactive_client', 'x'],
  ['code_unknown', 'client.unknown', 'invalid_client_id', 'x'],
  ['code_unknown', 'client.unknown', 'client_not_found', 'x'],
  ['code_secret', 'client.secret-wrong', 'bad_client_secret', 'x'],
  [
    'google-two-causes',
    'token.refused',
    'unauthorized_client',
    'Client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes requested.',
  ],
  ['spring-id', 'client.unknown', 'invalid_client', 'Client authentication failed: client_id'],
  ['spring-secret', 'client.secret-wrong', 'invalid_client', 'Client authentication failed: client_secret'],
  ['spring-secret', 'client.secret-wrong', 'invalid_client', 'Client authentication failed: client_secret_expires_at'],
  ['spring-method', 'client.auth-method', 'invalid_client', 'Client authentication failed: authentication_method'],
  ['spring-keys', 'client.jwks-unreachable', 'invalid_client', 'Client authentication failed: jwk_set_uri'],
  [
    'spring-keys-invalid',
    'client.keys-invalid',
    'invalid_client',
    'Client authentication failed: jwk_set_response_body',
  ],
  [
    'openiddict-public',
    'client.auth-method',
    'invalid_client',
    "The 'client_secret' parameter is not valid for this client application.",
  ],
  ['oidc-provider-resource', 'api.audience-missing', 'invalid_target', 'resource indicator is missing, or unknown'],
  [
    'oidc-provider-two-proofs',
    'client.proofs-sent-twice',
    'invalid_request',
    'client authentication must only be provided using one mechanism',
  ],
  ['uaa-unauthorized', 'client.auth-failed', 'unauthorized', 'Bad credentials'],
  ['uaa-unauthorized', 'client.auth-failed', 'unauthorized', 'Authentication failed'],
]

describe('words that name a cause', () => {
  const each = words.map(([row, diagnosis, error, text, asked]) => ({ row, diagnosis, error, text, asked }))
  test.each(each)('$row: $error, $text', ({ row, diagnosis, error, text, asked }) => {
    expect(named(explain(error, text, asked))).toEqual([row, diagnosis])
  })

  test('are here for every row', () => {
    const shown = new Set(words.map(([row]) => row))
    expect([...codeRows, ...spokenRows].map(({ row }) => row).filter((row) => !shown.has(row))).toEqual([])
  })
})

type Other = [diagnosis: string, error: string, text: string | undefined, asked: Asked]
const failed = (text: string, asked: Asked = {}): Other => ['client.auth-failed', 'invalid_client', text, asked]
const refused = (error: string, text: string | undefined, asked: Asked = {}): Other => [
  'token.refused',
  error,
  text,
  asked,
]

describe('words that come near, and name no cause or another', () => {
  test.each<Other>([
    failed('Client authentication failed'),
    failed('Invalid client'),
    failed('Bad client credentials'),
    failed('Invalid client or client credentials.'),
    failed('The specified client credentials are invalid.'),
    failed(rfcClient),
    failed(
      'Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.',
    ),
    failed('Missing or invalid client'),
    failed('No client authentication found'),
    failed('No client credentials found'),
    failed('No client id was supplied'),
    failed('The client certificate was not found'),
    failed('Client secret not found'),
    failed('Unknown client type'),
    failed('Unknown client authentication error'),
    failed('Unknown application error'),
    failed('The client is not registered for this tenant'),
    failed('The client is not registered with a certificate'),
    failed('client_secret_basic and client_secret_post are not allowed together'),
    failed('The client registration has expired'),
    failed('The client credentials have expired'),
    failed('The secret is not valid in this tenant'),
    failed('Redirect URI of the client not found'),
    failed('The user of the client does not exist'),
    failed('The client_id is not valid for this tenant'),
    failed('Invalid client_id format'),
    failed('client_id is missing'),
    failed('Client is temporarily locked after too many failed attempts'),
    failed('The user account is disabled'),
    failed('The user of this client is disabled'),
    failed('Client authentication is disabled'),
    failed('The client is blocked for a minute: too many attempts'),
    failed('The client is not active for this tenant'),
    failed('client secret is missing'),
    failed('The secret is too short'),
    failed('Missing client secret'),
    failed('The client secret is not valid for this tenant'),
    failed('The client requires registration'),
    failed('The client must authenticate with valid credentials'),
    failed('The client must use client_secret_basic'),
    ['client.proofs-sent-twice', 'invalid_client', 'Multiple authentication methods are not allowed', {}],
    failed('The user authentication method is not allowed'),
    failed('Basic authentication failed'),
    failed('The client is not authorized: bad client credentials'),
    failed('The IP address of the server is 1.2.3.4'),
    failed('A network error occurred'),
    failed('Please check whether the client is disabled'),
    failed('Please verify the client secret: invalid secret'),
    failed('If the client is disabled, enable it'),
    failed('failed to fetch client JWKS'),
    failed('The client JWKS is malformed'),
    failed('client assertion has expired'),
    refused('unauthorized', undefined),
    refused('unauthorized', 'Session required'),
    refused('unauthorized_client', undefined),
    refused('unauthorized_client', 'The client is not authorized to request a token using this method.'),
    refused('unauthorized_client', 'The client is not authorized to perform this request using this method.'),
    refused('unauthorized_client', 'The client is not allowed to use this grant or the user is disabled'),
    refused('access_denied', 'The resource owner or authorization server denied the request.'),
    refused('access_denied', 'The client is not authorized to access this resource'),
    refused('invalid_request', rfcRequest),
    refused('invalid_request', 'The user has not granted this scope'),
    refused('invalid_request', 'The grant was not found'),
    refused('invalid_request', 'Missing audience', { audience: 'https://api.test' }),
    refused('invalid_request', 'The audience is https'),
    refused('invalid_request', 'No resource owner was found'),
    refused('invalid_request', 'No audience is configured'),
    refused('invalid_request', 'The audience claim is missing'),
    refused('invalid_request', 'The scope parameter is required', scoped),
    refused('invalid_request', 'Missing code parameter'),
    refused('invalid_request', 'Multiple resource parameters are not allowed', { audience: 'https://api.test' }),
    refused('invalid_request', 'The grant was not allowed by the user'),
    refused('invalid_request', 'Too many requests from this IP address: IP address blocked'),
    ['scope.unknown', 'invalid_scope', rfcScope, scoped],
    [
      'scope.unknown',
      'invalid_scope',
      `${rfcScope.slice(0, -1)}, or exceeds the scope granted by the resource owner.`,
      scoped,
    ],
    ['scope.unknown', 'invalid_scope', 'Invalid scope: records:read', scoped],
    [
      'scope.unknown',
      'invalid_scope',
      '[records:read] is invalid. This user is not allowed any of the requested scopes',
      scoped,
    ],
    ['scope.unknown', 'invalid_scope', 'The scope was not granted by the user', scoped],
    [
      'scope.unknown',
      'invalid_scope',
      'Empty scope (either the client or the user is not allowed the requested scopes)',
      scoped,
    ],
    [
      'scope.no-default',
      'invalid_scope',
      'Empty scope (either the client or the user is not allowed the requested scopes)',
      {},
    ],
    ['api.unknown', 'invalid_target', 'resource indicator is missing, or unknown', { audience: 'https://api.test' }],
    ['api.unknown', 'invalid_target', 'Missing resource', { audience: 'https://api.test' }],
    ['scope.unknown', 'invalid_scope', undefined, { status: 200 }],
    ['scope.no-default', 'invalid_scope', undefined, { status: 401 }],
    ['scope.no-default', 'invalid_scope', undefined, { status: 403 }],
    refused('access_denied', 'requested scope is not allowed', scoped),
    ['scope.no-default', 'invalid_scope', 'requested scope is not allowed', {}],
    ['login.code-refused', 'invalid_grant', 'The client is not allowed to use this grant', { guide: signOn }],
    ['client.grant-not-allowed', 'unsupported_grant_type', 'Unsupported grant type', {}],
    ['http.rate-limited', 'slow_down', 'The client is blocked', { status: 429 }],
    ['http.server-error', 'server_error', 'The client is disabled', { status: 500 }],
    ['http.server-error', 'server_error', 'failed to fetch client JWKS', { status: 500 }],
    ['client.proofs-sent-twice', 'invalid_request', 'client authentication must not use more than one method', {}],
    ['assertion.expired', 'invalid_client', 'client assertion has expired', jwt],
    ['assertion.kid-unknown', 'invalid_client', 'Failed to load a matching public key for kid k1 from the jwks', jwt],
    ['assertion.kid-unknown', 'invalid_client', 'the kid of this client is unknown: client not found by kid', jwt],
    ['client.disabled', 'invalid_client', 'The client is disabled', jwt],
    ['client.unknown', 'invalid_client', 'client not found', jwt],
    ['client.unknown', 'invalid_client', 'client not found', { guide: signOn, method: 'none' }],
  ])('%s: %s, %s', (diagnosis, error, text, asked) => {
    expect(explain(error, text, asked).diagnosis).toBe(diagnosis)
  })

  test('are not read elsewhere', () => {
    const page = explain('', 'The client is disabled', { at: 'authorize', guide: signOn })
    expect(page.diagnosis).toBe('login.page-refuses')
    expect(explain('x', 'The client is disabled', { at: 'metadata' }).diagnosis).toBe('http.unexpected-status')
  })
})

describe('words that leave a choice', () => {
  test.each<[diagnosis: string, possible: readonly string[], error: string, text: string]>([
    ['client.auth-failed', ['client.unknown', 'client.disabled'], 'invalid_client', 'Client not found or disabled'],
    ['client.auth-failed', ['client.disabled'], 'invalid_client', 'The client is disabled or was deleted'],
    ['client.auth-failed', ['client.unknown'], 'invalid_client', 'Unknown client or so'],
    [
      'client.auth-failed',
      ['client.unknown', 'client.secret-wrong'],
      'invalid_client',
      'Invalid client_id or client_secret',
    ],
    ['client.auth-failed', ['client.secret-wrong'], 'invalid_client', 'The client id and client secret do not match'],
    [
      'client.auth-failed',
      ['client.auth-method'],
      'invalid_client',
      'Invalid client: missing or unsupported authentication method',
    ],
    [
      'client.auth-failed',
      ['client.unknown', 'client.disabled'],
      'invalid_client',
      'Client not found. The client is disabled.',
    ],
    ['client.auth-failed', ['client.unknown'], 'invalid_client', 'unknown/invalid client_id'],
    [
      'token.refused',
      ['client.grant-not-allowed', 'client.unknown', 'client.secret-wrong', 'client.auth-method'],
      'unauthorized_client',
      'The client is not allowed to use this grant or the user is disabled',
    ],
    [
      'token.refused',
      ['client.unknown', 'client.secret-wrong', 'client.grant-not-allowed', 'client.auth-method'],
      'unauthorized_client',
      'Invalid client_id or client_secret',
    ],
    ['token.refused', ['client.disabled'], 'access_denied', 'Perhaps the client is disabled'],
  ])('%s, possibly %j: %s, %s', (diagnosis, possible, error, text) => {
    const explained = explain(error, text)
    expect([explained.diagnosis, explained.possible]).toEqual([diagnosis, possible])
  })

  test('but one cause that is sure beside another that is not is that one', () => {
    const sure = explain('invalid_client', 'The client is disabled. Perhaps the client secret is expired.')
    expect([sure.diagnosis, sure.possible]).toEqual(['client.disabled', []])
  })

  test('are none where the specification says them of every refused client', () => {
    expect(explain('invalid_client', rfcClient).possible).toEqual([])
  })

  test('add nothing to a cause that a row knows', () => {
    const text = 'Client not enabled to retrieve service account: the client is disabled or unknown'
    const exact = explain('unauthorized_client', text)
    expect([exact.row, exact.possible]).toEqual(['keycloak-service-account', []])
  })
})

describe('what the words prove', () => {
  const proofs = (error: string, text: string, asked?: Asked) => explain(error, text, asked).proves
  test.each<[string, readonly string[], readonly string[]]>([
    ['a secret', proofs('invalid_client', 'The client secret has expired'), ['client.known']],
    ['a method, which may be looked at first', proofs('invalid_client', 'Unsupported authentication method'), []],
    [
      'a grant of an authenticated client',
      proofs('unauthorized_client', 'The client is not allowed to use this grant type'),
      ['client.known', 'client.authenticates'],
    ],
    ['a grant otherwise', proofs('invalid_client', 'Unauthorized grant type: client_credentials'), []],
    ['a client that is off', proofs('invalid_client', 'Client is disabled'), []],
  ])('%s', (_what, proved, expected) => expect(proved).toEqual(expected))

  test('a network leaves a block possible, a scope an unknown one', () => {
    expect(explain('access_denied', 'ip restricted').possible).toEqual(['http.blocked'])
    expect(explain('invalid_scope', 'requested scope is not allowed', scoped).possible).toEqual(['scope.unknown'])
    expect(explain('invalid_scope', undefined).possible).toEqual(['scope.not-granted'])
    expect(explain('invalid_target', 'resource indicator is missing, or unknown').possible).toEqual(['api.unknown'])
  })
})
