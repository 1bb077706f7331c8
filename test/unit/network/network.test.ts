import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { NetworkOptions } from '../../../core/network/node-network.ts'
import { said } from '../../../core/words/said.ts'
import { certify, pemOf, served } from '../../support/faults/certificates.ts'
import { tcpServer } from '../../support/faults/servers.ts'
import { closeAll, deadPort, host, keep, network, proxyTo, server } from './loopback.ts'
import { get, mask } from './sent.ts'

afterEach(closeAll)
let tls: { key: string; cert: string }
let ca: string[]
beforeAll(async () => {
  const root = await certify({ name: 'CN=Test Root', authority: true })
  tls = await served(await certify({ name: `CN=${host}`, names: [`dns:${host}`, 'ip:127.0.0.1'], by: root }))
  ca = [pemOf(root)]
})
const at = (port: number, address = '127.0.0.1') => ({ resolve: [{ host, port, address }] })
const plain = (port: number) => `http://127.0.0.1:${port}`
const pacFile = (script: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'preflight-pac-')), 'a.pac')
  writeFileSync(file, `function FindProxyForURL(url, host) { ${script} }`)
  return file
}

describe('a request', () => {
  test('goes out over the connection that was made before it, and the next over the same', async () => {
    const { port, connections, requests } = await server()
    const net = network()
    expect(await net.reach(plain(port)).first).toEqual({ address: '127.0.0.1', failure: null })
    const { answer } = await net.send(get({ url: `${plain(port)}/a` }))
    const again = await net.forProbe('other').send(get({ url: `${plain(port)}/b` }))
    expect(requests).toEqual(['GET /a HTTP/1.1', 'GET /b HTTP/1.1'])
    expect(connections).toHaveLength(1)
    expect(answer).toMatchObject({ status: 200, json: {} })
    expect(answer?.exchange).toMatchObject({ probe: 'none', address: `127.0.0.1:${port}`, tls: null })
    expect(answer?.exchange.timings).toMatchObject({ dns: expect.any(Number), connect: expect.any(Number) })
    expect(answer?.exchange.timings).not.toHaveProperty('tls')
    expect(again.answer?.exchange.probe).toBe('other')
    expect(net.exchanges().map(({ probe }) => probe)).toEqual(['none', 'other'])
  })

  test('over TLS says what was agreed on, and how long it took', async () => {
    const { port, connections } = await server(tls)
    const net = network({ ca, ...at(port) })
    const { answer } = await net.send(get({ url: `https://${host}:${port}/` }))
    expect(answer?.exchange).toMatchObject({
      address: `127.0.0.1:${port}`,
      tls: { protocol: 'TLSv1.3', issuer: 'CN=Test Root' },
    })
    expect(Object.keys(answer?.exchange.timings ?? {})).toEqual(
      expect.arrayContaining(['dns', 'connect', 'tls', 'firstByte', 'total']),
    )
    for (const ms of Object.values(answer?.exchange.timings ?? {})) {
      expect(ms).toBeGreaterThanOrEqual(0)
      expect(ms).toBeLessThan(3000)
    }
    expect(connections).toHaveLength(1)
  })

  test('at the same time as another has a connection of its own', async () => {
    const { port, connections } = await server()
    const net = network()
    await Promise.all([net.send(get({ url: plain(port) })), net.send(get({ url: plain(port) }))])
    expect(connections).toHaveLength(2)
  })

  test('is answered by its reason where the name, the address or the certificate stands in its way', async () => {
    const name = await network({ timeout: 500, dns: [`127.0.0.1:${await deadPort()}`] }).send(
      get({ url: 'https://x.invalid/' }),
    )
    expect(name.failure?.kind).toBe('no-such-name')
    const refused = await network().send(get({ url: plain(await deadPort()) }))
    expect(refused.failure).toMatchObject({ kind: 'refused', code: 'ECONNREFUSED' })
    const { port } = await server(tls)
    const stranger = await network(at(port)).send(get({ url: `https://${host}:${port}/` }))
    expect(stranger.failure?.kind).toBe('certificate')
  })
})

describe('connections that are opened ahead', () => {
  test('carry the requests that come', async () => {
    const { port, connections } = await server()
    const net = network()
    net.warm(plain(port), 2)
    net.warm(plain(port), 2)
    net.warm(plain(port), 1)
    await Promise.all([net.send(get({ url: plain(port) })), net.send(get({ url: plain(port) }))])
    expect(connections).toHaveLength(2)
  })

  test('that cannot be opened fail where they are used', async () => {
    const net = network()
    const dead = plain(await deadPort())
    net.warm(dead, 3)
    await new Promise((soon) => setTimeout(soon, 50))
    expect((await net.send(get({ url: dead }))).failure?.kind).toBe('refused')
  })
})

