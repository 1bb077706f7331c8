import { expect } from 'vitest'
import { answerProblems } from '../../../../core/checks/http/answer-problems.ts'
import { apiRefusals, authorizeRefusals, tokenRefusals } from '../../../../core/checks/refusals.ts'
import type { Outcome } from '../../../../core/model/exchange.ts'
import type { DecodedToken, Facts, SignOn } from '../../../../core/model/facts.ts'
import { fieldProblems } from '../../../../core/model/target.ts'
import {
  alone,
  answered,
  contextOf,
  everyRefusal,
  explained,
  failed,
  intake,
  issuer,
  metadata,
  okta,
  oktaRefusal,
  openMetadata,
  page,
  problem,
  type Row,
  refusal,
  seconds,
  tokenResponse,
  values,
  without,
  withProduct,
} from '../fixtures.ts'
import { problems } from './problems.ts'

const home = 'http://localhost:8585/callback'
const silent = 'http://localhost:8585/silent-callback'
const origin = 'http://localhost:8585'
const given = { intake: values({ redirect_uri: home, origin }) }
const signing = contextOf(openMetadata, okta.provider)

const { algorithms: _named, ...product } = openMetadata.relyingParty
const withoutAlgorithms = { ...signing, guide: { ...openMetadata, relyingParty: product } }

const back = (to: string, params: Readonly<Record<string, string>>): Outcome =>
  answered({ status: 302, headers: { location: `${to}?${new URLSearchParams(params)}` }, body: '' })
const error = (code: string, error_description = '', to = home) =>
  back(to, { error: code, error_description, state: 's' })
const wordless = back(`${issuer}/error`, { error: 'invalid_request' })
const noWay = back(`${issuer}/error`, { error: 'invalid_request', error_description: 'Out of order' })
const loginPage = page(200, 'Sign in')
const wrongRedirect = page(400, "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.")
const unknownClient = answered({ status: 400, body: { error: 'invalid_client', error_description: 'Invalid client.' } })
const noCode = error('unsupported_response_type', 'The response type is not supported by the authorization server.')
const noPkce = error('invalid_request', 'PKCE code challenge is required by the application.')
const noScope = error('invalid_scope', 'One or more scopes are not configured for the authorization server resource.')
const noPolicy = error(
  'access_denied',
  'Policy evaluation failed for this request, please check the policy configurations.',
)
const noRights = error('access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.')
const consent = error('consent_required', 'The following scopes require user consent: [x]')
const notAssigned = error('access_denied', 'User is not assigned to the client application.')

const stage = (outcome: Outcome, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, authorizeOutcome: outcome, strangerOutcome: unknownClient },
  context: signing,
  gives,
})
const always: readonly Row[] = [
  stage(loginPage, true, 'a sign-in page'),
  stage(error('login_required', 'not logged in'), true, 'a person is wanted'),
  stage(failed('http.timeout'), null, 'no answer'),
  {
    ...stage(loginPage, null, 'a server that sends a client which cannot exist to the same page'),
    facts: { ...given, authorizeOutcome: loginPage, strangerOutcome: loginPage },
    with: { because: expect.stringMatching(/before it validates the request/) },
  },
  {
    ...stage(loginPage, null, 'a server that did not answer for the client which cannot exist'),
    facts: { ...given, authorizeOutcome: loginPage, strangerOutcome: failed('http.timeout') },
  },
  stage(page(200, '<title>Access Denied</title> Sign in'), null, 'a page that blocks'),
]

