import { afterEach, describe, expect, test } from 'vitest'
import { aliasOf, askInOrder } from '../../../core/network/ask-name-servers.ts'
import { type NameOptions, resolveHost } from '../../../core/network/names.ts'
import { type DnsReply, dnsServer } from '../../support/faults/servers.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
type Reply = (name: string, type: 'A' | 'AAAA' | 'other') => DnsReply

/** A name server on loopback, and its address as a resolver takes it. */
async function nameServer(reply: Reply) {
  const server = await dnsServer(reply)
  open.push(server)
  return { at: `127.0.0.1:${server.port}`, asked: server.asked }
}
const resolve = (host: string, change: Partial<NameOptions> = {}, port = 443) =>
  resolveHost(host, port, { rules: [], servers: [], timeout: 400, ...change })
const v4 = (address: string) => ({ address, family: 4 })

describe('a host', () => {
  test('with a rule lives where the rule says, at that port', async () => {
    const rules = [
      { host: 'acme.okta.com', port: 443, address: '10.0.0.1' },
      { host: 'acme.okta.com', port: 443, address: '2001:db8::1' },
      { host: 'acme.okta.com', port: 8443, address: '10.0.0.2' },
      { host: 'other.okta.com', port: 443, address: '10.0.0.3' },
    ]
    expect(await resolve('ACME.okta.com', { rules })).toEqual({
      host: 'acme.okta.com',
      source: '--resolve',
      answers: [v4('10.0.0.1'), { address: '2001:db8::1', family: 6 }],
      failure: null,
      servers: [],
      ms: 0,
      queries: [],
    })
    expect((await resolve('acme.okta.com', { rules }, 8443)).answers).toEqual([v4('10.0.0.2')])
    const { at, asked } = await nameServer(() => ['127.0.0.1'])
    expect((await resolve('acme.okta.com', { rules, servers: [at] }, 444)).source).toBe('resolver')
    expect(asked).toHaveLength(2)
  })

  test.each([
    ['127.0.0.1', v4('127.0.0.1')],
    ['[::1]', { address: '::1', family: 6 }],
  ])('that is the address %s is asked of nobody', async (host, answer) => {
    expect(await resolve(host)).toMatchObject({ source: 'literal', answers: [answer], queries: [], failure: null })
  })

  test('of this machine is asked of the machine, though name servers are named', async () => {
    const { at, asked } = await nameServer(() => 'NXDOMAIN')
    const found = await resolve('localhost', { servers: [at], timeout: 2000 })
    expect(found).toMatchObject({ source: 'hosts file', failure: null })
    expect(found.answers.map(({ address }) => address)).toContain('127.0.0.1')
    expect(asked).toEqual([])
  })

  test('below .invalid is not looked for at name servers, where the machine itself is asked', async () => {
    const found = await resolve('x.invalid', { timeout: 2000 })
    expect(found).toMatchObject({ source: 'resolver', answers: [], queries: [], failure: { kind: 'no-such-name' } })
    expect(found).not.toHaveProperty('alias')
  })

  test('is found by the name server that is named', async () => {
    const { at, asked } = await nameServer(() => ['127.0.0.1', '127.0.0.2', '::1'])
    const found = await resolve('acme.okta.com', { servers: [at] })
    expect(found).toEqual({
      host: 'acme.okta.com',
      source: 'resolver',
      answers: [v4('127.0.0.1'), v4('127.0.0.2'), { address: '::1', family: 6 }],
      failure: null,
      servers: [at],
      ms: expect.any(Number),
      queries: [
        { family: 4, code: null, answers: 2, ms: expect.any(Number), server: at },
        { family: 6, code: null, answers: 1, ms: expect.any(Number), server: at },
      ],
    })
    expect(asked.toSorted()).toEqual(['A acme.okta.com', 'AAAA acme.okta.com'])
    expect(found.ms).toBeGreaterThan(0)
    expect(found.ms).toBeLessThan(400)
  })

  test('with many addresses is tried at sixteen of them', async () => {
    const many = Array.from({ length: 20 }, (_, at) => `127.0.0.${at + 1}`)
    const { at } = await nameServer(() => many)
    const { answers } = await resolve('acme.okta.com', { servers: [at] })
    expect(answers.map(({ address }) => address)).toHaveLength(16)
  })

  test.each<[string, Reply, string, string]>([
    ['does not exist', () => 'NXDOMAIN', 'no-such-name', 'ENOTFOUND'],
    ['has no address', () => 'empty', 'no-such-name', 'ENODATA'],
    ['is refused', () => 'REFUSED', 'lookup-failed', 'EREFUSED'],
    ['fails', () => 'SERVFAIL', 'lookup-failed', 'ESERVFAIL'],
    ['has no address and fails', (_n, type) => (type === 'A' ? 'empty' : 'SERVFAIL'), 'lookup-failed', 'ESERVFAIL'],
    ['fails and does not exist', (_n, type) => (type === 'A' ? 'SERVFAIL' : 'NXDOMAIN'), 'no-such-name', 'ENOTFOUND'],
  ])('that %s has no answer', async (_name, reply, kind, code) => {
    const { at } = await nameServer(reply)
    const found = await resolve('acme.okta.com', { servers: [at] })
    expect(found).toMatchObject({ answers: [], failure: { kind, code, message: code }, servers: [at] })
  })

  test('below .invalid exists nowhere, whatever is said of it', async () => {
    const { at } = await nameServer(() => 'SERVFAIL')
    expect((await resolve('x.invalid', { servers: [at] })).failure).toMatchObject({
      kind: 'no-such-name',
      code: 'ESERVFAIL',
    })
    expect((await resolve('invalid', { servers: [at] })).failure?.kind).toBe('no-such-name')
    expect((await resolve('x.invalid.example', { servers: [at] })).failure?.kind).toBe('lookup-failed')
    expect((await resolve('notinvalid', { servers: [at] })).failure?.kind).toBe('lookup-failed')
  })

  test('whose alias leads nowhere is told with its alias', async () => {
    const { at, asked } = await nameServer((name, type) =>
      type === 'other' ? ['gone.example'] : name === 'acme.okta.com' ? 'empty' : 'NXDOMAIN',
    )
    const found = await resolve('acme.okta.com', { servers: [at] })
    expect(found).toMatchObject({ answers: [], alias: 'gone.example' })
    expect(asked).toContain('other acme.okta.com')
  })

  test('that has addresses, or no alias, or no server that knows, is told with none', async () => {
    const sound = await nameServer(() => ['127.0.0.1'])
    expect(await resolve('acme.okta.com', { servers: [sound.at] })).not.toHaveProperty('alias')
    expect(sound.asked.some((each) => each.startsWith('other'))).toBe(false)
    const none = await nameServer(() => 'NXDOMAIN')
    expect(await resolve('acme.okta.com', { servers: [none.at] })).not.toHaveProperty('alias')
    const lost = await nameServer((_name, type) => (type === 'other' ? ['gone.example'] : 'SERVFAIL'))
    expect(await resolve('acme.okta.com', { servers: [lost.at] })).not.toHaveProperty('alias')
    expect(lost.asked.some((each) => each.startsWith('other'))).toBe(false)
  })

  test('that nobody answers for is given up in time', async () => {
    const { at } = await nameServer(() => 'silence')
    const found = await resolve('acme.okta.com', { servers: [at], timeout: 100 })
    expect(found).toMatchObject({ answers: [], failure: { kind: 'lookup-failed', code: 'ETIMEOUT' }, servers: [at] })
    expect(found.ms).toBeGreaterThanOrEqual(90)
  })
})

