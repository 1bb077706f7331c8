import { describe, expect, test } from 'vitest'
import { loadGuides } from '../../../core/app/guide-packs.ts'
import type { Context } from '../../../core/checks/check.ts'
import type { Outcome } from '../../../core/model/exchange.ts'
import type { Facts } from '../../../core/model/facts.ts'
import type { Network, Request } from '../../../core/model/network.ts'
import type { ProbeContext } from '../../../core/probes/probe.ts'
import { execute } from '../../../core/run/execute.ts'
import { type Plan, plan } from '../../../core/run/plan.ts'
import { visitPages } from '../../support/words.ts'
import {
  answered,
  contextOf,
  document,
  failure,
  handshake,
  intake,
  issuer,
  now,
  okta,
  oktaGuide,
  openMetadata,
  rsaKey,
  target,
  withProvider,
} from '../checks/fixtures.ts'

/** A network that answers as a healthy org does, at once. */
const healthy = (send: (request: Request) => Promise<Outcome> = answer): Network => ({
  proxyFor: async () => ({ proxy: null, source: 'none' }),
  tunnel: async () => ({
    failure: null,
    status: null,
    offers: [],
    loginSent: false,
    overTls: false,
    page: null,
  }),
  directly: async () => null,
  otherStack: async () => null,
  resolve: async (host) => ({
    host,
    source: 'resolver',
    answers: [{ address: '203.0.113.7', family: 4 }],
    failure: null,
    servers: [],
    ms: 1,
    queries: [],
  }),
  reach: () => ({
    first: Promise.resolve({ address: '203.0.113.7', failure: null }),
    all: Promise.resolve([{ address: '203.0.113.7', family: 4, ms: 1, failure: null }]),
  }),
  secure: async () => handshake(),
  warm: () => {},
  send,
  listen: async () => ({ failure: { port: 8585, code: 'EADDRINUSE' } }),
  forProbe() {
    return this
  },
  exchanges: () => [],
  close: async () => {},
})

async function answer({ url }: Request): Promise<Outcome> {
  if (url.endsWith('okta-organization')) return answered({ body: { id: '00o1a2b3c4d5e6f7g8h9', pipeline: 'idx' } })
  if (url.endsWith('/v1/keys')) return answered({ body: { keys: [rsaKey()] } })
  if (url.endsWith('/v1/token'))
    return answered({
      status: 401,
      body: { error: 'access_denied', error_description: 'Policy evaluation failed for this request.' },
    })
  return answered({ body: document() })
}

async function go(
  network: Network,
  context: Context = okta,
  signal = new AbortController().signal,
  planned: Plan = plan(oktaGuide, null),
  given: Facts['intake'] = intake(),
) {
  const log: string[] = []
  const whole = {
    ...context,
    fields: {},
    network,
    signal,
    borrow: async (_field: string, use: (secret: string) => unknown) => use('a-secret-of-enough-length'),
  } as unknown as ProbeContext & Context
  const { facts, outcomes } = await execute(planned, { now, intake: given, target: target() }, whole, {
    probeStarted: ({ id }) => log.push(`> ${id}`),
    probeFinished: ({ id }) => log.push(`< ${id}`),
    checked: ({ check }) => log.push(`= ${check.id}`),
  })
  const kinds = Object.fromEntries(
    [...outcomes].map(([id, outcome]) => [id, outcome.kind === 'judged' ? outcome.verdict.holds : outcome.kind]),
  )
  return { facts, outcomes, kinds, log }
}