const signOn = (change: Partial<SignOn> = {}): Facts['signOn'] => ({
  failure: null,
  params: { code: 'a code', state: 'the state' },
  state: 'the state',
  nonce: 'the nonce',
  verifier: 'v',
  ...change,
})
const came = (change: Partial<SignOn>, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, signOn: signOn(change), authorizeOutcome: loginPage, metadata: metadata() },
  context: signing,
  gives,
})
/** What a person proves where the server sends everybody to its sign-in, whoever asks. */
const proved = (change: Partial<SignOn>, gives: Row['gives'], name: string): Row => ({
  ...came(change, gives, name),
  facts: { ...given, signOn: signOn(change), authorizeOutcome: loginPage, strangerOutcome: loginPage },
})
const byPerson: readonly Row[] = [
  {
    ...proved({}, true, 'a person came back with a code, and the server looks at nothing before'),
    with: { seen: 'A user signed in and returned with a code.' },
  },
  proved({ params: { code: 'a code', state: 'another' } }, null, 'a code of another sign-in'),
  proved({ params: { state: 'the state' } }, null, 'neither a code nor an error'),
  proved({ params: { code: '', state: 'the state' } }, null, 'an empty code'),
  proved({ failure: { kind: 'late', after: 9 } }, null, 'nobody came back to a server that looks at nothing'),
  proved({ params: { error: 'access_denied', state: 'the state' } }, null, 'an error that proves nothing'),
]

const nobody = (failure: NonNullable<SignOn['failure']>) => ({ failure, params: {} })
const late = nobody({ kind: 'late', after: 90_400 })
const refusedWith = (code: string, error_description: string) => ({
  params: { error: code, error_description, state: 'the state' },
})

const exchanged = (outcome: Outcome, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, tokenOutcome: outcome, method: 'none' },
  context: alone(signing),
  gives,
})
const issued = answered({ body: { access_token: 'a.b.c', token_type: 'Bearer' } })

const idToken = (claims: DecodedToken['claims'], form: DecodedToken['form'] = 'jwt'): DecodedToken => ({
  raw: 'a.b.c',
  form,
  header: { alg: 'RS256', kid: 'key-1' },
  claims,
})
const sound = { iss: issuer, aud: '0oa1b2c3d4EXAMPLE5d7', nonce: 'the nonce', exp: seconds + 3000 }
const idFacts = (token: DecodedToken, keys: Facts['keySet']['keys'] = []) => ({
  ...given,
  metadata: metadata(),
  keySet: { keys },
  idToken: token,
  tokenResponse: tokenResponse(),
})

async function signedIdTokens() {
  const { SignJWT, generateKeyPair, exportJWK } = await import('jose')
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const other = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'key-1' } as never
  const make = async (claims: Readonly<Record<string, unknown>>, key = privateKey): Promise<DecodedToken> => ({
    ...idToken({ ...sound, ...claims } as never),
    raw: await new SignJWT({ ...sound, ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'key-1' }).sign(key),
  })
  return {
    jwk,
    good: await make({}),
    late: await make({ exp: seconds - 3600 }),
    forged: await make({}, other.privateKey),
  }
}
const signed = await signedIdTokens()

const cors = (outcome: Outcome, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, corsOutcome: outcome },
  context: signing,
  gives,
})
const invalidGrant = { error: 'invalid_grant', error_description: 'The authorization code is invalid or has expired.' }

const silentRow = (outcome: Outcome, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, silentOutcomes: [{ redirectUri: silent, outcome }], strangerOutcome: unknownClient },
  context: signing,
  gives,
})

const renewal = (refreshOutcome: Outcome | null, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, refreshOutcome, tokenResponse: tokenResponse({ refresh_token: 'one' }) },
  context: signing,
  gives,
})

const implicit = (outcome: Outcome, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { ...given, implicitOutcome: outcome },
  context: signing,
  gives,
})

const typed = (field: 'redirect_uri' | 'origin' | 'key_id'): Row[] => [
  { name: 'in order', facts: { intake: values({ [field]: home }), keyShape: null }, gives: true },
  ...fieldProblems.map((id) => ({ name: id, facts: { intake: problem(field, id), keyShape: null }, gives: id })),
]
const calls = withProduct(okta, { calls: [{ path: '/api/v1/users?limit=1', scope: 'okta.users.read' }] })
const called = (outcome: Outcome, gives: Row['gives'], name: string): Row => ({
  name,
  facts: { intake: intake(), apiCalls: [{ path: '/api/v1/users?limit=1', scope: 'okta.users.read', outcome }] },
  context: calls,
  gives,
})
const own = (status: number, errorCode: string, headers = {}) =>
  answered({ status, headers, body: { errorCode, errorSummary: 'x' } })

