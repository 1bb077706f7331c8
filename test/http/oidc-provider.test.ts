import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Guide } from '../../core/model/guide.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'

const secret = 'independent-secret-of-forty-characters-x'
let server: Server
let origin: string

/** The certified implementation, mounted where Okta has its custom server, so that a whole guide runs against it. */
async function start(): Promise<void> {
  let answer: ReturnType<Provider['callback']>
  server = createServer((request, response) => {
    const mounted = Object.assign(request, { originalUrl: request.url })
    request.url = (request.url ?? '').replace(/^\/oauth2\/default/, '')
    void answer(mounted, response)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = (client_id: string, grant_types: string[], method: 'client_secret_basic' | 'client_secret_post') => ({
    client_id,
    client_secret: secret,
    grant_types,
    token_endpoint_auth_method: method,
    redirect_uris: grant_types.includes('authorization_code') ? ['https://app.example/cb'] : [],
    response_types: grant_types.includes('authorization_code') ? (['code'] as const) : [],
  })
  const configuration = {
    clients: [
      client('machine', ['client_credentials'], 'client_secret_basic'),
      client('by-body', ['client_credentials'], 'client_secret_post'),
      client('web', ['authorization_code'], 'client_secret_basic'),
    ],
    scopes: ['ki.scan'],
    ttl: { ClientCredentials: 3600 },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
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
  answer = new Provider(`${origin}/oauth2/default`, configuration).callback()
}

const guide: Guide = { ...guideNamed('okta/fortanix-key-insight') }
const fields = (over: Record<string, string> = {}) => ({
  domain: origin,
  client_id: 'machine',
  scope: 'ki.scan',
  audience: 'api://default',
  ...over,
})

describe('against oidc-provider, an independent and certified server', () => {
  beforeAll(start)
  afterAll(() => new Promise((closed) => server.close(closed)))

  it('holds everything of a healthy set-up, with five requests', async () => {
    const report = await runGuide(guide, fields(), secret)
    expect(redOf(report)).toEqual([])
    expect(report.verdict).toBe('pass')
    expect(report.rootCause).toBeNull()
    expect(report.exchanges).toHaveLength(5)
  })

  it('verifies the signature with a key of the server and names it', async () => {
    const report = await runGuide(guide, fields(), secret)
    const finding = report.findings.find(({ check }) => check === 'token.signature-verifies')
    expect(finding?.status).toBe('pass')
    expect(finding?.seen).toMatch(/^RS256, key /)
  })

  it('sends the secret in the body when that is the method', async () => {
    const report = await runGuide(
      guide,
      fields({ client_id: 'by-body', token_endpoint_auth_method: 'client_secret_post' }),
      secret,
    )
    expect(report.verdict).toBe('pass')
  })

  it.each([
    ['a wrong secret', {}, 'another-secret-of-forty-characters-here-y', 'client.auth-failed'],
    ['an unknown client', { client_id: 'nobody' }, secret, 'client.auth-failed'],
    ['a client without the grant', { client_id: 'web' }, secret, 'client.grant-not-allowed'],
    ['another audience', { audience: 'api://other' }, secret, 'token.audience-mismatch'],
  ])('names the root cause of %s', async (_what, over, given, expected) => {
    const report = await runGuide(guide, fields(over), given)
    expect(report.rootCause).toBe(expected)
    expect(redOf(report)).toEqual([expected])
  })

  it('sees that an unknown scope was left out of the token', async () => {
    const report = await runGuide(guide, fields({ scope: 'ki.scan ki.unheard' }), secret)
    expect(['scope.partly-granted', 'scope.unknown']).toContain(report.rootCause)
  })

  it('says that another authorization server does not exist', async () => {
    const report = await runGuide(guide, fields({ authorization_server: 'aus1' }), secret)
    expect(report.rootCause).toBe('metadata.not-found')
    expect(report.exchanges.every(({ method }) => method === 'GET')).toBe(true)
  })

  it('keeps the secret out of the whole report', async () => {
    const report = JSON.stringify(await runGuide(guide, fields(), secret))
    expect(report).not.toContain(secret)
    expect(report).not.toContain(Buffer.from(`machine:${secret}`).toString('base64'))
  })
})
