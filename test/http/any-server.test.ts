import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair } from 'jose'
import Provider, { type Configuration } from 'oidc-provider'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import { type AnyServer, type AnyServerOptions, type Reply, startAnyServer } from '../support/any-server.ts'
import { guideNamed, redOf, runGuide, type Secrets } from '../support/run-guide.ts'
import { signsInAtOnce } from '../support/walk-sign-in.ts'

const program = guideNamed('any/client-credentials')
const signIn = guideNamed('any/sign-on')
const secret = 'a-secret-of-forty-characters-or-so-abcde'

const open = (report: Report) =>
  report.findings
    .filter(({ status, because }) => status === 'skip' && because?.id !== 'not-applicable')
    .map(({ check }) => check)
const warned = (report: Report) =>
  report.findings.filter(({ status }) => status === 'warn').map((each) => each.diagnosis)

let server: AnyServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

/** A run of the guide for programs against a small server. */
async function reportOn(
  options: AnyServerOptions,
  over: Record<string, string> = {},
  given: string | Secrets = secret,
) {
  server = await startAnyServer(options)
  const pasted = over.domain?.replace('ORIGIN', server.origin) ?? server.issuer
  return runGuide(program, { client_id: 'machine', ...over, domain: pasted }, given)
}
const atToken =
  (reply: Reply): AnyServerOptions['answer'] =>
  (path) =>
    path.endsWith('/token') ? reply : null
const refusal = (status: number, error: string, error_description?: string): AnyServerOptions => ({
  answer: atToken({ status, body: { error, ...(error_description ? { error_description } : {}) } }),
})

describe('a healthy server of no provider in particular', () => {
  it.each<[string, AnyServerOptions, Record<string, string>]>([
    ['an issuer', {}, {}],
    ['an issuer with a slash', { path: '/application/o/acme/' }, {}],
    ['an issuer at the root', { path: '' }, {}],
    [
      'the well-known URL of an issuer with a slash',
      { path: '/application/o/acme/' },
      { domain: 'ORIGIN/application/o/acme/.well-known/openid-configuration' },
    ],
    ['the OAuth document alone', { documents: ['/.well-known/oauth-authorization-server/realms/acme'] }, {}],
    [
      'the OAuth document behind the issuer',
      { documents: ['/realms/acme/.well-known/oauth-authorization-server'] },
      {},
    ],
    [
      'the URL of an OAuth document',
      { documents: ['/.well-known/oauth-authorization-server/realms/acme'] },
      { domain: 'ORIGIN/.well-known/oauth-authorization-server/realms/acme' },
    ],
    ['an opaque token', { token: () => 'opaque-token' }, {}],
    [
      'an OAuth server without keys',
      {
        documents: ['/.well-known/oauth-authorization-server/realms/acme'],
        metadata: () => ({ jwks_uri: undefined }),
        token: () => 'opaque-token',
      },
      {},
    ],
    ['no list of methods', { metadata: () => ({ token_endpoint_auth_methods_supported: undefined }) }, {}],
    ['no list of grants', { metadata: () => ({ grant_types_supported: undefined }) }, {}],
    [
      'the secret in the body alone',
      { metadata: () => ({ token_endpoint_auth_methods_supported: ['client_secret_post'] }) },
      {},
    ],
    ['scopes of OpenID', { token: () => ({ scope: 'records:read' }) }, { scope: 'openid profile records:read' }],
    ['roles in place of scopes', { token: () => ({ roles: ['Reader'] }) }, { scope: 'api://records/.default' }],
    [
      'access tokens of another issuer',
      {
        metadata: () => ({ access_token_issuer: 'http://adfs.acme.example/adfs/services/trust' }),
        token: () => ({ iss: 'http://adfs.acme.example/adfs/services/trust' }),
      },
      {},
    ],
    ['an audience', { token: () => ({ aud: ['account', 'records'] }) }, { audience: 'records' }],
  ])('is green with %s', async (_what, options, over) => {
    const report = await reportOn(options, over)
    expect([report.verdict, redOf(report), warned(report), open(report)]).toEqual(['pass', [], [], []])
  })

  it('is asked for the OpenID document first, and for the next place only where there is none', async () => {
    await reportOn({ documents: ['/realms/acme/.well-known/oauth-authorization-server'] })
    expect(server?.requests).toEqual([
      'GET /realms/acme/.well-known/openid-configuration',
      'GET /.well-known/oauth-authorization-server/realms/acme',
      'GET /realms/acme/.well-known/oauth-authorization-server',
      'GET /realms/acme/certs',
      'POST /realms/acme/token',
    ])
  })

  it('is not pressed where it cannot answer', async () => {
    for (const [status, requests] of [
      [500, 3],
      [503, 1],
      [429, 1],
    ] as const) {
      const report = await reportOn({ answer: () => ({ status, body: { error: 'x' } }) })
      expect(server?.requests).toHaveLength(requests)
      expect(report.rootCause).toBe(status === 429 ? 'http.rate-limited' : 'http.server-error')
      await server?.close()
    }
    server = undefined
  })

  it('hands on the issuer and the address that were found, not those that were typed', async () => {
    const report = await reportOn({ path: '/o/acme/' }, { domain: 'ORIGIN/o/acme/.well-known/openid-configuration' })
    const handed = Object.fromEntries(report.handoff.map(({ field, value }) => [field, value]))
    expect(handed).toMatchObject({
      issuer: server?.issuer,
      well_known_url: `${server?.origin}/o/acme/.well-known/openid-configuration`,
      token_endpoint: `${server?.origin}/o/acme/token`,
      jwks_uri: `${server?.origin}/o/acme/certs`,
    })
  })

  it('gets resource and audience as they were entered, and no others', async () => {
    let sent = new URLSearchParams()
    const answer: AnyServerOptions['answer'] = (path, form) => {
      if (path.endsWith('/token')) sent = form
      return null
    }
    await reportOn({ answer }, { resource: 'https://records.example/' })
    expect(Object.fromEntries(sent)).toEqual({ grant_type: 'client_credentials', resource: 'https://records.example/' })
  })
})

