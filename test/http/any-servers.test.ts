import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newKeyPair, privatePemOf } from '../../core/oauth/key-pair.ts'
import { aptInstall } from '../support/apt.ts'
import { glewlwydPackage, missingGlewlwyd, startGlewlwyd } from '../support/glewlwyd.ts'
import { type RealServer, secret, startMockServer, startOidcProvider } from '../support/real-servers.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'

const redirectUri = 'http://localhost:8585/callback'
const key = await newKeyPair('RS256')
const { kty, n, e } = JSON.parse(key.privateJwk)
const publicKey = { kty, n, e, kid: key.kid, alg: 'RS256', use: 'sig' }

const absent = missingGlewlwyd() && (aptInstall([glewlwydPackage]) ?? missingGlewlwyd())
if (absent) console.warn(`Glewlwyd: skipped, ${absent}.`)

const guide = guideNamed('any/client-credentials')
const signOn = guideNamed('any/sign-on')
const wrong = 'another-secret-of-forty-characters-here-y'
const statusOf = ({ findings }: Awaited<ReturnType<typeof runGuide>>, id: string) =>
  findings.find(({ check }) => check === id)?.status

/** What a refusal at each server must lead to. */
const servers = [
  {
    name: 'oidc-provider',
    start: () => startOidcProvider(publicKey, redirectUri),
    skip: false,
    wrongSecret: 'client.auth-failed',
    unknownClient: 'client.auth-failed',
    wrongRedirect: 'login.redirect-uri',
    unknownApp: 'client.unknown',
    // It leaves out what it does not know, and says what it gave.
    unknownScope: ['records.read nobody.knows', 'scope.partly-granted'],
  },
  {
    name: 'oauth2-mock-server',
    start: () => startMockServer(redirectUri),
    skip: false,
    wrongSecret: 'client.secret-wrong',
    unknownClient: 'client.unknown',
    // It sends everybody on, a client that cannot exist included: nothing is proved, and nothing is said.
    wrongRedirect: null,
    unknownApp: null,
    unknownScope: ['nobody.knows', null],
  },
  {
    name: absent ? `Glewlwyd (${absent})` : 'Glewlwyd',
    start: () => startGlewlwyd(publicKey, redirectUri),
    skip: Boolean(absent),
    // It answers 403 with nothing in it, whatever is wrong.
    wrongSecret: 'client.refused-silently',
    unknownClient: 'client.refused-silently',
    wrongRedirect: 'client.refused-silently',
    unknownApp: 'client.refused-silently',
    unknownScope: ['nobody.knows', 'scope.unknown'],
  },
]

describe.each(servers)('any OpenID provider: $name', (expected) => {
  let server: RealServer
  beforeAll(async () => {
    if (!expected.skip) server = await expected.start()
  })
  afterAll(() => server?.close())

  const fields = (more: Record<string, string> = {}) => ({
    domain: server.issuer,
    client_id: 'machine',
    scope: server.scope,
    ...more,
  })
  const page = (more: Record<string, string> = {}) => ({
    domain: server.issuer,
    client_id: 'page',
    redirect_uri: redirectUri,
    token_endpoint_auth_method: 'none',
    scope: 'openid',
    ...more,
  })

  it.skipIf(expected.skip)('passes with the secret, and the token verifies', async () => {
    const report = await runGuide(guide, fields(), secret)
    expect([redOf(report), report.verdict]).toEqual([[], 'pass'])
    expect(statusOf(report, 'token.signature-verifies')).toBe('pass')
    expect(statusOf(report, 'client.authenticates')).toBe('pass')
    expect(JSON.stringify(report)).not.toContain(secret)
  })

  it.skipIf(expected.skip)('passes with its well-known URL in place of the issuer', async () => {
    const report = await runGuide(
      guide,
      fields({ domain: `${server.issuer}/.well-known/openid-configuration` }),
      secret,
    )
    expect([redOf(report), report.verdict]).toEqual([[], 'pass'])
  })

  it.skipIf(expected.skip)('passes with a signed assertion', async () => {
    const signed = { client_id: 'signer', key_id: key.kid, token_endpoint_auth_method: 'private_key_jwt' }
    const report = await runGuide(guide, fields(signed), { private_key: privatePemOf(key.privateJwk) })
    expect([redOf(report), report.verdict]).toEqual([[], 'pass'])
    expect(statusOf(report, 'client.assertion-accepted')).toBe('pass')
    expect(JSON.stringify(report)).not.toContain(JSON.parse(key.privateJwk).d)
  })

  it.skipIf(expected.skip)('names the cause of a wrong secret and of an unknown client', async () => {
    const [bySecret, byId] = await Promise.all([
      runGuide(guide, fields(), wrong),
      runGuide(guide, fields({ client_id: 'nobody' }), secret),
    ])
    expect([bySecret.rootCause, byId.rootCause]).toEqual([expected.wrongSecret, expected.unknownClient])
  })

  it.skipIf(expected.skip)('names the cause of a scope that it does not have', async () => {
    const [scope, cause] = expected.unknownScope
    const report = await runGuide(guide, fields({ scope: scope ?? '' }), secret)
    expect(report.rootCause).toBe(cause)
  })

  it.skipIf(expected.skip)(
    'names the cause of a wrong redirect URI and of an unknown app, without a person',
    async () => {
      const [healthy, byUri, byId] = await Promise.all([
        runGuide(signOn, page(), null),
        runGuide(signOn, page({ redirect_uri: 'http://localhost:8585/other' }), null),
        runGuide(signOn, page({ client_id: 'nobody' }), null),
      ])
      expect(redOf(healthy)).toEqual([])
      expect([byUri.rootCause, byId.rootCause]).toEqual([expected.wrongRedirect, expected.unknownApp])
      if (expected.unknownApp === null) expect(statusOf(byId, 'login.app-known')).toBe('skip')
    },
  )
})
