import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../../core/model/result.ts'
import { formsOf } from '../../../core/report/redact.ts'
import type { Progress, RunOptions } from '../../../core/run/options.ts'
import { run } from '../../../core/run/run.ts'
import { headlineText } from '../../../core/words/report.ts'
import { judged, judgedAgain } from '../../support/judged-again.ts'
import { words } from '../../support/words.ts'
import { auth0Guide, oktaGuide } from '../checks/fixtures.ts'

const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFf'

const options = (change: Partial<RunOptions> = {}): RunOptions => ({
  guide: oktaGuide,
  // Nothing listens on the discard port of this computer.
  fields: { domain: 'http://127.0.0.1:9', client_id: '0oa1b2c3d4EXAMPLE5d7', scope: 'ki.scan' },
  borrow: async (field, use) => (field === 'client_secret' ? use(secret) : null),
  settings: { ca: [], proxy: undefined, resolve: [], timeout: 2000 },
  step: null,
  tool: { name: 'idp-preflight', version: 'test' },
  hostKind: 'test',
  signal: new AbortController().signal,
  ...change,
})
const findingOf = (report: RunResult, check: string) => report.results.find((result) => result.check === check)
const headlineOf = ({ headline }: RunResult) => headlineText(headline, null, oktaGuide, words)

describe('the report of a run', () => {
  test('names one cause, and everything else waits for it', async () => {
    const report = await run(options())
    expect(report).toMatchObject({ verdict: 'fail', rootCause: 'connect.refused', counts: { fail: 1, error: 0 } })
    expect(headlineOf(report)).toMatch(/^\d of \d+ steps verified\./)
    expect(report.root).toBe('connect.host-accepts')
    expect(findingOf(report, 'policy.allows')?.because).toEqual({
      id: 'connect.host-accepts',
      says: { word: 'run.waits-for', with: { title: { word: 'titles.connect.host-accepts' } } },
    })
  })

  test('has every check of the guide once, in its order', async () => {
    const report = await run(options())
    const all = oktaGuide.steps.flatMap(({ proves }) => proves.map(({ check }) => check))
    expect(report.results.map(({ check }) => check)).toEqual(all)
    expect(Object.values(report.counts).reduce((sum, count) => sum + count, 0)).toBe(all.length)
  })

  test('of a cancelled run is incomplete and says so', async () => {
    const report = await run(options({ signal: AbortSignal.abort() }))
    expect(report).toMatchObject({ verdict: 'incomplete', rootCause: null, exchanges: [] })
    expect(headlineOf(report)).toMatch(/The run was canceled\.$/)
  })

  test('of a run without a secret names it, and as the cause only where nothing else failed', async () => {
    const report = await run(options({ borrow: async () => null }))
    expect(findingOf(report, 'input.client-secret-usable')).toMatchObject({
      status: 'fail',
      diagnosis: 'input.missing',
    })
    expect([report.rootCause, report.profile.secrets]).toEqual(['connect.refused', { client_secret: false }])
  })

  test('tells its progress, from the plan to the report', async () => {
    const events: Progress[] = []
    const report = await run(options({ emit: (event) => events.push(event) }))
    expect(events[0]).toEqual({ type: 'started', checks: report.results.length, step: null })
    expect(events.at(-1)).toEqual({ type: 'finished', result: report })
    const done = events.flatMap((event) => (event.type === 'result' ? [event.done] : []))
    expect(done).toEqual(report.results.map((_finding, at) => at + 1))
  })

  test.each([
    'scope',
    'audience',
    'domain',
    'client_id',
    'authorization_server',
    'well_known_url',
    'token_endpoint_auth_method',
  ])('does not show a secret that was typed into %s as well', async (field) => {
    const events: Progress[] = []
    const report = await run(
      options({ fields: { ...options().fields, [field]: secret }, emit: (event) => events.push(event) }),
    )
    expect(JSON.stringify(report)).not.toContain(secret)
    expect(JSON.stringify(events)).not.toContain(secret)
    expect(report).toMatchObject({ verdict: 'fail', rootCause: 'input.secret-in-client-id' })
  })

  test.each(['domain', 'authorization_server', 'client_id', 'well_known_url'])(
    'does not show what looks like a secret in %s, though nobody said that it is one',
    async (field) => {
      const report = await run(options({ fields: { ...options().fields, [field]: secret }, borrow: async () => null }))
      expect(JSON.stringify(report)).not.toContain(secret)
      expect(report.results.map(({ diagnosis }) => diagnosis)).toContain('input.secret-in-client-id')
    },
  )

  const swapped = (client_id: string) =>
    options({
      fields: { ...options().fields, client_id },
      borrow: async (field, use) => (field === 'client_secret' ? use('0oa1b2c3d4EXAMPLE5d7') : null),
    })

  test.each([
    'Q7vT91mKx2wRb8YpLs04aZdFgHjKlQwE',
    '8Q7vT~91mKx2wRb8YpLs04.aZdFgHj-KlQwErTy9',
    'f3b0c442-98fc-41c1-9afb-f4c8996fb924',
    'Summer-2026-Okta-Secret!',
  ])('does not show a secret that was swapped with the client ID, whatever it looks like: %s', async (value) => {
    const events: string[] = []
    const given = swapped(value)
    const report = await run({ ...given, emit: (event) => events.push(JSON.stringify(event)) })
    expect(report.rootCause).toBe('input.secret-in-client-id')
    for (const form of formsOf(value)) expect(JSON.stringify(report) + events.join('')).not.toContain(form)
    const again = await judgedAgain(report, oktaGuide)
    expect(judged(again)).toEqual(judged(report))
  })

  test.each(['0oaZyXwVuTsRqPoNmLkJ', 'acme.okta.com', '00uTHERd4EXAMPLE5d71'])(
    'shows what is surely no secret in the field of the client ID, also where the secret is a client ID: %s',
    async (value) => {
      const report = await run(swapped(value))
      expect(report.profile.client_id).toBe(value)
    },
  )

  test('at Auth0 does not show a secret that was typed as the audience', async () => {
    const report = await run(
      options({
        guide: auth0Guide,
        fields: { domain: 'http://127.0.0.1:9', client_id: 'a'.repeat(32), audience: secret },
      }),
    )
    expect(JSON.stringify(report)).not.toContain(secret)
  })
})