describe('what is wrong at a server of no provider in particular', () => {
  const foreign = { metadata: () => ({ token_endpoint: 'https://tokens.example.net/token' }) }
  it.each<[string, AnyServerOptions, Record<string, string>, string]>([
    [
      'the slash of the issuer is missing',
      { path: '/o/acme/' },
      { domain: 'ORIGIN/o/acme' },
      'metadata.issuer-mismatch',
    ],
    ['a slash too many', {}, { domain: 'ORIGIN/realms/acme/' }, 'metadata.issuer-mismatch'],
    [
      'an issuer behind a proxy',
      { metadata: () => ({ issuer: 'http://keycloak:8080/realms/acme' }) },
      {},
      'metadata.issuer-mismatch',
    ],
    ['no document', { documents: [] }, {}, 'metadata.not-found'],
    [
      'a realm that is not there',
      { answer: () => ({ status: 404, body: { error: 'Realm does not exist' } }) },
      {},
      'tenant.not-found',
    ],
    [
      'a tenant that is not there',
      {
        answer: () => ({
          status: 400,
          body: { error: 'invalid_tenant', error_description: 'AADSTS90002: no', error_codes: [90002] },
        }),
      },
      {},
      'tenant.not-found',
    ],
    [
      'a page in place of the document',
      { answer: () => ({ status: 200, body: '<html><title>App</title></html>' }) },
      {},
      'http.not-json',
    ],
    ['tokens from somebody else’s host', foreign, {}, 'metadata.insecure-endpoint'],
    ['no token endpoint', { metadata: () => ({ token_endpoint: undefined }) }, {}, 'metadata.field-missing'],
    [
      'an unknown client',
      refusal(401, 'invalid_client', 'Invalid client or Invalid client credentials'),
      {},
      'client.unknown',
    ],
    [
      'a wrong secret',
      refusal(401, 'unauthorized_client', 'Invalid client or Invalid client credentials'),
      {},
      'client.secret-wrong',
    ],
    [
      'a grant that is off',
      refusal(401, 'unauthorized_client', 'Client not enabled to retrieve service account'),
      {},
      'client.grant-not-allowed',
    ],
    ['unauthorized_client alone', refusal(400, 'unauthorized_client'), {}, 'token.refused'],
    ['an empty 401', { answer: atToken({ status: 401 }) }, {}, 'client.refused-silently'],
    ['an empty 403', { answer: atToken({ status: 403 }) }, {}, 'client.refused-silently'],
    ['an unknown scope', refusal(400, 'invalid_scope', 'Invalid scopes: a'), { scope: 'a' }, 'scope.unknown'],
    ['a scope that was dropped', { response: { scope: 'a' } }, { scope: 'a b' }, 'scope.partly-granted'],
    ['another audience', { token: () => ({ aud: 'account' }) }, { audience: 'records' }, 'token.audience-mismatch'],
    ['no audience where one is expected', {}, { audience: 'records' }, 'token.audience-mismatch'],
    [
      'a token of another issuer',
      { token: () => ({ iss: 'https://sts.windows.net/x/' }) },
      {},
      'token.issuer-mismatch',
    ],
    ['a token that has expired', { token: () => ({ exp: 1 }) }, {}, 'token.expired'],
  ])('is named: %s', async (_what, options, over, diagnosis) => {
    const report = await reportOn(options, over)
    expect(report.rootCause).toBe(diagnosis)
    expect(redOf(report)).toEqual([diagnosis])
    expect(JSON.stringify(report)).not.toContain(secret)
  })

  it('begins a sentence with a capital, although the server has no name', async () => {
    const report = await reportOn(refusal(400, 'unauthorized_client'))
    expect(report.headline).toContain('The authorization server refused the token request')
  })
})

