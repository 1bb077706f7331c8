import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPrivateKey } from '../../core/oauth/key-material.ts'
import { newKeyPair, privatePemOf, publicHalfOf } from '../../core/oauth/key-pair.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'

const secret = 'independent-secret-of-forty-characters-x'
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'ES512'] as const
const keys = new Map<string, string>()
let server: Server
let origin: string
/** The assertions and proofs that the independent server accepted, by their `jti`. */
const seen: string[] = []

async function registered(alg: string) {
  const { privateJwk, kid } = await newKeyPair(alg)
  const material = await readPrivateKey(JSON.stringify({ ...JSON.parse(privateJwk), alg }))
  keys.set(alg, JSON.stringify({ ...JSON.parse(privateJwk), alg }))
  return JSON.parse((await publicHalfOf(material, kid))?.jwks ?? '{}')
}

/** The certified implementation where Okta has its custom server; it verifies every assertion and every proof. */
async function start(): Promise<void> {
  let answer: ReturnType<Provider['callback']>
  server = createServer((request, response) => {
    const mounted = Object.assign(request, { originalUrl: request.url })
    request.url = (request.url ?? '').replace(/^\/oauth2\/default/, '')
    void answer(mounted, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const machine = { grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }
  const signing = await Promise.all(
    algorithms.map(async (alg) => ({
      ...machine,
      client_id: `by-${alg}`,
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: alg,
      jwks: await registered(alg),
    })),
  )
  const configuration = {
    clients: [
      ...signing,
      {
        ...machine,
        client_id: 'by-secret-jwt',
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_jwt',
        token_endpoint_auth_signing_alg: 'HS256',
      },
      {
        ...machine,
        client_id: 'bound',
        client_secret: secret,
        token_endpoint_auth_method: 'client_secret_basic',
        dpop_bound_access_tokens: true,
      },
    ],
    scopes: ['ki.scan'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_jwt', 'private_key_jwt'],
    enabledJWA: {
      clientAuthSigningAlgValues: ['HS256', ...algorithms],
      dPoPSigningAlgValues: ['ES256'],
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'api://default',
        getResourceServerInfo: () => ({
          scope: 'ki.scan',
          audience: 'api://default',
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
        }),
      },
    },
  } as unknown as Configuration
  const provider = new Provider(`${origin}/oauth2/default`, configuration)
  provider.on('grant.success', (context) => {
    seen.push(String(context.oidc.client?.clientId))
  })
  answer = provider.callback()
}

const guide = guideNamed('okta/any')
const fields = (over: Record<string, string>) => ({
  domain: origin,
  scope: 'ki.scan',
  audience: 'api://default',
  ...over,
})
const tokenRequests = (report: Awaited<ReturnType<typeof runGuide>>) =>
  report.exchanges.filter(({ purpose }) => purpose.startsWith('Request a token'))

describe('against oidc-provider, which checks every assertion and every proof', () => {
  beforeAll(start)
  afterAll(() => new Promise((closed) => server.close(closed)))

  it.each(algorithms)('an assertion signed with %s is accepted', async (alg) => {
    const client_id = `by-${alg}`
    const report = await runGuide(guide, fields({ client_id }), { private_key: keys.get(alg) ?? '' })
    expect(redOf(report)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(seen).toContain(client_id)
    expect(tokenRequests(report)).toHaveLength(1)
    expect(JSON.stringify(report)).not.toContain(JSON.parse(keys.get(alg) ?? '{}').d)
  })

  it('the same key as PEM is accepted under the key ID that was entered', async () => {
    const jwk = JSON.parse(keys.get('RS256') ?? '{}')
    const given = { private_key: privatePemOf(keys.get('RS256') ?? '') }
    const report = await runGuide(guide, fields({ client_id: 'by-RS256', key_id: jwk.kid }), given)
    expect(report.verdict).toBe('pass')
  })

  it('an assertion signed with the client secret is accepted', async () => {
    const client = { client_id: 'by-secret-jwt', token_endpoint_auth_method: 'client_secret_jwt' }
    const report = await runGuide(guide, fields(client), secret)
    expect(redOf(report)).toEqual([])
    expect(seen).toContain('by-secret-jwt')
  })

  it('an assertion of another key is refused, and the report says no more than the server did', async () => {
    const report = await runGuide(guide, fields({ client_id: 'by-RS256' }), { private_key: keys.get('PS256') ?? '' })
    expect(report.rootCause).toBe('client.auth-failed')
  })

  it('a proof of possession is accepted with the nonce that the server asked for', async () => {
    const report = await runGuide(guide, fields({ client_id: 'bound', dpop_bound_access_tokens: 'true' }), secret)
    expect(redOf(report)).toEqual([])
    expect(tokenRequests(report).map(({ status }) => status)).toEqual([400, 200])
    expect(report.findings.find(({ check }) => check === 'token.type-bearer')?.seen).toEqual([
      'DPoP',
      'bound to the key of the DPoP proof',
    ])
  })

  it('without a proof it says only that the grant is invalid, and no more is made of that', async () => {
    const report = await runGuide(guide, fields({ client_id: 'bound' }), secret)
    expect(report.rootCause).toBe('token.refused')
    expect(report.findings.find(({ check }) => check === 'token.issued')?.actual).toContain('invalid_grant')
  })
})
