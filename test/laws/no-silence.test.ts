import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Failure, Outcome } from '../../core/model/exchange.ts'
import type { Network, Request } from '../../core/model/network.ts'
import { providers } from '../../core/providers/index.ts'
import { execute } from '../../core/run/execute.ts'
import { plan } from '../../core/run/plan.ts'
import { resultOf } from '../../core/run/result-of.ts'
import { settle } from '../../core/run/settle.ts'
import { verdictOf } from '../../core/run/verdict.ts'
import { guideNamed } from '../support/run-guide.ts'
import { visitPages } from '../support/words.ts'
import { answered, contextOf, handshake, now, seconds } from '../unit/checks/fixtures.ts'

const issuer = 'https://sso.example.com/realms/acme'
const redirect_uri = 'http://localhost:8585/callback'
const signer = await generateKeyPair('RS256')
const jwk = { ...(await exportJWK(signer.publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }
const sign = (claims: object) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'RS256', kid: 'k1' }).sign(signer.privateKey)
const access = () => sign({ iss: issuer, sub: 'u', aud: 'product', iat: seconds, exp: seconds + 300, scope: 'openid' })

const documents = {
  metadata: {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'client_credentials'],
    token_endpoint_auth_methods_supported: ['client_secret_basic'],
    authorization_response_iss_parameter_supported: true,
  },
  keys: { keys: [jwk] },
}
type Place = 'metadata' | 'keys' | 'authorize' | 'token'
const placeOf = ({ url }: Request): Place =>
  url.includes('/.well-known/')
    ? 'metadata'
    : url.includes('/keys')
      ? 'keys'
      : url.includes('/authorize')
        ? 'authorize'
        : 'token'

/** What a healthy server answers; one nonce at a time. */
async function healthy(request: Request, nonce: string): Promise<Outcome> {
  const place = placeOf(request)
  if (place === 'metadata' || place === 'keys') return answered({ url: request.url, body: documents[place] })
  if (place === 'authorize') {
    const known = request.url.includes('client_id=product')
    return answered({
      url: request.url,
      status: known ? 200 : 400,
      body: known ? '<form>Sign in</form>' : 'Unknown client',
    })
  }
  const id_token = await sign({ iss: issuer, sub: 'u', aud: 'product', nonce, iat: seconds, exp: seconds + 300 })
  const body = { access_token: await access(), token_type: 'Bearer', expires_in: 300, scope: 'openid', id_token }
  return answered({ url: request.url, body })
}

type Change = (outcome: Outcome) => Outcome

/** One run with a person who signs in at once, at a server whose answers at one place are changed. */
async function runWith(id: string, at: Place | null, change: Change, back: Readonly<Record<string, string>> = {}) {
  const guide = guideNamed(id)
  const provider = providers.any
  const fields = { domain: issuer, client_id: 'product', redirect_uri, scope: 'openid' }
  const intake = provider.intake(fields, guide)
  let sent = new URLSearchParams()
  const send = async (request: Request) => {
    const outcome = await healthy(request, sent.get('nonce') ?? '')
    return placeOf(request) === at ? change(outcome) : outcome
  }
  const open = (url: string) => {
    sent = new URL(url).searchParams
  }
  const listening = {
    arrived: new Promise<Readonly<Record<string, string>>>((resolve) =>
      setTimeout(() => resolve({ code: 'c', state: sent.get('state') ?? '', iss: issuer, ...back })),
    ),
    strays: () => [],
    close: async () => {},
  }
  const address = '203.0.113.7'
  const network: Network = {
    proxyFor: async () => ({ proxy: null, source: 'none' }),
    tunnel: async () => ({ failure: null, status: null, offers: [], loginSent: false, overTls: false, page: null }),
    directly: async () => null,
    otherStack: async () => null,
    resolve: async (host) => ({
      ...{ host, source: 'resolver', failure: null, servers: [], ms: 1, queries: [] },
      answers: [{ address, family: 4 }],
    }),
    reach: () => ({
      first: Promise.resolve({ address, failure: null }),
      all: Promise.resolve([{ address, family: 4, ms: 1, failure: null }]),
    }),
    secure: async () => handshake(),
    warm: () => {},
    send,
    listen: async () => listening,
    forProbe: () => network,
    exchanges: () => [],
    close: async () => {},
  }
  const planned = plan(guide, null, true)
  const secrets: Readonly<Record<string, string>> = { client_secret: 'a-secret-of-the-product-with-40-letters' }
  const { outcomes } = await execute(
    planned,
    { now, intake, ...(intake.target ? { target: intake.target } : {}) },
    {
      ...contextOf(guide, provider),
      ...{ fields, network, tryMethods: false, lendAdmin: null, signal: new AbortController().signal },
      borrow: async (field, use) => (secrets[field] === undefined ? null : use(secrets[field])),
      signOn: { pages: visitPages, patience: 2000, open },
    },
    { probeStarted: () => {}, probeFinished: () => {}, checked: () => {} },
  )
  const raw = planned.checks.flatMap((entry) => {
    const outcome = outcomes.get(entry.check.id)
    return outcome ? [resultOf(entry, outcome, null, false)] : []
  })
  const { results, root } = settle(raw, planned.checks)
  const left = results.filter(
    ({ status, because }) => status === 'error' || (status === 'skip' && because?.id !== 'not-applicable'),
  )
  return { verdict: verdictOf(results, false), root: root?.diagnosis ?? null, left: left.map(({ check }) => check) }
}