describe('a run', () => {
  test('asks every probe once and answers every check of the guide once', async () => {
    const { log } = await go(healthy())
    const probes = plan(oktaGuide, null).probes.map(({ id }) => id)
    const checks = plan(oktaGuide, null).checks.map(({ check }) => check.id)
    // Nothing that needs a token starts where none came.
    const started = probes.filter((id) => id !== 'other-key-sets')
    expect(log.filter((line) => line.startsWith('> ')).sort()).toEqual(started.map((id) => `> ${id}`).sort())
    expect(log.filter((line) => line.startsWith('= ')).sort()).toEqual(checks.map((id) => `= ${id}`).sort())
  })

  test('says what holds and what does not', async () => {
    const { kinds } = await go(healthy())
    expect(kinds).toMatchObject({
      'metadata.found': true,
      'client.known': true,
      'policy.allows': false,
      'token.is-jwt': 'blocked',
    })
  })

  test('sends requests that do not need each other at the same time', async () => {
    let open = 0
    let release = () => {}
    const all = new Promise<void>((resolve) => {
      release = resolve
    })
    const { kinds } = await go(
      healthy(async (request) => {
        open += 1
        if (open === 3) release()
        // Two documents and the organization: none of them is answered before all are asked.
        if (open <= 3) await all
        return answer(request)
      }),
    )
    expect(kinds['metadata.documents-agree']).toBe(true)
  })

  test('does not let an address that never answers hold up what needs another one', async () => {
    const network = healthy()
    let late: (attempts: []) => void = () => {}
    const slow: Network = {
      ...network,
      reach: () => ({
        ...network.reach(''),
        all: new Promise((resolve) => {
          late = resolve
        }),
      }),
    }
    const asked = new Promise<void>((resolve) => {
      slow.send = async (request) => {
        if (request.method === 'POST') resolve()
        return answer(request)
      }
    })
    const running = go(slow)
    await asked
    late([])
    expect((await running).kinds['policy.allows']).toBe(false)
  })

  test('does not send the secret when a check before it has failed', async () => {
    const sent: string[] = []
    const { outcomes, kinds } = await go(
      healthy(async (request) => {
        sent.push(`${request.method} ${request.url}`)
        return request.url.includes('.well-known/o')
          ? answered({ body: document({ issuer: 'https://somebody.example' }) })
          : answer(request)
      }),
    )
    expect(kinds['metadata.issuer-matches']).toBe(false)
    expect(sent.filter((line) => line.startsWith('POST'))).toEqual([])
    expect(outcomes.get('client.known')).toMatchObject({
      kind: 'blocked',
      by: { kind: 'check', id: 'metadata.issuer-matches' },
    })
  })

  test('sends it when what failed is only a warning', async () => {
    const sent: string[] = []
    const lenient = plan(oktaGuide, null)
    const planned = {
      ...lenient,
      checks: lenient.checks.map((entry) =>
        entry.check.id === 'metadata.issuer-matches' ? { ...entry, level: 'should' as const } : entry,
      ),
    }
    const network = healthy(async (request) => {
      sent.push(request.method)
      return request.url.includes('.well-known/o')
        ? answered({ body: document({ issuer: 'https://somebody.example' }) })
        : answer(request)
    })
    await go(network, okta, undefined, planned)
    expect(sent).toContain('POST')
  })

  test('says of a check whose fact never came which probe stopped it', async () => {
    const { outcomes } = await go({
      ...healthy(),
      secure: async () =>
        handshake({
          chain: [],
          protocol: null,
          failure: { kind: 'handshake', code: 'X', message: 'x' },
        }),
    })
    expect(outcomes.get('metadata.found')).toMatchObject({ kind: 'blocked', by: { kind: 'probe', id: 'handshake' } })
    expect(outcomes.get('token.is-jwt')).toMatchObject({ kind: 'blocked', by: { kind: 'probe', id: 'handshake' } })
  })
})

describe('a fault of ours', () => {
  test('in a probe makes an error of what reads its facts, and of nothing else', async () => {
    const { kinds } = await go(
      healthy(async (request) => {
        if (request.url.endsWith('/v1/keys')) throw new TypeError('a fault of ours')
        return answer(request)
      }),
    )
    expect(kinds).toMatchObject({
      'keys.reachable': 'broken',
      'keys.strong': 'broken',
      'metadata.found': true,
      'policy.allows': false,
      'dns.host-resolves': true,
    })
  })

  test('in a check makes an error of that check alone', async () => {
    const odd = withProvider(okta, {
      tenantState: () => {
        throw new TypeError('a fault of ours')
      },
    })
    const { kinds } = await go(healthy(), odd)
    expect(kinds).toMatchObject({ 'tenant.exists': 'broken', 'tenant.active': true, 'metadata.found': true })
  })
})

describe('a cancelled run', () => {
  test('asks nothing more, and judges only what it knows', async () => {
    const sent: string[] = []
    const { kinds, log } = await go(
      healthy(async ({ url }) => {
        sent.push(url)
        return answered()
      }),
      okta,
      AbortSignal.abort(),
    )
    expect(sent).toEqual([])
    expect(log.filter((line) => line.startsWith('>'))).toEqual([])
    expect(kinds).toMatchObject({
      'input.domain-usable': true,
      'dns.host-resolves': 'blocked',
      'policy.allows': 'blocked',
    })
  })

  test('says so of what it could not ask any more, also when it is cancelled halfway', async () => {
    const abort = new AbortController()
    const { outcomes } = await go(
      healthy(async (request) => {
        if (request.url.endsWith('/v1/keys')) {
          abort.abort()
          throw abort.signal.reason
        }
        return answer(request)
      }),
      okta,
      abort.signal,
    )
    expect(outcomes.get('keys.reachable')).toMatchObject({ kind: 'blocked', by: { kind: 'cancelled' } })
    expect([...outcomes.values()].filter(({ kind }) => kind === 'broken')).toEqual([])
  })

  test('takes the connections that it tears down itself for no fault of the network', async () => {
    const abort = new AbortController()
    const { kinds } = await go(
      {
        ...healthy(),
        secure: async () => {
          abort.abort()
          return handshake({ protocol: null, chain: [], failure: failure('connect.reset', 'ECONNRESET') })
        },
      },
      okta,
      abort.signal,
    )
    expect(kinds).toMatchObject({ 'dns.host-resolves': true, 'tls.handshake-completes': 'blocked' })
  })
})

