import { describe, expect, test } from 'vitest'
import { judgmentOf } from '../../../core/app/judged.ts'
import type { Network } from '../../../core/model/network.ts'
import { type RunResult, rechecks } from '../../../core/model/result.ts'
import type { Tape } from '../../../core/model/tape.ts'
import type { AdminCredentials } from '../../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../../core/practice/index.ts'
import { askedFor, keyOf } from '../../../core/run/asked-for.ts'
import { NotRecorded } from '../../../core/run/not-recorded.ts'
import { replay } from '../../../core/run/replay.ts'
import { isRecorded, type Recorded } from '../../../core/run/replayed.ts'
import { replayedNetwork } from '../../../core/run/replayed-network.ts'
import { run } from '../../../core/run/run.ts'
import { standIns, withoutData, withStandIns } from '../../../core/run/stand-in.ts'
import { credentialOf } from '../../support/admin-credential.ts'
import { judged, judgedAgain } from '../../support/judged-again.ts'
import { guideNamed, resultsOf, runOf } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const guide = guideNamed('okta/fortanix-key-insight')
const tool = { name: 'idp-preflight', version: 'later' }
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const never = () => false

/** A run against the practice tenant, with what it wrote down. */
async function recorded(faults: readonly string[] = []): Promise<Recorded> {
  const tenant = await startPracticeTenant({ provider: 'okta', faults })
  try {
    const run = await resultsOf(guide, tenant.values(guide.id), tenant.secrets(guide.id), { ca: tenant.ca() })
    if (!isRecorded(run)) throw new Error('not recorded')
    return JSON.parse(JSON.stringify(run)) as Recorded
  } finally {
    await tenant.close()
  }
}
const withTape = (run: Recorded, change: (tape: Tape) => Partial<Tape>): Recorded => ({
  ...run,
  tape: { ...run.tape, ...change(run.tape) },
})
const statusOf = (run: RunResult, check: string) => run.results.find((one) => one.check === check)

describe('a run that is judged again', () => {
  test('keeps its times, its host and its tape', async () => {
    const run = await recorded(['policy.no-match'])
    const again = await replay(run, guide, tool)
    const { started, ended, ms, host, exchanges, tape, profile, rootCause } = run
    expect(again).toMatchObject({ started, ended, ms, host, exchanges, tape, profile, rootCause, tool })
  })

  test.each(rechecks)('that was made on a timer (%s) is the same run, read from its file', async (recheck) => {
    const tenant = await startPracticeTenant({ provider: 'okta', faults: ['keys.empty'] })
    const settings = { ca: tenant.ca() }
    const run = await runOf(guide, tenant.values(guide.id), tenant.secrets(guide.id), { settings, recheck })
    await tenant.close()
    const again = await judgedAgain(run, guide)
    expect(judged(again)).toEqual(judged(run))
    expect([again.recheck, again.rootCause, again.counts.error]).toEqual([recheck, 'keys.empty', 0])
  })

  test('says of what was not recorded that it was not, and skips what depends on it', async () => {
    const run = withTape(await recorded(), ({ sends }) => ({
      sends: sends.filter(({ asked }) => asked.probe !== 'token'),
    }))
    const again = await replay(run, guide, tool)
    const issued = statusOf(again, 'token.issued')
    expect(issued).toMatchObject({
      status: 'skip',
      outcome: { kind: 'blocked', by: { kind: 'not-recorded', id: 'token' } },
    })
    expect(words.say(issued?.because?.says ?? '')).toBe(
      'The file that is judged again does not contain what this check requires.',
    )
    expect(again).toMatchObject({ rootCause: null, verdict: 'incomplete' })
    expect(again.counts.error).toBe(0)
    expect(statusOf(again, 'metadata.issuer-matches')?.status).toBe('pass')
  })

  test.each([
    ['okta', 'okta/fortanix-key-insight', 'admin.app-network'],
    ['auth0', 'auth0/fortanix-key-insight', 'admin.api-access'],
  ] as const)(
    'says of a run that looked at the configuration of %s that it was not recorded, and claims nothing of it',
    async (provider, id, check) => {
      const made = async (faults: readonly string[]) => {
        const tenant = await startPracticeTenant({ provider, faults })
        try {
          const secrets = tenant.secrets(id)
          return await run({
            guide: guideNamed(id),
            fields: tenant.values(id),
            borrow: async (field, use) => (secrets[field] === undefined ? null : use(secrets[field])),
            lendAdmin: (use) => use(credentialOf(tenant.admin()?.read as AdminCredentials)),
            settings: { ca: [...tenant.ca()], proxy: 'none', resolve: [], timeout: 10_000 },
            step: null,
            tool,
            hostKind: 'test',
            signal: new AbortController().signal,
          })
        } finally {
          await tenant.close()
        }
      }
      const good = await made([])
      expect([good.verdict, statusOf(good, check)?.status]).toEqual(['pass', 'pass'])
      const again = await judgedAgain(good, guideNamed(id))
      const looked = again.results.filter((one) => one.check.startsWith('admin.'))
      expect(looked.map((one) => one.check)).toEqual(
        good.results.filter((one) => one.check.startsWith('admin.')).map((one) => one.check),
      )
      for (const one of looked)
        expect(one).toMatchObject({ status: 'skip', because: { says: { word: 'run.configuration-not-recorded' } } })
      expect(again).toMatchObject({
        verdict: 'incomplete',
        rootCause: null,
        headline: { next: { kind: 'says', says: { word: 'run.configuration-not-recorded' } } },
      })
      // It was neither refuted nor judged otherwise.
      expect(judgmentOf(good, again, guideNamed(id), words).changed).toEqual([])
      const bad = await made([provider === 'okta' ? 'policy.no-match' : 'api.not-authorized'])
      const asSeen = { ...bad, root: check, rootCause: 'client.network-restricted' as const }
      const unseen = await judgedAgain(asSeen, guideNamed(id))
      expect(unseen.verdict).toBe('fail')
      expect(judgmentOf(asSeen, unseen, guideNamed(id), words).rootCause).toEqual({
        before: 'client.network-restricted',
        after: 'client.network-restricted',
      })
      // A run without access does not speak of it.
      expect((await replay(await recorded(), guide, tool)).verdict).toBe('pass')
    },
  )

  test('does not judge a signature of which nothing was recorded', async () => {
    const again = await replay(
      withTape(await recorded(), () => ({ signatures: [] })),
      guide,
      tool,
    )
    expect(statusOf(again, 'token.signature-verifies')).toMatchObject({ status: 'skip', outcome: { kind: 'blocked' } })
    expect(statusOf(again, 'token.issuer-matches')?.status).toBe('pass')
  })

  test('does not judge a secret of which nothing was recorded', async () => {
    const again = await replay(
      withTape(await recorded(), () => ({ facts: {} })),
      guide,
      tool,
    )
    expect(statusOf(again, 'input.client-secret-usable')).toMatchObject({
      status: 'skip',
      outcome: { kind: 'blocked' },
    })
  })

  test('has nothing in it that opens anything', async () => {
    const tenant = await startPracticeTenant({ provider: 'okta' })
    let token = ''
    try {
      const { runOf } = await import('../../support/run-guide.ts')
      const secrets = tenant.secrets(guide.id)
      const run = await runOf(guide, tenant.values(guide.id), secrets, {
        settings: { ca: tenant.ca() },
        keepTokens: (got) => {
          token = got?.access ?? ''
        },
      })
      const text = JSON.stringify(run)
      const signature = token.split('.')[2] ?? ''
      expect(signature.length).toBeGreaterThan(100)
      expect(text).toContain(token.split('.')[1])
      for (const hidden of [signature, signature.slice(0, 40), signature.slice(-40), secrets.client_secret ?? '-'])
        expect(text).not.toContain(hidden)
    } finally {
      await tenant.close()
    }
  })
})

