import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect } from 'vitest'
import { answerProblems } from '../../../../core/checks/http/answer-problems.ts'
import { tokenRefusals } from '../../../../core/checks/refusals.ts'
import type { Outcome } from '../../../../core/model/exchange.ts'
import type { JsonObject } from '../../../../core/model/facts.ts'
import { grammarOf } from '../../../../core/words/intl.ts'
import {
  alone,
  answered,
  auth0,
  everyRefusal,
  explained,
  failed,
  general,
  intake,
  issuer,
  jwt,
  metadata,
  okta,
  oktaRefusal,
  page,
  type Row,
  refusal,
  rsaKey,
  seconds,
  tokenResponse,
  values,
  withGuide,
  without,
  withProduct,
  withProvider,
} from '../fixtures.ts'
import { problems } from './problems.ts'

const time = (at: number): string => grammarOf('en').time(at * 1000)
const asked = { intake: intake() }
const basic = { 'www-authenticate': 'Basic realm="token", error=""' }
const challenged = (error: string, description: string, body = ''): Outcome =>
  answered({
    status: 401,
    body,
    headers: { 'www-authenticate': `Bearer error="${error}", error_description="${description}"` },
  })
const issued = answered({ body: { access_token: 'a.b.c', token_type: 'Bearer', expires_in: 3600, scope: 'ki.scan' } })