describe('the plan', () => {
  test('of a guide has all its checks and every probe they need', () => {
    const { checks, probes } = plan(oktaGuide, null)
    expect(checks.map(({ check }) => check.id)).toEqual(
      oktaGuide.steps.flatMap(({ proves }) => proves.map(({ check }) => check)),
    )
    expect(probes.map(({ id }) => id)).toEqual(expect.arrayContaining(['secret', 'proxy', 'addresses', 'token']))
  })

  test('of the first step sends no secret', () => {
    const first = oktaGuide.steps[0]?.id ?? ''
    const { checks, probes } = plan(oktaGuide, first)
    expect(probes.map(({ id }) => id)).not.toContain('token')
    expect(checks.filter(({ step }) => step === first)).toHaveLength(oktaGuide.steps[0]?.proves.length ?? -1)
    expect(checks.map(({ check }) => check.id)).not.toContain('policy.allows')
  })

  test('of the last steps has everything that may be the cause', () => {
    const step = oktaGuide.steps.find(({ proves }) => proves.some(({ check }) => check === 'policy.allows'))?.id ?? ''
    const ids = plan(oktaGuide, step).checks.map(({ check }) => check.id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'input.client-secret-usable',
        'dns.host-resolves',
        'metadata.issuer-matches',
        'policy.allows',
      ]),
    )
  })

  test.each(
    loadGuides('guides').guides.flatMap((guide) => guide.steps.map((step) => [guide.id, step.id, guide] as const)),
  )('of %s, step %s, can answer every check of that step', (_guide, id, guide) => {
    const own = guide.steps.find((step) => step.id === id)?.proves.map(({ check }) => check)
    const planned = plan(guide, id, true)
      .checks.filter(({ step }) => step === id)
      .map(({ check }) => check.id)
    expect(planned).toEqual(own)
  })
})

test('one sign-in proves every step that needs a person, whichever it was begun in', () => {
  const guide = loadGuides('guides').guides.find(({ id }) => id === 'okta/openmetadata')
  if (!guide) throw new Error('no such guide')
  const steps = new Set(plan(guide, 'sign-in', true).checks.map(({ step }) => step))
  expect([...steps]).toEqual(expect.arrayContaining(['sign-in', 'renewal', 'check-token']))
  expect(plan(guide, 'sign-in').checks.map(({ step }) => step)).not.toContain('sign-in')
})

describe('a server that sends everybody to its sign-in before it looks at the request', () => {
  const stages = ['login.app-known', 'login.redirect-uri-registered', 'login.code-offered', 'login.pkce-accepted']
  const asks = (params: Readonly<Record<string, string>>): Network => ({
    ...healthy(async (request) =>
      request.url.includes('/authorize')
        ? answered({ body: '<title>Sign in</title>' })
        : request.url.includes('openid-configuration') || request.url.includes('oauth-authorization-server')
          ? answered({ body: document({ authorization_endpoint: `${issuer}/v1/authorize` }) })
          : answer(request),
    ),
    listen: async (_uri, state) => ({
      arrived: Promise.resolve({ ...params, state }),
      strays: () => [],
      close: async () => {},
    }),
  })
  const filled = intake({ values: { ...intake().values, redirect_uri: 'http://localhost:8585/callback' } })
  const going = (network: Network, person: boolean) => {
    const context = {
      ...contextOf(openMetadata, okta.provider),
      signOn: { open: async () => {}, pages: visitPages, patience: 1000 },
    }
    return go(network, context, undefined, plan(openMetadata, null, person), filled)
  }

  test('proves nothing about the app without a person', async () => {
    const { kinds } = await going(asks({}), false)
    for (const stage of stages) expect([stage, kinds[stage]]).toEqual([stage, null])
  })

  test('proves it when a person comes back with a code, and each is told once', async () => {
    const { kinds, log } = await going(asks({ code: 'a code' }), true)
    for (const stage of stages) expect([stage, kinds[stage]]).toEqual([stage, true])
    expect(log.filter((line) => line === '= login.app-known')).toHaveLength(1)
  })

  test('leaves it open when the person comes back with neither', async () => {
    const { kinds } = await going(asks({}), true)
    expect(kinds['login.app-known']).toBe(null)
    expect(kinds['login.person-admitted']).toBe(false)
  })
})