describe('a sign-in at a server that shows its page before it looks at the request', () => {
  const redirect_uri = 'http://127.0.0.1:8586/callback'
  const asked = ['app', 'redirect-uri', 'scopes']
  const run = async (
    options: AnyServerOptions,
    person: boolean,
    over: Record<string, string> = {},
    given: string | null = null,
  ) => {
    server = await startAnyServer(options)
    return runGuide(
      signIn,
      { domain: server.issuer, client_id: 'page', redirect_uri, ...over },
      given,
      {},
      new AbortController().signal,
      person ? { signOn: signsInAtOnce() } : {},
    )
  }
  const provable = (report: Report) =>
    report.findings
      .filter(({ step, level, status }) => asked.includes(step) && level === 'must' && status === 'skip')
      .filter(({ because }) => because?.id !== 'not-applicable')
      .map(({ check }) => check)

  it('proves nothing of the app by itself', async () => {
    const report = await run({}, false)
    expect([report.verdict, redOf(report)]).toEqual(['incomplete', []])
    expect(provable(report)).toEqual([
      'login.app-known',
      'login.code-offered',
      'login.pkce-accepted',
      'login.redirect-uri-registered',
      'login.scopes-offered',
      'login.policy-allows',
    ])
  })

  it('is verified in every step by somebody who signs in', async () => {
    const report = await run({}, true)
    expect([report.verdict, redOf(report), open(report)]).toEqual(['pass', [], []])
    expect(report.headline).toMatch(/^All 7 steps verified/)
  })

  it('passes with an opaque access token, and with a secret', async () => {
    const report = await run({ token: () => 'opaque-token' }, true, {}, secret)
    expect([report.verdict, redOf(report), open(report)]).toEqual(['pass', [], []])
  })

  it.each<[string, AnyServerOptions, string]>([
    ['an ID token of another issuer', { idToken: () => ({ iss: 'https://else.example' }) }, 'token.issuer-mismatch'],
    ['an ID token for another app', { idToken: () => ({ aud: 'else' }) }, 'token.audience-mismatch'],
    ['an ID token of another sign-in', { idToken: () => ({ nonce: 'else' }) }, 'login.nonce-mismatch'],
    [
      'a code that is refused',
      { answer: atToken({ status: 400, body: { error: 'invalid_grant' } }) },
      'login.code-refused',
    ],
  ])('names what is wrong: %s', async (_what, options, diagnosis) => {
    expect((await run(options, true)).rootCause).toBe(diagnosis)
  })
})