describe('a run that is over', () => {
  test('closes what is open, and what comes too late', async () => {
    const { port, connections } = await server()
    const net = network()
    await net.send(get({ url: plain(port) }))
    net.warm(plain(port), 1)
    await net.close()
    await vi.waitFor(
      () => expect(connections.every(({ destroyed, readableEnded }) => destroyed || readableEnded)).toBe(true),
      10_000,
    )
  })

  test('closes what carried nothing yet', async () => {
    const { port, connections } = await server()
    const net = network()
    await net.reach(plain(port)).first
    await vi.waitFor(() => expect(connections).toHaveLength(1), 10_000)
    await net.close()
    await vi.waitFor(() => expect(connections[0]?.destroyed || connections[0]?.readableEnded).toBe(true), 10_000)
    await net.send(get({ url: plain(port) }))
    await vi.waitFor(
      () => expect(connections.every(({ destroyed, readableEnded }) => destroyed || readableEnded)).toBe(true),
      10_000,
    )
  })

  test('closes them also where it is cancelled', async () => {
    const { port, connections } = await server()
    const run = new AbortController()
    const net = network({ signal: run.signal })
    await net.send(get({ url: plain(port) }))
    run.abort()
    await vi.waitFor(() => expect(connections[0]?.destroyed || connections[0]?.readableEnded).toBe(true), 10_000)
  })
})

const chosen = async (change: Partial<NetworkOptions>, url = `https://${host}`) => {
  const { proxy, source } = await network(change).proxyFor(url)
  return [proxy, source]
}

describe('the proxy', () => {
  const env = { HTTPS_PROXY: 'http://env.test:3128' }
  const system = async (url: string) => `PROXY system.test:1; PROXY ${new URL(url).hostname}:2`
  test.each([
    ['none', {}, [null, said('network.unset')]],
    ['none is named', { proxy: '', env }, [null, said('network.unset')]],
    ['the option before all others', { proxy: 'o.test:1', env, pac: 'x' }, ['o.test:1', said('network.option')]],
    ['the settings', { proxy: 's.test:1', proxyFrom: 'settings' }, ['s.test:1', said('network.settings')]],
    [
      'the environment before the system',
      { env, systemProxy: system },
      ['env.test:3128', said('network.variable', { name: 'HTTPS_PROXY' })],
    ],
    ['a rule for this host and port', { env, ...at(443) }, [null, said('network.resolve-rule')]],
    [
      'a rule for another port',
      { env, ...at(444) },
      ['env.test:3128', said('network.variable', { name: 'HTTPS_PROXY' })],
    ],
    [
      'the system, which names none',
      { systemProxy: async () => '' },
      [null, said('network.unnamed-by', { by: said('network.system') })],
    ],
    [
      'the system, which cannot be asked',
      {
        systemProxy: async () => {
          throw new Error()
        },
      },
      [null, said('network.unnamed-by', { by: said('network.system') })],
    ],
    [
      'the system, which says DIRECT',
      { systemProxy: async () => 'DIRECT' },
      [null, said('network.named-by', { by: said('network.system'), entry: 'DIRECT' })],
    ],
  ] as [string, Partial<NetworkOptions>, unknown][])('is that of: %s', async (_name, change, expected) => {
    expect(await chosen(change)).toEqual(expected)
  })

  test.each([
    ['option that is none', { proxy: ':::' }, 'proxy-setting', 'PROXY_SETTING', ''],
    ['variable that is none', { env: { HTTPS_PROXY: ':::' } }, 'proxy-setting', 'PROXY_SETTING', ''],
    [
      'system that names SOCKS',
      { systemProxy: async () => ' SOCKS5 s:1' },
      'proxy-setting',
      'PROXY_SOCKS',
      ' SOCKS5 s:1',
    ],
    [
      'system that names nonsense',
      { systemProxy: async () => 'x'.repeat(200) },
      'proxy-setting',
      'PROXY_ANSWER',
      'x'.repeat(120),
    ],
  ] as [string, Partial<NetworkOptions>, string, string, string][])(
    'by an %s goes no way at all',
    async (_name, change, kind, code, message) => {
      const net = network(change)
      const url = `https://${host}`
      const failure = expect.objectContaining({ kind, code, message })
      expect((await net.proxyFor(url)).proxy).toBeNull()
      expect(await net.tunnel(url)).toMatchObject({ failure, status: null })
      expect(await net.resolve(url)).toMatchObject({ source: 'proxy', answers: [], host })
      expect(await net.reach(url).all).toEqual([])
      expect((await net.reach(url).first).failure).toBeNull()
      expect((await net.send(get({ url }))).failure).toEqual(failure)
      expect((await net.secure(url)).failure).toEqual(failure)
    },
  )

  test('is asked by a PAC file, which is told names as this run knows them', async () => {
    const script = 'return dnsResolve("acme.okta.com") == "127.0.0.5" ? "PROXY p.test:1" : "DIRECT"'
    const pac = pacFile(script)
    const rules = [
      { host, port: 0, address: '::1' },
      { host, port: 0, address: '127.0.0.5' },
    ]
    const source = said('network.pac', { file: pac })
    expect(await chosen({ pac, resolve: rules })).toEqual([
      'p.test:1',
      said('network.named-by', { by: source, entry: 'PROXY p.test:1' }),
    ])
    expect(await chosen({ pac, resolve: rules.slice(0, 1) })).toEqual([
      null,
      said('network.named-by', { by: source, entry: 'DIRECT' }),
    ])
  })

  test('of a PAC file that does not work is none, and nothing is sent', async () => {
    const broken = network({ pac: pacFile('return banana') })
    expect((await broken.tunnel(`https://${host}`)).failure).toMatchObject({ kind: 'proxy-rule', code: 'PAC_SCRIPT' })
    const absent = network({ pac: '/no/such/file.pac' })
    expect((await absent.tunnel(`https://${host}`)).failure).toMatchObject({ kind: 'proxy-rule', code: 'ENOENT' })
    const odd = network({ pac: pacFile('return "SOCKS a:1"') })
    expect((await odd.tunnel(`https://${host}`)).failure).toMatchObject({ kind: 'proxy-rule', code: 'PROXY_SOCKS' })
  })
})