describe('of several name servers', () => {
  const codes = async (servers: readonly string[], timeout = 400) => {
    const { deciding, all } = await askInOrder('acme.okta.com', servers, timeout)
    return { deciding, all: all.map(({ server, queries }) => [server, queries.map(({ code }) => code)]) }
  }

  test.each<[string, Reply]>([
    ['fails', () => 'SERVFAIL'],
    ['knows of no IPv4 and fails for IPv6', (_name, type) => (type === 'A' ? 'empty' : 'SERVFAIL')],
  ])('one that %s is passed over', async (_name, reply) => {
    const [bad, good] = [await nameServer(reply), await nameServer(() => ['127.0.0.1'])]
    expect(await codes([bad.at, good.at])).toEqual({ deciding: good.at, all: [[good.at, [null, 'ENODATA']]] })
  })

  test('the first that knows decides, though the next says something else', async () => {
    const [first, second] = [await nameServer(() => 'NXDOMAIN'), await nameServer(() => ['127.0.0.1'])]
    expect((await codes([first.at, second.at])).deciding).toBe(first.at)
    expect((await codes([second.at, first.at])).deciding).toBe(second.at)
    expect(first.asked.length).toBeGreaterThanOrEqual(2)
  })

  test('that have the name and no address, the first decides', async () => {
    const [first, second] = [await nameServer(() => 'empty'), await nameServer(() => 'empty')]
    expect((await codes([first.at, second.at])).deciding).toBe(first.at)
  })

  test('all are heard where none knows', async () => {
    const [one, two] = [await nameServer(() => 'SERVFAIL'), await nameServer(() => 'REFUSED')]
    expect(await codes([one.at, two.at])).toEqual({
      deciding: null,
      all: [
        [one.at, ['ESERVFAIL', 'ESERVFAIL']],
        [two.at, ['EREFUSED', 'EREFUSED']],
      ],
    })
    expect(await codes([])).toEqual({ deciding: null, all: [] })
  })

  test('one that is silent is waited for a while only, and then the next decides', async () => {
    const [silent, good] = [await nameServer(() => 'silence'), await nameServer(() => ['127.0.0.1'])]
    const began = performance.now()
    const found = await codes([silent.at, good.at], 5000)
    expect(found.deciding).toBe(good.at)
    expect(performance.now() - began).toBeGreaterThan(1400)
    expect(performance.now() - began).toBeLessThan(4500)
  })

  test('a family that is silent beside an answer is not waited for until the end', async () => {
    const { at } = await nameServer((_name, type) => (type === 'A' ? ['127.0.0.1'] : 'silence'))
    const began = performance.now()
    expect(await codes([at], 5000)).toEqual({ deciding: at, all: [[at, [null, 'ETIMEOUT']]] })
    expect(performance.now() - began).toBeLessThan(4500)
  })

  test('asking stops where it is not wanted any more', async () => {
    const { at } = await nameServer(() => 'silence')
    const enough = new AbortController()
    const asking = askInOrder('acme.okta.com', [at], 5000, enough.signal)
    setTimeout(() => enough.abort(), 20)
    expect((await asking).all[0]?.queries.map(({ code }) => code)).toEqual(['ECANCELLED', 'ECANCELLED'])
  })
})

test('an alias is asked of one server, and is none where that is silent or has none', async () => {
  const { at } = await nameServer((_name, type) => (type === 'other' ? ['edge.example'] : 'empty'))
  expect(await aliasOf('acme.okta.com', at, 400)).toBe('edge.example')
  const none = await nameServer(() => 'NXDOMAIN')
  expect(await aliasOf('acme.okta.com', none.at, 400)).toBeNull()
  const silent = await nameServer(() => 'silence')
  expect(await aliasOf('acme.okta.com', silent.at, 50)).toBeNull()
})