const unknownClient = oktaRefusal(401, 'invalid_client', "Invalid value for 'client_id' parameter.")
const wrongSecret = refusal(401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.')
const wrongMethod = refusal(
  401,
  'invalid_client',
  'Client authentication failed. Either the client or the client credentials are invalid.',
)
const noGrant = refusal(400, 'unauthorized_client', 'The client is not authorized to use the provided grant type.')
const orgOnly = refusal(400, 'unauthorized_client', 'This client cannot use a custom authorization server.')
const dpop = refusal(400, 'invalid_dpop_proof', 'The DPoP proof JWT header is missing.')
const zones = refusal(403, 'access_denied', "The request is made from outside the client's permitted network zones.")
const noPolicy = refusal(
  401,
  'access_denied',
  'Policy evaluation failed for this request, please check the policy configurations.',
)
const denied = refusal(400, 'access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.')
const noScope = refusal(
  400,
  'invalid_scope',
  'One or more scopes are not configured for the authorization server resource.',
)
const unauthorized = refusal(401, 'access_denied', 'Unauthorized')
const noAudience = refusal(403, 'access_denied', 'Non-global clients are not allowed access to APIv1')
const noApi = refusal(403, 'access_denied', 'Service not enabled within domain: KI-Scanner')
const noClientGrant = refusal(403, 'access_denied', 'Client is not authorized to access "KI-Scanner".')
const noGrantedScope = refusal(403, 'access_denied', 'Client has not been granted scopes: scan:admin')
const actionSays = refusal(400, 'invalid_scope', 'Not on a Sunday.')
const noQuota = refusal(429, 'too_many_requests', 'Client quota exceeded')

const gives = (name: string, tokenOutcome: Outcome, given: Row['gives'], context = okta): Row => ({
  name,
  facts: { ...asked, tokenOutcome },
  context,
  gives: given,
})
/** What every question of the server has in common. */
const around = (context = okta): Row[] => [
  { ...gives('a token proves it', issued, true, context), with: { seen: 'The server issued a token.' } },
  {
    ...gives('no answer leaves it open', failed('http.timeout'), null, context),
    with: { because: 'The token endpoint did not respond.' },
  },
  {
    ...gives('a refusal that nobody knows leaves it open', refusal(400, 'weird', 'Never seen.'), null, context),
    with: { because: 'The server rejected the request for another reason first.' },
  },
]

const signing = await generateKeyPair('RS256', { extractable: true })
const other = await generateKeyPair('RS256', { extractable: true })
const published = { ...(await exportJWK(signing.publicKey)), kid: 'key-1', use: 'sig' } as unknown as JsonObject
const stranger = { ...(await exportJWK(other.publicKey)), kid: 'key-1', use: 'sig' } as unknown as JsonObject
const signed = await new SignJWT({ iss: issuer })
  .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
  .sign(signing.privateKey)
const raw = (form: 'jwt' | 'jwe' | 'opaque' | 'malformed', text: string, header: JsonObject | null = null) => ({
  token: { raw: text, form, header, claims: null },
  tokenResponse: tokenResponse(),
})

export const tokens: Readonly<Record<string, readonly Row[]>> = {
  'client.known': [
    ...around(),
    gives('an unknown client', unknownClient, 'client.unknown'),
    {
      ...gives('a wrong secret comes later, so the client is known', wrongSecret, true),
      with: { seen: 'The server accepted this before it rejected the request for another reason.' },
    },
    gives('a server that does not tell which of the two is wrong', unauthorized, null, auth0),
  ],
  'client.authenticates': [
    ...around(),
    gives('a wrong secret', wrongSecret, 'client.secret-wrong'),
    gives('another method', wrongMethod, 'client.auth-method'),
    {
      ...gives('no credentials', refusal(401, 'invalid_client', 'No client credentials found.'), 'client.auth-failed'),
      with: { variant: 'none-arrived' },
    },
    gives('no word', answered({ status: 401, body: '' }), 'client.refused-silently'),
    ...(
      [
        ['a method that is not listed', ['private_key_jwt'], 'invalid_client', ['client.auth-method']],
        ['a method that is listed', ['client_secret_basic'], 'invalid_client', []],
        ['a list that is not there', undefined, 'invalid_client', []],
      ] as const
    ).map(([name, listed, error, possible]) => ({
      name,
      facts: {
        ...asked,
        tokenOutcome: refusal(401, error),
        metadata: metadata({ token_endpoint_auth_methods_supported: listed }),
      },
      context: general,
      gives: 'client.auth-failed',
      with: { possible },
    })),
    {
      name: 'no word, with a method that is not listed: said once',
      facts: {
        ...asked,
        tokenOutcome: answered({ status: 401, body: '' }),
        metadata: metadata({ token_endpoint_auth_methods_supported: ['private_key_jwt'] }),
      },
      gives: 'client.refused-silently',
      with: {
        possible: [
          'client.auth-failed',
          'client.secret-wrong',
          'client.unknown',
          'client.auth-method',
          'client.grant-not-allowed',
          'http.blocked',
        ],
      },
    },
    {
      ...gives('a provider that tells the encoding apart', refusal(401, 'invalid_client'), 'client.secret-encoding'),
      context: withProvider(okta, {
        explain: () => explained('client.secret-encoding'),
      }),
    },
    {
      ...gives('a server that does not say why', unauthorized, 'client.auth-failed', auth0),
      with: {
        actual: '401 · access_denied · Unauthorized',
        possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
      },
    },
    gives('an unknown client comes before it', unknownClient, null),
    gives('a missing policy comes after it', noPolicy, true),
  ],
  'client.active': [
    ...around(),
    gives('switched off', refusal(401, 'invalid_client', 'The client is inactive.'), 'client.disabled'),
    gives('a wrong secret comes before it', wrongSecret, null),
    gives('the grant comes after it', noGrant, true),
  ],
  'client.may-use-this-server': [
    ...around(),
    gives('the org server only', orgOnly, 'client.org-server-only'),
    gives('the grant comes after it', noGrant, true),
  ],
  'client.may-use-grant': [
    ...around(),
    gives('another grant', noGrant, 'client.grant-not-allowed'),
    gives('a scope comes after it', noScope, true),
    gives(
      'another grant, at Auth0',
      refusal(403, 'unauthorized_client', "Grant type 'client_credentials' not allowed for the client."),
      'client.grant-not-allowed',
      auth0,
    ),
    gives('the audience comes after it, at Auth0', noAudience, true, auth0),
  ],
  'client.needs-no-dpop': [
    ...around(),
    gives('a proof is asked for', dpop, 'client.dpop-required'),
    gives('a scope comes after it', noScope, true),
  ],
  'client.network-allowed': [...around(), gives('another network', zones, 'client.network-restricted')],
  'scope.allowed': [
    ...around(),
    gives('an unknown scope', noScope, 'scope.unknown'),
    gives(
      'no scope and no default',
      refusal(
        400,
        'invalid_scope',
        "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
      ),
      'scope.no-default',
    ),
    gives(
      'openid',
      refusal(400, 'invalid_scope', "Cannot request 'openid' scopes using client credentials."),
      'scope.oidc-not-allowed',
    ),
    ...(
      [
        ['openid', 'scope.oidc-not-allowed', ['scope.unknown', 'scope.not-granted']],
        ['openid  offline_access', 'scope.oidc-not-allowed', ['scope.unknown', 'scope.not-granted']],
        ['openid ki.scan', 'scope.unknown', ['scope.not-granted']],
        ['', 'scope.no-default', ['scope.not-granted']],
      ] as const
    ).map(([scope, given, possible]) => ({
      name: `a refusal of "${scope}" that does not say why`,
      facts: { intake: values({ scope }), tokenOutcome: refusal(400, 'invalid_scope') },
      context: general,
      gives: given,
      with: { possible },
    })),
    {
      name: 'a refusal of openid where a user signs in',
      facts: { intake: values({ scope: 'openid' }), tokenOutcome: refusal(400, 'invalid_scope') },
      context: withGuide(general, { flow: 'authorization_code' }),
      gives: 'scope.unknown',
    },
    gives(
      'a scope that needs a person',
      refusal(400, 'consent_required', 'The following scopes require user consent and cannot be granted …'),
      'scope.consent-required',
    ),
    gives('a scope that was not granted', noGrantedScope, 'scope.not-granted', auth0),
    gives('a missing policy comes after it', noPolicy, true),
    gives('a wrong secret comes before it', wrongSecret, null),
  ],
  'policy.allows': [
    ...around(),
    {
      ...gives('no rule matches', noPolicy, 'policy.no-match'),
      with: {
        expected: '200 · access_token',
        actual:
          '401 · access_denied · Policy evaluation failed for this request, please check the policy configurations.',
      },
    },
    gives('a rule denies the scope', denied, 'scope.denied-by-policy'),
    gives('an unknown scope comes before it', noScope, null),
  ],
  'api.audience-sent': [
    ...around(auth0),
    gives('no audience', noAudience, 'api.audience-missing', auth0),
    gives('an unknown API comes after it', noApi, true, auth0),
  ],
  'api.exists': [
    ...around(auth0),
    gives('no API of this name', noApi, 'api.unknown', auth0),
    gives('the grant of the API comes after it', noClientGrant, true, auth0),
  ],
  'api.grants-client': [
    ...around(auth0),
    gives('no grant', noClientGrant, 'api.not-authorized', auth0),
    gives(
      'an organization is needed',
      refusal(400, 'invalid_request', 'parameter organization is required for this client'),
      'api.organization-required',
      auth0,
    ),
    gives('a scope comes after it', noGrantedScope, true, auth0),
  ],
  'api.no-action-denies': [
    ...around(auth0),
    gives('an Action refuses', actionSays, 'api.denied-by-action', auth0),
    gives('a scope comes before it', noGrantedScope, null, auth0),
  ],
  'quota.left': [...around(auth0), gives('used up', noQuota, 'quota.exhausted', auth0)],
  'token.endpoint-answers': [
    gives('a token', issued, true),
    gives('a refusal in the API’s own words', wrongSecret, true),
    gives('a refusal that nobody knows', refusal(400, 'weird'), true),
    gives('a list, which another check reports', answered({ body: [] }), true),
    {
      ...gives(
        'an empty refusal whose challenge says why',
        answered({ status: 401, body: '', headers: { 'www-authenticate': 'Bearer error="invalid_client"' } }),
        true,
      ),
      with: { seen: '401, with an empty body' },
    },
    gives('text, which is not JSON', answered({ body: 'ok' }), 'http.not-json'),
    ...problems('token').map(({ outcome, gives: given, ...rest }) => ({
      ...rest,
      facts: { ...asked, tokenOutcome: outcome },
      gives: given,
    })),
  ],
  'token.issued': [
    { ...gives('a token', issued, true), with: { seen: '200 · access_token' } },
    {
      ...gives('a refusal that nobody knows', refusal(400, 'weird', 'Never seen.'), 'token.refused'),
      with: { actual: '400 · weird · Never seen.' },
    },
    gives('a refusal that another check explains', wrongSecret, null),
    gives('a page, which another check explains', page(200), null),
    gives('a status that another check explains', answered({ status: 418, body: {} }), null),
    gives('no answer', failed('http.timeout'), null),
    {
      ...gives('no type', answered({ body: { access_token: 'a.b.c' } }), 'token.response-invalid'),
      with: { actual: ['token_type is missing'] },
    },
    {
      ...gives('an error with status 200', answered({ body: { error: 'weird' } }), 'token.refused'),
      with: { actual: '200 · weird' },
    },
    gives('a list', answered({ body: [] }), 'token.response-invalid'),
    {
      ...gives(
        'an error that stands in the challenge alone',
        challenged('invalid_client', 'client unknown'),
        'client.unknown',
      ),
      context: alone(general),
      with: { actual: '401 · invalid_client · client unknown' },
    },
    {
      ...gives(
        'a challenge without an error',
        answered({ status: 401, body: '', headers: basic }),
        'client.refused-silently',
      ),
      context: alone(general),
    },
    {
      ...gives(
        'an error in the challenge of a page',
        { ...challenged('invalid_client', 'x', '<p>no</p>') },
        'http.not-json',
      ),
      context: alone(general),
    },
    ...everyRefusal([...answerProblems, ...tokenRefusals], { ...asked, tokenOutcome: refusal(400, 'x') }, okta),
    gives(
      'a claim that cannot be worked out',
      refusal(400, 'server_error', "The 'department' user claim could not be evaluated."),
      'server.claim-failed',
    ),
    gives(
      'the org server where a custom one is needed',
      refusal(
        400,
        'unsupported_grant_type',
        "'client_credentials' grant type can only be used with a custom authorization server.",
      ),
      'server.org-where-custom',
    ),
    {
      name: 'a management scope asked from a custom server',
      facts: { intake: values({ scope: 'okta.users.read' }), tokenOutcome: noScope },
      context: withGuide(okta, { server: 'org' }),
      gives: 'server.custom-where-org',
    },
  ],
  'token.is-jwt': [
    {
      name: 'a JWT',
      facts: raw('jwt', 'a.b.c', { alg: 'RS256', typ: 'at+jwt' }),
      gives: true,
      with: { seen: 'at+jwt' },
    },
    {
      name: 'a reference',
      facts: raw('opaque', 'x'.repeat(32)),
      gives: 'token.opaque',
      with: { actual: 'one part, 32 characters' },
    },
    {
      name: 'an encrypted one',
      facts: raw('jwe', 'a.b.c.d.e', { alg: 'dir', enc: 'A256GCM' }),
      gives: 'token.encrypted',
      with: { actual: 'five parts, encrypted with A256GCM' },
    },
    {
      name: 'an encrypted one that does not name its algorithm',
      facts: raw('jwe', 'a.b.c.d.e', { alg: 'RSA-OAEP' }),
      gives: 'token.encrypted',
      with: { actual: 'five parts, encrypted', expected: 'three parts: header, claims, and signature' },
    },
    {
      name: 'one that is encrypted with a key of the server',
      facts: raw('opaque', 'a..c.d.e', { alg: 'dir', enc: 'A256GCM' }),
      gives: 'token.opaque',
      with: { actual: 'five parts, encrypted with a key that only the server has (alg dir)' },
    },
    {
      name: 'one part that is none',
      facts: raw('malformed', 'a=b'),
      gives: 'token.malformed',
      with: { actual: '1 part that cannot be decoded' },
    },
    {
      name: 'several parts that hold nothing',
      facts: raw('opaque', 'a.b.c'),
      gives: 'token.opaque',
      with: { actual: '5 characters, without claims that can be read' },
    },
    ...(
      [
        ['a b', 'a token with a space'],
        ['a\n', 'a token with a line break'],
        ['"a"', 'a token with a quotation mark'],
        ['é', 'a token with a character that is not ASCII'],
        ['{}', 'a token with a character that is not allowed in a token'],
        ['"a b"\r\n', 'a token with a line break, a space, and a quotation mark'],
      ] as const
    ).map(([text, actual]) => ({
      name: `${JSON.stringify(text)}, for a product that takes anything`,
      facts: raw('malformed', text),
      context: withProduct(okta, { token: 'any' }),
      gives: 'token.malformed',
      with: { actual, expected: 'a JWT or an opaque token that an Authorization header can carry' },
    })),
    {
      name: 'two parts',
      facts: raw('malformed', 'a.b'),
      gives: 'token.malformed',
      with: { actual: '2 parts that cannot be decoded' },
    },
    {
      name: 'a reference, for a product that takes anything',
      facts: raw('opaque', 'x'.repeat(32)),
      context: withProduct(okta, { token: 'any' }),
      gives: true,
      with: { seen: 'an opaque token' },
    },
    {
      name: 'jwe, for a product that takes anything',
      facts: raw('jwe', 'x'),
      context: withProduct(okta, { token: 'any' }),
      gives: true,
      with: { seen: 'an encrypted token (JWE)' },
    },
  ],
  'token.type-bearer': [
    { name: 'Bearer', facts: { tokenResponse: tokenResponse() }, gives: true },
    { name: 'bearer', facts: { tokenResponse: tokenResponse({ token_type: 'bearer' }) }, gives: true },
    {
      name: 'DPoP',
      facts: { tokenResponse: tokenResponse({ token_type: 'DPoP' }) },
      gives: 'token.type',
      with: { expected: 'Bearer', actual: 'DPoP' },
    },
    { name: 'none', facts: { tokenResponse: tokenResponse({ token_type: undefined }) }, gives: null },
  ],
  'token.algorithm-accepted': [
    { name: 'RS256', facts: { jwt: jwt() }, gives: true, with: { seen: 'RS256' } },
    {
      name: 'HS256',
      facts: { jwt: jwt({}, { alg: 'HS256' }) },
      context: auth0,
      gives: 'token.algorithm',
      with: { expected: ['RS256'], actual: 'HS256' },
    },
    { name: 'none', facts: { jwt: jwt({}, { alg: 'none' }) }, gives: 'token.algorithm', with: { actual: 'none' } },
    {
      name: 'another one that the product takes',
      facts: { jwt: jwt({}, { alg: 'ES256' }) },
      context: withProduct(okta, { algorithms: ['RS256', 'ES256'] }),
      gives: true,
    },
  ],
  'keys.has-token-key': [
    { name: 'in the set', facts: { keySet: { keys: [rsaKey()] }, jwt: jwt() }, gives: true, with: { seen: 'key-1' } },
    {
      name: 'not in the set',
      facts: { keySet: { keys: [rsaKey()] }, jwt: jwt({}, { kid: 'key-9' }) },
      gives: 'keys.kid-not-found',
      with: { expected: ['key-1'], actual: 'key-9' },
    },
    {
      name: 'no kid, and keys to try',
      facts: { keySet: { keys: [rsaKey()] }, jwt: jwt({}, { kid: undefined }) },
      gives: true,
      with: { seen: 'The token does not name a key. Every key is tried.' },
    },
    {
      name: 'no kid, and no key either',
      facts: { keySet: { keys: [] }, jwt: jwt({}, { kid: undefined }) },
      gives: 'keys.kid-not-found',
    },
    {
      name: 'a kid that is what a key without one is called here',
      facts: { keySet: { keys: [without(rsaKey(), 'kid')] }, jwt: jwt({}, { kid: '(none)' }), otherKeySets: [] },
      gives: 'keys.kid-not-found',
      with: { expected: ['a key without a key ID'], actual: '(none)' },
    },
    {
      name: 'a key for encryption',
      facts: { keySet: { keys: [rsaKey({ use: 'enc' })] }, jwt: jwt(), otherKeySets: [] },
      gives: 'keys.kid-not-found',
      with: { says: 'The key set contains this key, but the key is not marked for signatures (use).' },
    },
    ...[{ age: '1' }, { 'x-cache': 'HIT from proxy.acme.example' }, { 'cf-cache-status': 'HIT' }].map((headers) => ({
      name: `missing, and the set came from a cache: ${Object.keys(headers)}`,
      facts: {
        keySet: { keys: [rsaKey()] },
        keysOutcome: answered({ body: { keys: [rsaKey()] }, headers: { ...headers, via: '1.1 proxy' } }),
        jwt: jwt({}, { kid: 'key-9' }),
        otherKeySets: [],
      },
      gives: 'keys.stale',
      with: { says: expect.stringMatching(/^The key set came from a cache \(.*via: 1\.1 proxy\)\.$/) },
    })),
    ...[{ age: '0' }, { 'x-cache': 'Miss from proxy' }, { via: '1.1 proxy' }].map((headers) => ({
      name: `missing, and no cache served the set: ${Object.values(headers)}`,
      facts: {
        keySet: { keys: [rsaKey()] },
        keysOutcome: answered({ body: { keys: [rsaKey()] }, headers }),
        jwt: jwt({}, { kid: 'key-9' }),
        otherKeySets: [],
      },
      gives: 'keys.kid-not-found',
    })),
    {
      name: 'missing, and another server has it, whatever a cache says',
      facts: {
        keySet: { keys: [rsaKey()] },
        keysOutcome: answered({ body: { keys: [rsaKey()] }, headers: { age: '9' } }),
        jwt: jwt({}, { kid: 'key-9' }),
        otherKeySets: [{ name: { word: 'okta.org-server' }, kids: ['key-9'] }],
      },
      gives: 'keys.kid-not-found',
      with: { says: 'The key belongs to the org authorization server. The token was issued there.' },
    },
  ],
  'token.signature-verifies': [
    {
      name: 'its own key',
      facts: { keySet: { keys: [published] }, jwt: jwt({}, {}, signed) },
      gives: true,
      with: { seen: 'RS256, key key-1' },
    },
    {
      name: 'the second of two keys of one id',
      facts: { keySet: { keys: [stranger, published] }, jwt: jwt({}, {}, signed) },
      gives: true,
    },
    {
      name: 'no kid: every key is tried',
      facts: {
        keySet: { keys: [without(stranger, 'kid'), without(published, 'kid')] },
        jwt: jwt({}, { kid: undefined }, signed),
      },
      gives: true,
    },
    {
      name: 'a stranger’s key',
      facts: { keySet: { keys: [stranger] }, jwt: jwt({}, {}, signed) },
      gives: 'token.signature',
      with: { expected: 'a signature by the key key-1' },
    },
    {
      name: 'a changed claim',
      facts: {
        keySet: { keys: [published] },
        jwt: jwt({}, {}, signed.replace(/\.[^.]+\./, `.${Buffer.from('{"iss":"x"}').toString('base64url')}.`)),
      },
      gives: 'token.signature',
    },
    {
      name: 'an algorithm that needs no key',
      facts: { keySet: { keys: [published] }, jwt: jwt({}, { alg: 'none' }, signed) },
      gives: 'token.signature',
    },
    {
      name: 'a key that is for another algorithm',
      facts: { keySet: { keys: [{ ...published, alg: 'PS256' }] }, jwt: jwt({}, {}, signed) },
      gives: 'token.signature',
      with: { actual: 'a signature with RS256, although the key is only for PS256' },
    },
    {
      name: 'a key that names its algorithm, beside one of the same id for another',
      facts: {
        keySet: {
          keys: [
            { ...published, alg: 'PS256' },
            { ...published, alg: 'RS256' },
          ],
        },
        jwt: jwt({}, {}, signed),
      },
      gives: true,
    },
    {
      name: 'a payload that is not encoded',
      facts: { keySet: { keys: [published] }, jwt: jwt({}, { b64: false, crit: ['b64'] }, signed) },
      gives: 'token.signature',
      with: { actual: expect.stringMatching(/b64: false/) },
    },
    {
      name: 'a payload that is said to be encoded',
      facts: { keySet: { keys: [published] }, jwt: jwt({}, { b64: true }, signed) },
      gives: true,
    },
    { name: 'no such key', facts: { keySet: { keys: [] }, jwt: jwt({}, {}, signed) }, gives: null },
  ],
  'token.issuer-matches': [
    { name: 'the same', facts: { metadata: metadata(), jwt: jwt() }, gives: true },
    {
      name: 'a slash too many',
      facts: { metadata: metadata(), jwt: jwt({ iss: `${issuer}/` }) },
      gives: 'token.issuer-mismatch',
      with: { expected: 'https://acme.okta.com/oauth2/default', actual: 'https://acme.okta.com/oauth2/default/' },
    },
    { name: 'none', facts: { metadata: metadata(), jwt: jwt({ iss: undefined }) }, gives: 'token.issuer-mismatch' },
  ],
  'token.audience-matches': [
    {
      name: 'nothing expected',
      facts: { intake: intake(), jwt: jwt() },
      gives: true,
      with: { seen: ['api://default'] },
    },
    {
      name: 'one of a list',
      facts: { intake: values({ audience: 'KI-Scanner' }), jwt: jwt({ aud: ['a', 'KI-Scanner'] }) },
      gives: true,
    },
    {
      name: 'another one',
      facts: { intake: values({ audience: 'KI-Scanner' }), jwt: jwt() },
      gives: 'token.audience-mismatch',
      with: { expected: 'KI-Scanner', actual: 'api://default' },
    },
    {
      name: 'another spelling',
      facts: { intake: values({ audience: 'KI-Scanner' }), jwt: jwt({ aud: 'ki-scanner' }) },
      gives: 'token.audience-mismatch',
    },
    {
      name: 'none at all',
      facts: { intake: intake(), jwt: jwt({ aud: undefined }) },
      gives: 'token.audience-mismatch',
      with: { expected: 'an audience', actual: null, variant: 'none' },
    },
  ],
  'token.scopes-granted': [
    {
      name: 'an opaque token, and an answer that says it',
      facts: { intake: intake(), tokenResponse: tokenResponse() },
      gives: true,
      with: { seen: ['ki.scan'] },
    },
    {
      name: 'an opaque token, and an answer that leaves one out',
      facts: { intake: values({ scope: 'ki.scan ki.report' }), tokenResponse: tokenResponse() },
      gives: 'scope.partly-granted',
    },
    {
      name: 'an opaque token, and an answer that does not say',
      facts: { intake: intake(), tokenResponse: tokenResponse({ scope: undefined }) },
      context: withProduct(okta, { token: 'any' }),
      gives: null,
      with: { applies: false },
    },
    {
      name: 'all of them',
      facts: { intake: intake(), tokenResponse: tokenResponse(), jwt: jwt() },
      gives: true,
      with: { seen: ['ki.scan'] },
    },
    {
      name: 'no scopes requested or granted',
      facts: {
        intake: intake({ values: {} }),
        tokenResponse: tokenResponse({ scope: undefined }),
        jwt: jwt({ scp: undefined }),
      },
      gives: true,
      with: { seen: 'no scopes requested or granted' },
    },
    {
      name: 'one of two left out',
      facts: { intake: values({ scope: 'ki.scan ki.admin' }), tokenResponse: tokenResponse(), jwt: jwt() },
      gives: 'scope.partly-granted',
      with: { says: 'The server did not grant ki.admin.', expected: ['ki.scan', 'ki.admin'], actual: ['ki.scan'] },
    },
    {
      name: 'one of two left out, by the token alone',
      facts: {
        intake: values({ scope: 'ki.scan ki.admin' }),
        tokenResponse: tokenResponse({ scope: undefined }),
        jwt: jwt(),
      },
      gives: 'scope.partly-granted',
    },
    {
      name: 'granted by the response and not in the token',
      facts: { intake: intake(), tokenResponse: tokenResponse(), jwt: jwt({ scp: undefined }) },
      gives: 'token.scope-missing',
      with: { expected: ['ki.scan'], actual: [] },
    },
    {
      name: 'asked, and neither response nor token says anything of it',
      facts: { intake: intake(), tokenResponse: tokenResponse({ scope: undefined }), jwt: jwt({ scp: undefined }) },
      gives: 'token.scope-missing',
      with: { expected: ['ki.scan'], actual: [] },
    },
    {
      name: 'Auth0’s words in one string',
      facts: {
        intake: values({ scope: 'scan:read scan:write' }),
        tokenResponse: tokenResponse({ scope: 'scan:read scan:write' }),
        jwt: jwt({ scp: undefined, scope: 'scan:read scan:write' }),
      },
      context: auth0,
      gives: true,
    },
    {
      name: 'Auth0’s permissions in place of scopes',
      facts: {
        intake: values({ scope: 'scan:read' }),
        tokenResponse: tokenResponse({ scope: 'scan:read' }),
        jwt: jwt({ scp: undefined, permissions: ['scan:read'] }),
      },
      context: auth0,
      gives: 'token.scope-missing',
      with: {
        actual: [],
        says: 'The scope is in the claim permissions. Products usually do not read scopes from this claim.',
      },
    },
  ],
  'token.not-expired': [
    {
      name: 'a number that is not a date',
      facts: { jwt: jwt({ exp: 1e15 }), tokenResponse: tokenResponse() },
      gives: true,
      with: { seen: 'until 1000000000000000, which is not a valid date' },
    },
    {
      name: 'an hour left',
      facts: { jwt: jwt(), tokenResponse: tokenResponse() },
      gives: true,
      with: { seen: `until ${time(seconds + 3590)}` },
    },
    {
      name: 'ended this second',
      facts: { jwt: jwt({ exp: seconds }), tokenResponse: tokenResponse() },
      gives: 'token.expired',
      with: { expected: `after ${time(seconds)}`, actual: time(seconds) },
    },
    {
      name: 'no end',
      facts: { jwt: jwt({ exp: undefined }), tokenResponse: tokenResponse() },
      gives: 'token.expired',
      with: { says: 'The token does not contain an expiration time (exp).', expected: 'exp', actual: null },
    },
  ],
  'token.valid-already': [
    {
      name: 'since ten seconds',
      facts: { jwt: jwt(), tokenResponse: tokenResponse() },
      gives: true,
      with: { seen: `since ${time(seconds - 10)}` },
    },
    {
      name: 'in a minute, which is forgiven',
      facts: { jwt: jwt({ nbf: seconds + 60 }), tokenResponse: tokenResponse() },
      gives: true,
    },
    {
      name: 'in 61 seconds',
      facts: { jwt: jwt({ nbf: seconds + 61 }), tokenResponse: tokenResponse() },
      gives: 'token.not-yet-valid',
      with: { expected: `before ${time(seconds)}`, actual: time(seconds + 61) },
    },
    {
      name: 'issued in the future',
      facts: { jwt: jwt({ iat: seconds + 600 }), tokenResponse: tokenResponse() },
      gives: 'token.not-yet-valid',
    },
    {
      name: 'no beginning',
      facts: { jwt: jwt({ iat: undefined }), tokenResponse: tokenResponse() },
      gives: true,
      with: { seen: 'no start time' },
    },
  ],
  'token.lifetime-sane': [
    {
      name: 'an hour',
      facts: { jwt: jwt(), tokenResponse: tokenResponse() },
      gives: true,
      with: { seen: '3,600 seconds' },
    },
    {
      name: 'a lifetime in digits that differs',
      facts: { jwt: jwt(), tokenResponse: tokenResponse({ expires_in: '7200' }) },
      gives: 'token.lifetime',
      with: { actual: '7,200 seconds, as stated in the response (expires_in)' },
    },
    {
      name: 'the same lifetime in digits',
      facts: { jwt: jwt(), tokenResponse: tokenResponse({ expires_in: '3600' }) },
      gives: true,
    },
    {
      name: '59 seconds',
      facts: { jwt: jwt({ exp: seconds + 49 }), tokenResponse: tokenResponse({ expires_in: 59 }) },
      gives: 'token.lifetime',
      with: { expected: 'at least 60 seconds', actual: '59 seconds' },
    },
    {
      name: 'longer than Okta can be set to',
      facts: { jwt: jwt({ exp: seconds + 86_391 }), tokenResponse: tokenResponse({ expires_in: 86_401 }) },
      gives: 'token.lifetime',
      with: { expected: 'at most 86,400 seconds', actual: '86,401 seconds' },
    },
    {
      name: 'the same length at a provider that allows it',
      facts: { jwt: jwt({ exp: seconds + 86_391 }), tokenResponse: tokenResponse({ expires_in: 86_401 }) },
      context: auth0,
      gives: true,
    },
    {
      name: 'response and token differ',
      facts: { jwt: jwt(), tokenResponse: tokenResponse({ expires_in: 7200 }) },
      gives: 'token.lifetime',
      with: {
        says: 'The response and the token state different lifetimes.',
        actual: '7,200 seconds, as stated in the response (expires_in)',
      },
    },
    {
      name: 'no times',
      facts: { jwt: jwt({ iat: undefined }), tokenResponse: tokenResponse() },
      gives: null,
      with: { applies: false, because: 'The token does not contain both iat and exp.' },
    },
    {
      name: 'a response that does not say',
      facts: { jwt: jwt(), tokenResponse: tokenResponse({ expires_in: undefined }) },
      context: general,
      gives: true,
    },
  ],
}