describe('a way through a proxy', () => {
  test('resolves no name and tries no address; the tunnel that was asked for is used', async () => {
    const { port, requests } = await server(tls)
    const { heads, at: proxy } = await proxyTo(port)
    const net = network({ proxy: `http://${proxy}`, ca })
    const url = `https://${host}:${port}`
    expect(await net.resolve(url)).toEqual({
      host,
      source: 'proxy',
      answers: [],
      failure: null,
      servers: [],
      ms: 0,
      queries: [],
    })
    expect(await net.reach(url).first).toEqual({ address: proxy, failure: null })
    expect(await net.reach(url).all).toEqual([])
    const tunnel = await net.tunnel(url)
    expect(tunnel).toEqual({ failure: null, status: 200, offers: [], loginSent: false, overTls: false, page: null })
    const { answer } = await net.send(get({ url }))
    expect(answer?.exchange).toMatchObject({ address: proxy, proxy: { proxy, source: said('network.option') } })
    expect(answer?.exchange.proxy).not.toHaveProperty('url')
    expect(answer?.exchange.timings).not.toHaveProperty('dns')
    expect(requests).toHaveLength(1)
    expect(heads).toHaveLength(1)
    expect(heads[0]).toContain(`CONNECT ${host}:${port} `)
    await Promise.all([net.send(get({ url })), net.send(get({ url }))])
    expect(heads).toHaveLength(2)
  })

  test('names the usual port', async () => {
    const { heads, at: proxy } = await proxyTo(1, 'HTTP/1.1 403 No\r\n\r\n')
    await network({ proxy: `http://${proxy}` }).tunnel(`https://${host}`)
    expect(heads[0]).toContain(`CONNECT ${host}:443 `)
  })

  test('that is refused is asked once, and nothing is sent', async () => {
    const { heads, at: proxy } = await proxyTo(1, 'HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n')
    const net = network({ proxy: `http://${proxy}` })
    const failure = { kind: 'proxy-refused', code: '403', message: 'No' }
    expect((await net.tunnel(`https://${host}`)).failure).toEqual(failure)
    expect((await net.send(get({ url: `https://${host}` }))).failure).toEqual(failure)
    expect((await net.secure(`https://${host}`)).failure).toEqual(failure)
    expect(heads).toHaveLength(1)
  })

  test('without a proxy is no question', async () => {
    expect(await network().tunnel(`https://${host}`)).toEqual({
      failure: null,
      status: null,
      offers: [],
      loginSent: false,
      overTls: false,
      page: null,
    })
  })

  test('uses the login of its address, and teaches it', async () => {
    const { heads, at: proxy } = await proxyTo(1, 'HTTP/1.1 407 No\r\n\r\n')
    const learn = vi.fn()
    const proxyLogin = vi.fn()
    const tunnel = await network({ proxy: `http://me:pass@${proxy}`, learn, proxyLogin }).tunnel(`https://${host}`)
    expect(tunnel).toMatchObject({ loginSent: true, failure: { kind: 'proxy-login' } })
    expect(heads[0]).toContain(Buffer.from('me:pass').toString('base64'))
    expect(learn).toHaveBeenCalledExactlyOnceWith('proxy password', 'pass', 'me')
    expect(proxyLogin).not.toHaveBeenCalled()
  })

  test('uses the login that is kept for it, and none where there is none', async () => {
    const { heads, at: proxy } = await proxyTo(1, 'HTTP/1.1 407 No\r\n\r\n')
    const learn = vi.fn()
    const login = { username: 'kept', password: 'secret' }
    const lent = await network({
      proxy: `http://${proxy}`,
      learn,
      proxyLogin: async (use) => use(login),
    }).tunnel(`https://${host}`)
    expect(lent.loginSent).toBe(true)
    expect(heads[0]).toContain(Buffer.from('kept:secret').toString('base64'))
    expect(learn).toHaveBeenCalledExactlyOnceWith('proxy password', 'secret', 'kept')
    const none = await network({ proxy: `http://${proxy}`, learn, proxyLogin: async () => null }).tunnel(
      `https://${host}`,
    )
    expect(none.loginSent).toBe(false)
    expect(heads).toHaveLength(2)
    expect(heads[1]).not.toContain('Proxy-Authorization')
    expect(learn).toHaveBeenCalledTimes(1)
  })
})