describe('the same request', () => {
  const url = 'https://a.example/authorize'
  const key = (change: Partial<Parameters<typeof askedFor>[1]>, probe = 'authorize') =>
    keyOf(askedFor(probe, { purpose: { word: 'purposes.token' }, method: 'GET', url, ...change }))

  test.each([
    ['another state', { url: `${url}?a=1&state=x` }, { url: `${url}?state=y&a=1` }],
    ['another nonce and challenge', { url: `${url}?nonce=x&code_challenge=1` }, { url: `${url}?nonce=z` }],
    [
      'another made-up client',
      { url: `${url}?client_id=preflight-abcdefgh` },
      { url: `${url}?client_id=preflight-ijklmnop` },
    ],
    ['another secret', { body: 'client_secret=a&scope=b' }, { body: 'scope=b&client_secret=c' }],
    ['another login', { headers: { Authorization: 'Basic YTpi' } }, { headers: { authorization: 'Basic Yzpk' } }],
  ])('%s changes nothing', (_name, one, other) => {
    expect(key(one)).toBe(key(other))
  })

  test.each([
    ['another scope', { url: `${url}?scope=a` }, { url: `${url}?scope=b` }],
    ['another client', { url: `${url}?client_id=preflight-abc` }, { url: `${url}?client_id=preflight-abd` }],
    ['another path', { url }, { url: `${url}/more` }],
    ['another method', { method: 'GET' as const }, { method: 'POST' as const }],
    ['another body', { body: 'grant_type=a' }, { body: 'grant_type=b' }],
    [
      'another way to log in',
      { headers: { Authorization: 'Basic YTpi' } },
      { headers: { Authorization: 'Bearer YTpi' } },
    ],
    ['no login', { headers: { Authorization: 'Basic YTpi' } }, {}],
  ])('%s is another one', (_name, one, other) => {
    expect(key(one)).not.toBe(key(other))
  })

  test('another probe asks another one, and no secret is in it', () => {
    expect(key({})).not.toBe(key({}, 'cors'))
    expect(
      key({ headers: { Authorization: 'Basic c2VjcmV0' }, body: 'client_secret=hidden&code=alsohidden' }),
    ).not.toMatch(/c2VjcmV0|hidden/)
  })
})