describe('against oidc-provider, an independent and certified server', () => {
  let independent: Server
  let issuer: string
  const keys = generateKeyPair('RS256', { extractable: true })

  beforeAll(async () => {
    let answer: ReturnType<Provider['callback']>
    independent = createServer((request, response) => void answer(request, response))
    await new Promise<void>((ready) => independent.listen(0, '127.0.0.1', ready))
    issuer = `http://127.0.0.1:${(independent.address() as AddressInfo).port}`
    const { publicKey } = await keys
    const machine = (client_id: string, method: string, more: object = {}) => ({
      client_id,
      ...(method.startsWith('client_secret') ? { client_secret: secret } : {}),
      grant_types: ['client_credentials'],
      token_endpoint_auth_method: method,
      redirect_uris: [],
      response_types: [],
      ...more,
    })
    const configuration = {
      clients: [
        machine('basic', 'client_secret_basic'),
        machine('post', 'client_secret_post'),
        machine('signer', 'private_key_jwt', { jwks: { keys: [{ ...(await exportJWK(publicKey)), kid: 'mine' }] } }),
        {
          client_id: 'page',
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'none',
          redirect_uris: ['http://127.0.0.1:8585/callback'],
          response_types: ['code'],
          application_type: 'native',
        },
      ],
      features: { clientCredentials: { enabled: true }, devInteractions: { enabled: false } },
      scopes: ['openid', 'profile', 'email', 'offline_access', 'records:read'],
    } as unknown as Configuration
    answer = new Provider(issuer, configuration).callback()
  })
  afterAll(() => new Promise((closed) => independent.close(closed)))

  it.each([
    ['basic', 'client_secret_basic'],
    ['post', 'client_secret_post'],
  ])('a secret is proved: %s', async (client_id, token_endpoint_auth_method) => {
    const report = await runGuide(program, { domain: issuer, client_id, token_endpoint_auth_method }, secret)
    expect([report.verdict, redOf(report), open(report)]).toEqual(['pass', [], []])
  })

  it('a key is proved', async () => {
    const { privateKey } = await keys
    const jwk = { ...(await exportJWK(privateKey)), kid: 'mine', alg: 'RS256' }
    const report = await runGuide(
      program,
      { domain: issuer, client_id: 'signer' },
      { private_key: JSON.stringify(jwk) },
    )
    expect([report.verdict, redOf(report), open(report)]).toEqual(['pass', [], []])
  })

  it.each<[string, Record<string, string>, string, string]>([
    ['another secret', { client_id: 'basic' }, `${secret}x`, 'client.auth-failed'],
    ['a client that is not there', { client_id: 'nobody' }, secret, 'client.auth-failed'],
  ])('what is wrong is named: %s', async (_what, over, given, diagnosis) => {
    const report = await runGuide(program, { domain: issuer, ...over }, given)
    expect(report.rootCause).toBe(diagnosis)
  })

  const redirect_uri = 'http://127.0.0.1:8585/callback'
  it('a sign-in is proved up to the person', async () => {
    const report = await runGuide(signIn, { domain: issuer, client_id: 'page', redirect_uri }, null)
    expect([report.verdict, redOf(report)]).toEqual(['pass', []])
  })

  it.each([
    ['a client that is not there', { client_id: 'nobody' }, 'client.unknown'],
    ['a redirect URI that is not there', { redirect_uri: 'http://127.0.0.1:8585/other' }, 'login.redirect-uri'],
  ])('what is wrong with a sign-in is named: %s', async (_what, over, diagnosis) => {
    const report = await runGuide(signIn, { domain: issuer, client_id: 'page', redirect_uri, ...over }, null)
    expect([report.rootCause, redOf(report)]).toEqual([diagnosis, [diagnosis]])
  })
})