describe('of several proxies', () => {
  const rule = (...entries: string[]) => ({ systemProxy: async () => entries.join('; ') })

  test('the first that answers is taken, and the silent ones are named', async () => {
    const { port } = await server(tls)
    const good = await proxyTo(port)
    const dead = `127.0.0.1:${await deadPort()}`
    const net = network({ ca, ...rule(`PROXY ${dead}`, `PROXY ${good.at}`, 'DIRECT') })
    const by = said('network.named-by', { by: said('network.system'), entry: `PROXY ${good.at}` })
    expect(await net.proxyFor(`https://${host}`)).toMatchObject({
      proxy: good.at,
      source: said('network.others-silent', { source: by, others: [dead] }),
    })
    expect((await net.tunnel(`https://${host}`)).status).toBe(200)
    expect((await net.send(get({ url: `https://${host}` }))).answer?.status).toBe(200)
    expect(good.heads).toHaveLength(1)
  })

  test('one that refuses is no silent one', async () => {
    const refusing = await proxyTo(1, 'HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n')
    const other = await proxyTo(1)
    const net = network(rule(`PROXY ${refusing.at}`, `PROXY ${other.at}`))
    expect((await net.proxyFor(`https://${host}`)).proxy).toBe(refusing.at)
    expect((await net.tunnel(`https://${host}`)).failure?.code).toBe('403')
    expect([refusing.heads.length, other.heads.length]).toEqual([1, 0])
  })

  test('that are all silent, the last is left, which may be none', async () => {
    const [one, two] = [`127.0.0.1:${await deadPort()}`, `127.0.0.1:${await deadPort()}`]
    const both = network(rule(`PROXY ${one}`, `PROXY ${two}`))
    expect((await both.proxyFor(`https://${host}`)).proxy).toBe(two)
    expect((await both.tunnel(`https://${host}`)).failure).toMatchObject({ kind: 'proxy-unreachable' })
    const { port, requests } = await server(tls)
    const direct = network({ ca, ...rule(`PROXY ${one}`, `PROXY ${two}`, 'DIRECT') })
    const choice = await direct.proxyFor(`https://127.0.0.1:${port}`)
    expect(choice.proxy).toBeNull()
    expect(choice.source).toEqual(said('network.loopback'))
    const entry = said('network.named-by', { by: said('network.system'), entry: 'DIRECT' })
    expect((await direct.proxyFor(`https://${host}`)).source).toEqual(
      said('network.others-silent', { source: entry, others: [one, two] }),
    )
    expect((await direct.tunnel(`https://${host}`)).failure).toBeNull()
    expect(requests).toEqual([])
  })

  test('a silent one may take its share of the time, and a second at least', async () => {
    const silent = keep(await tcpServer(() => {}))
    const good = await proxyTo(1)
    const net = network({ timeout: 1100, ...rule(`PROXY 127.0.0.1:${silent.port}`, `PROXY ${good.at}`) })
    const began = performance.now()
    expect((await net.proxyFor(`https://${host}`)).proxy).toBe(good.at)
    expect(performance.now() - began).toBeGreaterThan(950)
  })
})