/** Signing people in, the keys of clients, and the provider's own API. */
export const signOnTables: Readonly<Record<string, readonly Row[]>> = {
  'input.redirect-uri-usable': typed('redirect_uri'),
  'input.origin-usable': typed('origin'),
  'input.key-id-usable': typed('key_id'),
  'login.app-known': [
    ...always,
    ...byPerson,
    stage(unknownClient, 'client.unknown', 'an unknown client'),
    {
      ...stage(unknownClient, 'client.disabled', 'a client that is off'),
      context: { ...signing, provider: { ...okta.provider, explain: () => explained('client.disabled') } },
    },
    stage(page(403, 'Unknown client'), 'client.unknown', 'a page with status 403'),
    stage(page(429, 'Unknown client'), null, 'a limit'),
    {
      ...stage(wordless, 'client.unknown', 'an error without a word, as for a client that cannot exist'),
      facts: { ...given, authorizeOutcome: wordless, strangerOutcome: wordless },
      with: { possible: ['login.page-refuses'], actual: '302 · invalid_request' },
    },
    stage(wordless, null, 'an error without a word, other than for a client that cannot exist'),
    {
      ...stage(noWay, null, 'an error with words, as for a client that cannot exist'),
      facts: { ...given, authorizeOutcome: noWay, strangerOutcome: noWay },
    },
    {
      ...stage(page(400), null, 'a page without a reason, as for a client that cannot exist'),
      facts: { ...given, authorizeOutcome: page(400), strangerOutcome: page(400) },
    },
    stage(wrongRedirect, true, 'it went past this'),
  ],
  'login.redirect-uri-registered': [
    ...always,
    ...byPerson,
    {
      ...stage(wrongRedirect, 'login.redirect-uri', 'a page that says it'),
      with: {
        expected: 'http://localhost:8585/callback in the redirect URIs of the app',
        actual: expect.stringMatching(/^400 · .*must be a Login redirect URI/),
      },
    },
    stage(unknownClient, null, 'another question first'),
    stage(noPolicy, true, 'a later question'),
  ],
  'login.code-offered': [
    ...always,
    ...byPerson,
    {
      ...stage(noCode, 'login.response-type', 'not for this app'),
      with: {
        actual: 'unsupported_response_type · The response type is not supported by the authorization server.',
      },
    },
    {
      ...stage(noCode, 'client.grant-not-allowed', 'a server that says the grant'),
      context: { ...signing, provider: { ...okta.provider, explain: () => explained('client.grant-not-allowed') } },
    },
  ],
  'login.pkce-accepted': [...always, ...byPerson, stage(noPkce, 'login.pkce-required', 'a proof is wanted')],
  'login.scopes-offered': [
    ...always,
    ...byPerson,
    stage(noScope, 'scope.unknown', 'an unknown scope'),
    {
      ...stage(noScope, 'scope.not-granted', 'a scope that this app has not'),
      context: { ...signing, provider: { ...okta.provider, explain: () => explained('scope.not-granted') } },
    },
  ],
  'login.policy-allows': [
    ...always,
    ...byPerson,
    stage(noPolicy, 'policy.no-match', 'no rule'),
    stage(noRights, 'scope.denied-by-policy', 'a rule that denies'),
    stage(consent, 'login.consent-required', 'a consent'),
    stage(notAssigned, 'login.user-not-assigned', 'somebody who may not'),
  ],
  'login.endpoint-answers': [
    stage(loginPage, true, 'a sign-in page'),
    stage(wrongRedirect, true, 'a reason that another check says'),
    stage(noPolicy, true, 'a reason that went back'),
    ...everyRefusal(
      authorizeRefusals,
      { ...given, authorizeOutcome: page(400, 'Oops'), strangerOutcome: unknownClient },
      signing,
    ),
    stage(error('server_error', 'Try later.'), 'http.server-error', 'an error of the server'),
    stage(answered({ status: 302, body: '' }), 'http.redirected', 'a redirect to nowhere'),
    ...[400, 401, 403].map((status) =>
      stage(answered({ status, body: '' }), 'client.refused-silently', `an empty refusal with ${status}`),
    ),
    stage(answered({ status: 503, body: '' }), 'http.server-error', 'an empty answer of a server that is down'),
    stage(page(403, 'This request was blocked.'), 'http.blocked', 'a refusal with a page that blocks'),
    stage(
      back(`${issuer}/error`, { error: 'redirect_mismatch', client_id: 'x' }),
      'login.page-refuses',
      'an error page',
    ),
    stage(
      back('https://login.acme.okta.com/error', { error: 'redirect_mismatch' }),
      'http.redirected',
      'an error page that may be of somebody else',
    ),
    stage(wordless, 'login.page-refuses', 'an error without a word'),
    {
      ...stage(wordless, true, 'an error without a word, which another check explains'),
      facts: { ...given, authorizeOutcome: wordless, strangerOutcome: wordless },
    },
    stage(back(`${issuer}/error`, { state: 's' }), true, 'a page of its own without an error'),
    stage(page(403, 'Unknown client'), true, 'a page with status 403 in words that another check knows'),
    stage(page(200, '<title>Web Page Blocked</title> Sign in'), 'http.blocked', 'a page that blocks, with status 200'),
    stage(page(200, 'Sign in. Our acceptable use policy holds.'), true, 'a sign-in page that speaks of a policy'),
    stage(page(400, 'Ooops'), 'login.page-refuses', 'a page without a reason'),
    stage(answered({ status: 200, body: '' }), 'http.not-json', 'nothing in place of a page'),
    stage(answered({ status: 200, body: { ok: true } }), 'http.unexpected-status', 'data in place of a page'),
    stage(
      answered({ status: 403, body: { error: 'access_denied', error_description: 'Novel words' } }),
      'login.page-refuses',
      'a refusal as data, in words of its own',
    ),
    stage(
      error('invalid_request', 'The authorization server id is invalid.'),
      'server.not-found',
      'a server that is not there',
    ),
    ...problems('token')
      .filter(
        ({ outcome }) =>
          outcome.failure !== null ||
          [302, 403, 418, 429, 502, 511].includes(outcome.answer?.status ?? 0) ||
          outcome.answer?.status === 301,
      )
      .filter(({ name }) => !name.startsWith('a redirect'))
      .map(({ name, outcome, gives }) => stage(outcome, gives, name)),
  ],
  'login.silent-uris-registered': [
    silentRow(error('login_required', 'not logged in', silent), true, 'a person is wanted'),
    silentRow(wrongRedirect, 'login.redirect-uri', 'not registered'),
    silentRow(error('consent_required', 'x', silent), 'login.consent-required', 'a consent'),
    silentRow(unknownClient, 'client.unknown', 'another question'),
    silentRow(failed('http.timeout'), 'http.timeout', 'no answer'),
    {
      ...silentRow(page(400, 'Ooops'), 'login.page-refuses', 'a page without a reason'),
      with: { expected: `${silent} in the redirect URIs of the app`, actual: '400 · Ooops hello' },
    },
    silentRow(answered({ body: { ok: true } }), 'http.unexpected-status', 'data in place of a page'),
    {
      ...silentRow(
        answered({ status: 429, body: {}, headers: { 'retry-after': '30' } }),
        'http.rate-limited',
        'a limit',
      ),
      with: { says: 'The server asks you to wait 30 s.' },
    },
    {
      ...silentRow(loginPage, null, 'a server that set a limit before it looked'),
      facts: {
        ...given,
        silentOutcomes: [{ redirectUri: silent, outcome: loginPage }],
        strangerOutcome: answered({ status: 429, body: {} }),
      },
    },
    {
      ...silentRow(error('consent_required', 'x', silent), 'login.consent-required', 'an error at the redirect URI'),
      with: { actual: 'consent_required · x' },
    },
    {
      ...silentRow(loginPage, null, 'a server that looks at nothing'),
      facts: { ...given, silentOutcomes: [{ redirectUri: silent, outcome: loginPage }], strangerOutcome: loginPage },
    },
    ...everyRefusal(
      [...answerProblems, ...authorizeRefusals],
      { ...given, silentOutcomes: [{ redirectUri: silent, outcome: wrongRedirect }], strangerOutcome: unknownClient },
      signing,
    ),
    {
      name: 'none needed',
      facts: { ...given, silentOutcomes: [], strangerOutcome: unknownClient },
      context: signing,
      gives: null,
    },
  ],
  'cors.origin-trusted': [
    cors(
      answered({ status: 400, headers: { 'access-control-allow-origin': origin }, body: invalidGrant }),
      true,
      'the page may read the refusal of a code that was made up',
    ),
    {
      ...cors(answered({ status: 400, body: invalidGrant }), 'cors.origin-not-trusted', 'it may not'),
      with: {
        actual:
          'no Access-Control-Allow-Origin header (response: 400 · invalid_grant · The authorization code is invalid or has expired.)',
      },
    },
    cors(
      refusal(
        400,
        'invalid_request',
        'Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.',
      ),
      'cors.origin-not-trusted',
      'Okta says so',
    ),
    ...problems('token')
      .filter(({ gives }) => gives !== 'http.origin-added')
      .map(({ name, outcome, gives }) => cors(outcome, gives, name)),
    cors(
      oktaRefusal(403, 'E0000212', 'Origin validation failed.'),
      'cors.origin-not-trusted',
      'an origin that Okta refuses',
    ),
    ...everyRefusal(['http.origin-added'], { ...given, corsOutcome: refusal(400, 'x') }, signing),
  ],
  'login.person-returns': [
    came({}, true, 'a code'),
    { ...came(late, 'login.timeout', 'too late'), with: { says: 'The user did not return within 90 seconds.' } },
    ...(
      [
        ['EADDRINUSE', 'Another program is using port 8585 (EADDRINUSE).'],
        ['EACCES', 'IdP Preflight does not have permission to use port 8585 (EACCES).'],
        ['EADDRNOTAVAIL', 'Port 8585 could not be opened (EADDRNOTAVAIL).'],
      ] as const
    ).map(([code, says]) => ({
      ...came(nobody({ kind: 'port', port: 8585, code }), 'login.port-in-use', `a port that cannot be had: ${code}`),
      with: { says, actual: says },
    })),
    came(nobody({ kind: 'elsewhere' }), null, 'an address of another machine'),
  ],
  'login.state-returned': [
    came({}, true, 'the same'),
    {
      ...came({ params: { code: 'c', state: 'another' } }, 'login.state-mismatch', 'another'),
      with: { expected: 'the state that was sent', actual: 'a different state' },
    },
    { ...came({ params: { code: 'c' } }, 'login.state-mismatch', 'none'), with: { actual: 'no state' } },
    came(late, null, 'nobody'),
    ...(
      [
        ['the issuer', true, { iss: issuer }, true],
        ['the issuer of a server that never said so', false, { iss: issuer }, true],
        ['no issuer', false, {}, true],
        ['no issuer of a server that always names it', true, {}, 'login.state-mismatch'],
        ['another issuer', true, { iss: 'https://evil.test' }, 'login.state-mismatch'],
        ['another issuer of a server that never said so', false, { iss: `${issuer}/` }, 'login.state-mismatch'],
      ] as const
    ).map(([name, advertised, params, gives]) => {
      const row = came({ params: { code: 'c', state: 'the state', ...params } }, gives, name)
      const document = metadata({ authorization_response_iss_parameter_supported: advertised })
      return { ...row, facts: { ...row.facts, metadata: document } }
    }),
    {
      ...came(
        { params: { code: 'c', state: 'the state', iss: 'https://evil.test' } },
        'login.state-mismatch',
        'mixed up',
      ),
      with: {
        says: 'The response does not come from the issuer that the metadata names (iss, RFC 9207).',
        expected: issuer,
        actual: 'https://evil.test',
      },
    },
    {
      name: 'an issuer under a template',
      facts: {
        signOn: signOn({ params: { state: 'the state', iss: 'https://login.example/t1/v2.0' } }),
        metadata: metadata({ issuer: 'https://login.example/{tenantid}/v2.0' }),
      },
      gives: true,
    },
  ],
  'login.person-admitted': [
    came({}, true, 'a code'),
    came(late, null, 'nobody'),
    came(
      refusedWith('access_denied', 'User is not assigned to the client application.'),
      'login.user-not-assigned',
      'not assigned',
    ),
    came(refusedWith('consent_required', 'x'), 'login.consent-required', 'a consent'),
    came(refusedWith('access_denied', 'User canceled the request.'), 'login.cancelled', 'cancelled'),
    came(
      refusedWith('access_denied', 'The resource owner or authorization server denied the request.'),
      'login.cancelled',
      'the words of a consent that was not given',
    ),
    ...everyRefusal(
      [...authorizeRefusals, ...answerProblems],
      { ...given, signOn: signOn(refusedWith('x', 'y')), authorizeOutcome: loginPage },
      signing,
    ),
    came(
      refusedWith('invalid_request', 'PKCE code challenge is required by the application.'),
      'login.pkce-required',
      'a proof',
    ),
    came(refusedWith('unsupported_response_type', 'x'), 'login.response-type', 'no code'),
    came(refusedWith('access_denied', 'Policy evaluation failed for this request.'), 'policy.no-match', 'no rule'),
    came(refusedWith('invalid_scope', 'x'), 'scope.unknown', 'an unknown scope'),
    came(
      refusedWith('access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.'),
      'scope.denied-by-policy',
      'denied',
    ),
    {
      ...came(refusedWith('moon_phase', 'x'), 'login.page-refuses', 'a reason that nobody knows'),
      with: { expected: 'an authorization code', actual: 'moon_phase · x' },
    },
    {
      ...came({ params: { state: 'the state' } }, 'login.page-refuses', 'neither a code nor an error'),
      with: { actual: 'neither a code nor an error' },
    },
  ],
  'login.code-exchanged': [
    exchanged(issued, true, 'tokens'),
    ...(
      [
        ['openid profile', {}, 'token.response-invalid'],
        [undefined, {}, 'token.response-invalid'],
        ['openid', { id_token: 'a.b.c' }, true],
        ['profile', {}, true],
      ] as const
    ).map(([scope, given, gives]) => ({
      ...exchanged(
        answered({ body: { access_token: 'a.b.c', token_type: 'Bearer', ...given } }),
        gives,
        `the scope ${scope} and ${Object.keys(given).join() || 'no ID token'}`,
      ),
      facts: {
        intake: intake({ values: scope === undefined ? {} : { scope } }),
        tokenOutcome: answered({ body: { access_token: 'a.b.c', token_type: 'Bearer', ...given } }),
      },
      with: gives === true ? {} : { actual: ['id_token is missing'] },
    })),
    ...everyRefusal(
      [...answerProblems, ...tokenRefusals],
      { ...given, tokenOutcome: refusal(400, 'x'), method: 'none' },
      signing,
    ),
    exchanged(answered({ body: {} }), 'token.response-invalid', 'nothing of a token'),
    exchanged(failed('http.timeout'), 'http.timeout', 'no answer'),
    exchanged(refusal(400, 'invalid_grant', 'PKCE verification failed.'), 'login.code-refused', 'a refused code'),
    exchanged(
      refusal(
        401,
        'invalid_client',
        'Client authentication failed. Either the client or the client credentials are invalid.',
      ),
      'client.auth-method',
      'another method',
    ),
    exchanged(
      refusal(401, 'invalid_client', 'No client credentials found.'),
      'client.auth-method',
      'a secret is wanted',
    ),
    exchanged(
      refusal(401, 'invalid_client', 'The client secret supplied for a confidential client is invalid.'),
      'client.auth-method',
      'a secret where a page has none',
    ),
    exchanged(refusal(401, 'invalid_client', "Invalid value for 'client_id' parameter."), 'client.unknown', 'unknown'),
    exchanged(refusal(400, 'unauthorized_client'), 'client.grant-not-allowed', 'not this grant'),
    {
      ...exchanged(refusal(400, 'invalid_request', 'code_verifier is missing'), 'login.pkce-required', 'a proof'),
      context: alone({ ...signing, provider: { ...okta.provider, explain: () => explained('login.pkce-required') } }),
    },
    exchanged(
      refusal(401, 'access_denied', 'Policy evaluation failed for this request.'),
      'policy.no-match',
      'no rule',
    ),
  ],
  'login.nonce-returned': [
    { name: 'the same', facts: { signOn: signOn(), idToken: idToken(sound) }, gives: true },
    {
      name: 'another',
      facts: { signOn: signOn(), idToken: idToken({ ...sound, nonce: 'x' }) },
      gives: 'login.nonce-mismatch',
      with: { expected: 'the nonce that was sent', actual: 'a different nonce' },
    },
    {
      name: 'none',
      facts: { signOn: signOn(), idToken: idToken(without(sound, 'nonce')) },
      gives: 'login.nonce-mismatch',
      with: { actual: 'no nonce' },
    },
    { name: 'unreadable', facts: { signOn: signOn(), idToken: idToken(null, 'opaque') }, gives: null },
  ],
  'login.id-token-sound': [
    {
      name: 'in order',
      facts: idFacts(signed.good, [signed.jwk]),
      gives: true,
      with: { seen: ['issued for 0oa1b2c3d4EXAMPLE5d7', 'signed by the key key-1'] },
    },
    { name: 'encrypted', facts: idFacts(idToken(null, 'jwe')), gives: 'token.encrypted' },
    { name: 'no token', facts: idFacts(idToken(null, 'malformed')), gives: 'token.malformed' },
    { name: 'another issuer', facts: idFacts(idToken({ ...sound, iss: 'x' })), gives: 'token.issuer-mismatch' },
    { name: 'for another app', facts: idFacts(idToken({ ...sound, aud: 'x' })), gives: 'token.audience-mismatch' },
    {
      name: 'white space behind the signature',
      facts: idFacts({ ...signed.good, raw: `${signed.good.raw} `, form: 'malformed' }, [signed.jwk]),
      gives: 'token.malformed',
    },
    ...['HS256', 'none', null].map((alg) => ({
      name: `signed with ${alg}`,
      facts: idFacts({ ...signed.good, header: alg === null ? {} : { alg } }, [signed.jwk]),
      gives: 'token.algorithm',
      with: { actual: alg, expected: ['RS256'] },
    })),
    {
      name: 'signed with a secret, for a product that names no algorithms',
      facts: idFacts({ ...signed.good, header: { alg: 'HS256' } }, [signed.jwk]),
      context: withoutAlgorithms,
      gives: 'token.algorithm',
      with: { actual: 'HS256', expected: expect.arrayContaining(['RS256', 'ES256', 'EdDSA']) },
    },
    {
      name: 'signed with a key, for a product that names no algorithms',
      facts: idFacts(signed.good, [signed.jwk]),
      context: withoutAlgorithms,
      gives: true,
    },
    {
      name: 'signed with another algorithm than the product accepts',
      facts: idFacts(signed.good, [signed.jwk]),
      context: withProduct(signing, { algorithms: ['ES256'] }),
      gives: 'token.algorithm',
      with: { actual: 'RS256', expected: ['ES256'] },
    },
    { name: 'no such key', facts: idFacts(signed.good), gives: 'keys.kid-not-found' },
    { name: 'forged', facts: idFacts(signed.forged, [signed.jwk]), gives: 'token.signature' },
    { name: 'too late', facts: idFacts(signed.late, [signed.jwk]), gives: 'token.expired' },
  ],
  'login.renews-silently': [
    renewal(answered({ body: { access_token: 'a', token_type: 'Bearer', refresh_token: 'two' } }), true, 'replaced'),
    {
      ...renewal(null, 'login.silent-renewal', 'no refresh token'),
      with: { actual: 'no refresh token for the scopes ki.scan' },
    },
    renewal(
      answered({ body: { access_token: 'a', token_type: 'Bearer', refresh_token: 'one' } }),
      'login.silent-renewal',
      'the same again',
    ),
    renewal(refusal(400, 'invalid_grant', 'x'), 'login.silent-renewal', 'refused'),
    ...problems('token').map(({ name, outcome, gives }) => renewal(outcome, gives, name)),
  ],
  'relying-party.no-implicit-grant': [
    implicit(noCode, true, 'off'),
    implicit(error('login_required'), 'relying-party.implicit-grant', 'on'),
    implicit(unknownClient, null, 'another question'),
  ],
  'admin.calls-answered': [
    called(answered({ body: [] }), true, 'read'),
    called(own(401, 'E0000011'), 'admin.token-invalid', 'a token that is refused'),
    called(own(403, 'E0000006'), 'admin.role-missing', 'no role'),
    called(
      own(403, 'E0000006', { 'www-authenticate': 'Bearer error="insufficient_scope"' }),
      'admin.scope-missing',
      'no scope',
    ),
    called(own(401, 'E0000015'), 'server.licence-missing', 'one call that needs a product'),
    called(own(429, 'E0000047'), 'http.rate-limited', 'a limit'),
    called(own(405, 'E0000022'), 'http.unexpected-status', 'another verb'),
    called(own(403, 'E0000038'), 'http.unexpected-status', 'a refusal that is about nothing of this'),
    called(own(500, 'E0000009'), 'http.server-error', 'an error of Okta'),
    called(page(403, 'Forbidden'), 'http.blocked', 'a page'),
    called(page(404, 'Not found'), 'http.not-json', 'no such API'),
    called(failed('http.timeout'), 'http.timeout', 'no answer'),
    called(answered({ body: { id: '00o1' } }), true, 'an object'),
    called(page(200, 'Welcome'), 'http.not-json', 'a page that looks like success'),
    {
      name: 'one call of two',
      facts: {
        intake: intake(),
        apiCalls: ['users', 'groups'].map((name) => ({
          path: `/api/v1/${name}`,
          scope: `okta.${name}.read`,
          outcome: name === 'users' ? answered({ body: [] }) : page(403, 'Forbidden'),
        })),
      },
      context: calls,
      gives: 'http.blocked',
      with: {
        says: 'The page is titled "Forbidden". The call to /api/v1/groups was rejected. This call requires the scope okta.groups.read. The other calls succeeded.',
      },
    },
    called(answered({ status: 204, body: '' }), 'http.not-json', 'success without data'),
    called(answered({ status: 201, body: [] }), true, 'another success'),
    called(answered({ body: {} }), 'http.unexpected-status', 'an object with nothing in it'),
    called(answered({ body: null }), 'http.unexpected-status', 'nothing'),
    called(own(200, 'E0000006'), 'admin.role-missing', 'an error with the status of success'),
    called(answered({ body: { error: 'invalid_token' } }), 'admin.token-invalid', 'another such error'),
    called(answered({ status: 300, body: [] }), 'http.redirected', 'the first status that is no success'),
    {
      ...called(answered({ status: 403, body: '' }), 'http.unexpected-status', 'a refusal without a word'),
      with: { possible: ['admin.role-missing', 'admin.scope-missing', 'http.blocked'] },
    },
    called(
      answered({
        status: 403,
        body: {
          errorCode: 'x',
          errorSummary: "The request is made from outside the client's permitted network zones.",
        },
      }),
      'client.network-restricted',
      'another network',
    ),
    {
      ...called(own(403, 'E0000006'), 'admin.role-missing', 'two calls of three'),
      facts: {
        intake: intake(),
        apiCalls: ['users', 'groups', 'logs'].map((name) => ({
          path: `/api/v1/${name}`,
          scope: `okta.${name}.read`,
          outcome: name === 'users' ? answered({ body: [] }) : own(403, 'E0000006'),
        })),
      },
      with: {
        expected: 'HTTP 200 with the scope okta.groups.read',
        actual: '403 · E0000006 · x',
        says: 'The call to /api/v1/groups was rejected. This call requires the scope okta.groups.read. /api/v1/logs was also rejected.',
      },
    },
    { name: 'nothing to call', facts: { intake: intake(), apiCalls: [] }, context: calls, gives: null },
    ...everyRefusal(
      [...answerProblems, ...apiRefusals],
      { intake: intake(), apiCalls: [{ path: '/x', scope: 'x', outcome: own(400, 'x') }] },
      calls,
    ),
  ],
}