describe('a network that answers from a file', () => {
  const empty: Network = replayedNetwork({ measured: [], sends: [] }, [])
  test.each<[string, () => Promise<unknown>]>([
    ['the proxy', () => empty.proxyFor('https://a.example')],
    ['a tunnel', () => empty.tunnel('https://a.example')],
    ['a name', () => empty.resolve('https://a.example')],
    ['the first address', () => empty.reach('https://a.example').first],
    ['all addresses', () => empty.reach('https://a.example').all],
    ['the direct way', () => empty.directly('https://a.example')],
    ['another stack', () => empty.otherStack('https://a.example')],
    ['TLS', () => empty.secure('https://a.example')],
    ['a sign-in', () => empty.listen('http://localhost:1', 'x', {} as never)],
    ['a request', () => empty.send({ purpose: { word: 'x' }, method: 'GET', url: 'https://a.example' })],
  ])('says that %s was not recorded', async (_name, ask) => {
    await expect(ask()).rejects.toBeInstanceOf(NotRecorded)
  })

  test('answers a request as often as it was asked, and no more', async () => {
    const run = await recorded()
    const { tape, exchanges } = run
    const keys = tape.sends.find(({ asked }) => asked.probe === 'keys')
    const network = replayedNetwork(tape, exchanges).forProbe('keys')
    const request = { purpose: { word: 'x' }, method: 'GET' as const, url: keys?.asked.url.replace(/\?$/, '') ?? '' }
    const { answer } = await network.send(request)
    expect(answer).toMatchObject({ status: 200, isJson: true })
    expect(Object.keys(answer?.json as object)).toEqual(['keys'])
    await expect(network.send(request)).rejects.toBeInstanceOf(NotRecorded)
  })

  test('does not make up a response that was too long to be kept', async () => {
    const { tape, exchanges } = await recorded()
    const sends = tape.sends.map((send) => ({ ...send, answer: send.answer && { ...send.answer, body: null } }))
    const [first] = sends
    const network = replayedNetwork({ ...tape, sends }, exchanges).forProbe(first?.asked.probe ?? '')
    const asked = { purpose: { word: 'x' }, method: 'GET' as const, url: first?.asked.url.replace(/\?$/, '') ?? '' }
    await expect(network.send(asked)).rejects.toThrow('response')
  })
})

describe('what stands for a token', () => {
  const header = part({ alg: 'RS256' })
  const claims = part({ iss: 'https://a.example', sub: 'me' })

  test('keeps header and claims of a signed one, and nothing of its signature', () => {
    expect(standIns(never)(`${header}.${claims}.c2ln_bmF0-dXJl`)).toBe(`${header}.${claims}.AAAA_AAAA-AAAA`)
  })
  test('is another one for another token, and the same for the same', () => {
    const standIn = standIns(never)
    const [one, other] = [standIn('abc'), standIn('abd')]
    expect([one, other, standIn('abc')]).toEqual(['AAA', 'BBB', 'AAA'])
  })
  test('keeps what an opaque one is judged by: its length, and what is no letter and no digit', () => {
    expect(standIns(never)('ab c"d\n1é.x')).toBe('AA A"A\nAé.A')
  })
  test('keeps the header of an encrypted one alone', () => {
    expect(standIns(never)(`${header}.aa.bb.cc.dd`)).toBe(`${header}.AA.AA.AA.AA`)
  })
  test('is not the token itself where that lacks its signature', () => {
    const [one = '', two = ''] = standIns(never)(`${header}.${claims}`).split('.')
    expect(one).not.toBe(header)
    expect(JSON.parse(Buffer.from(two, 'base64url').toString())).toEqual({ iss: 'https://a.example', sub: 'me' })
  })
  test('has no claims where they repeat a secret', () => {
    const leaks = (text: string) => text.includes('"me"')
    expect(standIns(leaks)(`${header}.${claims}.c2ln`)).toBe('e30.e30.AAAA')
  })
  test('takes the place of the masked one in a body', () => {
    const body = JSON.stringify({ access_token: '‹access_token, 3 characters›', scope: 'a', refresh_token: 'x' })
    expect(withStandIns(body, { access_token: 'abc', refresh_token: 'xyz1' }, standIns(never))).toBe(
      '{"access_token":"AAA","scope":"a","refresh_token":"BBBB"}',
    )
    expect(withStandIns('no JSON', { access_token: 'abc' }, standIns(never))).toBe('no JSON')
    expect(withStandIns('[1]', [1], standIns(never))).toBe('[1]')
    expect(withStandIns('{"a": 1}', { a: 1, access_token: '' }, standIns(never))).toBe('{"a": 1}')
  })
  test.each([
    [[{ id: 1 }], []],
    [{ id: 1, name: 'x' }, { kept: null }],
    [{}, {}],
    [{ error: 'x', id: 2 }, { error: null }],
    [{ errorCode: 'x' }, { errorCode: null }],
    ['text', null],
  ])('of data of other people keeps whether there was some: %j', (given, kept) => {
    expect(withoutData(given)).toEqual(kept)
  })
})