describe('going round the proxy', () => {
  const proxy = 'http://127.0.0.1:1'
  const round = async (url: string, change: Partial<NetworkOptions> = {}) =>
    network({ proxy, tryDirect: true, ...change }).directly(url)

  test('is not done where it was not allowed, or where there is no proxy', async () => {
    const { port, connections } = await server()
    expect(await round(plain(port), { tryDirect: false })).toBeNull()
    expect(await network({ tryDirect: true }).directly(plain(port))).toBeNull()
    expect(connections).toHaveLength(0)
  })

  test('says that it works, as far as TLS and without a request', async () => {
    const open = await server()
    expect(await round(plain(open.port))).toEqual({ works: true, address: '127.0.0.1', failure: null, issuer: null })
    const secure = await server(tls)
    expect(await round(`https://127.0.0.1:${secure.port}`, { ca })).toEqual({
      works: true,
      address: '127.0.0.1',
      failure: null,
      issuer: 'CN=Test Root',
    })
    expect([open.requests, secure.requests]).toEqual([[], []])
  })

  test('is done also where the proxy cannot be used', async () => {
    const { port } = await server()
    expect((await round(plain(port), { proxy: ':::' }))?.works).toBe(true)
  })

  test('says where it ends: name, address, TLS', async () => {
    const name = await round('https://x.invalid', { timeout: 300, dns: [`127.0.0.1:${await deadPort()}`] })
    expect(name).toMatchObject({ works: false, address: null, issuer: null, failure: { kind: 'no-such-name' } })
    const address = await round(plain(await deadPort()))
    expect(address).toMatchObject({ works: false, address: null, issuer: null, failure: { kind: 'refused' } })
    const { port } = await server(tls)
    const stranger = await round(`https://127.0.0.1:${port}`)
    expect(stranger).toMatchObject({
      works: false,
      address: '127.0.0.1',
      failure: { kind: 'certificate' },
      issuer: 'CN=Test Root',
    })
  })

  test('keeps its connections apart from those through the proxy', async () => {
    const { port } = await server()
    const { at: through, heads } = await proxyTo(port)
    const net = network({ proxy: `http://${through}`, tryDirect: true })
    await net.directly(plain(port))
    expect((await net.proxyFor(plain(port))).proxy).toBe(through)
    expect((await net.send(get({ url: plain(port) }))).answer?.exchange.address).toBe(through)
    expect(heads).toHaveLength(1)
  })
})

describe('the other stack of this machine', () => {
  const second = (answer: () => Promise<{ status: number | null; failure: string | null }>) => vi.fn(answer)
  test('is asked only where ours did not get through', async () => {
    const { port } = await server(tls)
    const url = `https://127.0.0.1:${port}`
    const secondStack = second(async () => ({ status: 200, failure: null }))
    expect(await network({ ca, secondStack }).otherStack(url)).toBeNull()
    expect(secondStack).not.toHaveBeenCalled()
    expect(await network({ secondStack }).otherStack(url)).toEqual({ status: 200, failure: null })
    expect(secondStack).toHaveBeenCalledExactlyOnceWith(url)
    expect(await network().otherStack(url)).toBeNull()
  })

  test('that fails itself has a failure without a name', async () => {
    const { port } = await server(tls)
    const secondStack = second(async () => {
      throw new Error('broken')
    })
    expect(await network({ secondStack }).otherStack(`https://127.0.0.1:${port}`)).toEqual({
      status: null,
      failure: 'UNKNOWN',
    })
  })
})

describe('a visit that is waited for', () => {
  test('teaches the mask its parameters before anybody has them', async () => {
    const met: unknown[] = []
    const learning = { ...mask, meetParameters: (given: Iterable<readonly [string, string]>) => met.push([...given]) }
    const port = await deadPort()
    const pages = { done: 'd', refused: 'r', foreign: 'f', nothing: 'n' }
    const listening = await network({ mask: learning as never }).listen(`http://127.0.0.1:${port}/cb`, 's', pages)
    if ('failure' in listening) throw new Error(listening.failure.code)
    await fetch(`http://127.0.0.1:${port}/cb?code=secret&state=s`)
    expect(await listening.arrived).toEqual({ code: 'secret', state: 's' })
    expect(met).toEqual([
      [
        ['code', 'secret'],
        ['state', 's'],
      ],
    ])
    expect(listening.strays()).toEqual([])
    await listening.close()
  })

  test('at a port that is taken says so', async () => {
    const { port } = await server()
    const pages = { done: 'd', refused: 'r', foreign: 'f', nothing: 'n' }
    expect(await network().listen(`http://127.0.0.1:${port}/cb`, 's', pages)).toEqual({
      failure: { port, code: 'EADDRINUSE' },
    })
  })
})