const withBody =
  (status: number, body: unknown, headers = {}): Change =>
  ({ answer }) =>
    answered({ status, body, headers, url: answer?.exchange.url ?? '' })
const failing =
  (kind: Failure['kind']): Change =>
  ({ answer, ...rest }) =>
    answer
      ? { answer: null, failure: { kind, code: 'CODE', message: '' }, exchange: { ...answer.exchange, status: null } }
      : ({ answer, ...rest } as Outcome)

const answers: readonly (readonly [string, Change])[] = [
  ...[200, 204, 302, 400, 401, 403, 404, 405, 418, 429, 500, 503].flatMap((status) =>
    ['', '<p>x</p>', {}, [], 'x', null, 7, { error: 'odd' }, { error: 'invalid_client' }, { message: 'no' }].map(
      (body) => [`${status} ${JSON.stringify(body)}`, withBody(status, body)] as const,
    ),
  ),
  ...['Basic realm="x"', 'Bearer error="invalid_client"', 'Bearer error="odd"'].map(
    (challenge) => [`401 ${challenge}`, withBody(401, '', { 'www-authenticate': challenge })] as const,
  ),
  ...['/login', 'http://portal.example/', `${redirect_uri}?error=odd`, `${issuer}/error?error=odd`].map(
    (location) => [`to ${location}`, withBody(302, '', { location })] as const,
  ),
  ...(
    ['timeout', 'reset', 'truncated', 'too-large', 'not-http', 'certificate', 'refused', 'no-such-name'] as const
  ).map((kind) => [kind, failing(kind)] as const),
]
/** Each member of an answer is left out, or holds something else. */
const membersOf = (names: readonly string[]): readonly (readonly [string, Change])[] =>
  names.flatMap((name) =>
    [undefined, null, '', 'x y', 7, true, [], {}, [7]].map((value) => {
      const change: Change = ({ answer }) =>
        withBody(200, { ...(answer?.json as object), [name]: value })({ answer } as Outcome)
      return [`${name}: ${JSON.stringify(value)}`, change] as const
    }),
  )
const changes: Readonly<Record<Place, readonly (readonly [string, Change])[]>> = {
  metadata: [...answers, ...membersOf(Object.keys(documents.metadata))],
  keys: [...answers, ...membersOf(['keys'])],
  authorize: answers,
  token: [...answers, ...membersOf(['access_token', 'token_type', 'expires_in', 'scope', 'id_token'])],
}

/** With nothing to enter, to agree to or to end, a run says why it is not well. */
describe.each(['any/client-credentials', 'any/sign-on'])('a run of %s ends with a root cause or well', (id) => {
  test('at a healthy server', async () => {
    expect(await runWith(id, null, (outcome) => outcome)).toMatchObject({ verdict: 'pass', root: null, left: [] })
  })

  test.each(['metadata', 'keys', 'authorize', 'token'] as const)(
    'whatever the server answers for: %s',
    async (place) => {
      const silent: string[] = []
      for (const [name, change] of changes[place]) {
        const { verdict, root, left } = await runWith(id, place, change)
        if (verdict === 'incomplete' || (verdict === 'fail') !== (root !== null))
          silent.push(`${name}: ${verdict}, ${left.join()}`)
      }
      expect(silent).toEqual([])
    },
    120_000,
  )
})

test.each([{ code: '' }, { state: 'x' }, { iss: 'x' }, { error: 'odd' }, { code: '', error: 'access_denied' }])(
  'a run ends with a root cause where a user comes back with %j',
  async (back) => {
    const { verdict, root } = await runWith(
      'any/sign-on',
      null,
      (outcome) => outcome,
      back as unknown as Readonly<Record<string, string>>,
    )
    expect([verdict, root]).toEqual(['fail', expect.any(String)])
  },
)
