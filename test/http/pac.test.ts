import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alarmsOf, host, only, runAt, saysOf } from '../support/faults/case.ts'
import { certify, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, openTunnelTo, type Running, tcpServer } from '../support/faults/servers.ts'
import { startPlainServer } from '../support/plain-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'preflight-pac-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
const keep = <S extends Running>(server: S): S => {
  open.push(server)
  return server
}
let tls: { key: string; cert: string }
let ca: string[]
beforeAll(async () => {
  const root = await certify({ name: 'CN=Test Root, O=Test', authority: true, days: [-90, 3650] })
  tls = await served(await certify({ name: `CN=${host}`, names: [`dns:${host}`], by: root }))
  ca = [pemOf(root)]
})

async function way(then: (target: number) => Parameters<typeof tcpServer>[0] = tunnels) {
  const { port } = keep(await startPlainServer({ tls, name: host }))
  const proxy = keep(await tcpServer(then(port)))
  return { port, proxy: `127.0.0.1:${proxy.port}` }
}
const tunnels = (target: number) => afterHead((_head, socket) => openTunnelTo(target, socket))
const script = (body: string): string => {
  const file = join(
    folder,
    `${Math.abs(body.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7))}.pac`,
  )
  writeFileSync(file, body)
  return file
}
const says = (answer: string) => script(`function FindProxyForURL(url, host) { return ${JSON.stringify(answer)} }`)
const sourceOf = (report: Awaited<ReturnType<typeof runAt>>) => report.connection?.proxy

describe('a PAC file', () => {
  it('that names a proxy sends everything through it', async () => {
    const { port, proxy } = await way()
    const report = await runAt(port, { ca, pac: says(`PROXY ${proxy}; DIRECT`) })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)).toMatchObject({ proxy, source: expect.stringContaining(`PROXY ${proxy}`) })
  })

  it('that says DIRECT sends nothing through a proxy', async () => {
    const { port } = await way()
    const report = await runAt(port, { ca, pac: says('DIRECT') })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.proxy).toBeNull()
  })

  it('decides by the host, and is not told the path', async () => {
    const { port, proxy } = await way()
    const pac = script(`function FindProxyForURL(url, host) {
      if (url.indexOf('oauth2') !== -1) return 'PROXY 127.0.0.1:1'
      if (dnsDomainIs(host, '.okta.com') && !isPlainHostName(host) && shExpMatch(url, 'https:*')) return 'PROXY ${proxy}'
      return 'DIRECT'
    }`)
    const report = await runAt(port, { ca, pac })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.proxy).toBe(proxy)
  })

  it('whose first proxy is dead goes on to the next, and says so', async () => {
    const { port, proxy } = await way()
    const gone = await tcpServer(() => {})
    await gone.close()
    const report = await runAt(port, { ca, pac: says(`PROXY 127.0.0.1:${gone.port}; PROXY ${proxy}`) })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.source).toContain(`127.0.0.1:${gone.port} did not respond`)
  })

  it('whose first proxy is dead goes on directly where it says so', async () => {
    const { port } = await way()
    const gone = await tcpServer(() => {})
    await gone.close()
    const report = await runAt(port, { ca, pac: says(`PROXY 127.0.0.1:${gone.port}; DIRECT`) })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.proxy).toBeNull()
  })

  it('whose first proxies are silent goes on to the next, and says so', async () => {
    const { port, proxy } = await way()
    const silent = keep(await tcpServer(() => {}))
    const pac = says(`PROXY 127.0.0.1:${silent.port}; PROXY localhost:${silent.port}; PROXY ${proxy}`)
    const report = await runAt(port, { ca, pac })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(report.connection?.proxy?.source).toContain(`localhost:${silent.port} did not respond`)
  })

  it('whose only proxy is dead is a proxy that cannot be reached', async () => {
    const { port } = await way()
    const gone = await tcpServer(() => {})
    await gone.close()
    expect(alarmsOf(await runAt(port, { ca, pac: says(`PROXY 127.0.0.1:${gone.port}`) }))).toEqual(
      only('proxy.unreachable'),
    )
  })

  it('may look names up, by the rules of this run', async () => {
    const { port, proxy } = await way()
    const pac = script(
      `function FindProxyForURL(url, host) { return isInNet('10.1.2.3', '10.0.0.0', '255.0.0.0') && dnsResolve('127.0.0.1') == '127.0.0.1' && myIpAddress() ? 'PROXY ${proxy}' : 'DIRECT' }`,
    )
    expect(sourceOf(await runAt(port, { ca, pac }))?.proxy).toBe(proxy)
  })

  it.each([
    ['is no script', 'this is not JavaScript'],
    ['has no function', 'var a = 1'],
    ['throws', 'function FindProxyForURL() { throw new Error("no") }'],
    ['never ends', 'function FindProxyForURL() { while (true) {} }'],
    ['gives no text', 'function FindProxyForURL() { return 7 }'],
    ['reaches for this program', 'function FindProxyForURL() { return process.env.HOME }'],
  ])('that %s is named', async (_name, body) => {
    const { port } = await way()
    expect(alarmsOf(await runAt(port, { ca, pac: script(body) }))).toEqual(only('proxy.pac-failed'))
  })

  it.each([
    ['names SOCKS proxies only', says('SOCKS5 127.0.0.1:1080; SOCKS 127.0.0.1:1081'), 'names only SOCKS proxies'],
    ['answers with something else', says('banana'), 'returns "banana" for this URL'],
    ['writes a proxy as a URL', says('PROXY http://127.0.0.1:3128'), 'The rule must return a proxy such as'],
    ['never ends', script('function FindProxyForURL() { for (;;) {} }'), 'the script was still running after'],
    ['is a web page', script('<!DOCTYPE html><title>Sign in</title>'), 'a web page titled "Sign in"'],
  ])('that %s is named, and nothing goes round it', async (_name, pac, said) => {
    const { port } = await way()
    const report = await runAt(port, { ca, pac, resolve: [], env: {} })
    expect(alarmsOf(report)).toEqual(only('proxy.pac-failed'))
    expect(saysOf(report)).toContain(said)
    expect(report.exchanges).toEqual([])
  })

  it('passes SOCKS proxies over where it names another way too', async () => {
    const { port, proxy } = await way()
    const report = await runAt(port, { ca, pac: says(`SOCKS5 127.0.0.1:1; PROXY ${proxy}`) })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.proxy).toBe(proxy)
  })

  it.each([
    'dateRange("JAN", "DEC")',
    'dateRange(1, 31) && dateRange(2020, 2999)',
    'weekdayRange("SUN", "SAT") && timeRange(0, 0, 0, 23, 59, 59)',
    'convert_addr("10.0.0.1") == 167772161',
    'isInNetEx("10.1.2.3", "10.0.0.0/8") && !isInNetEx("11.1.2.3", "10.0.0.0/8") && isInNetEx("::1", "::/64")',
    'dnsResolveEx("127.0.0.1") && isResolvableEx("127.0.0.1") && myIpAddressEx() && sortIpAddressList("10.0.0.1")',
    'localHostOrDomainIs(host, "acme.okta.com") && dnsDomainLevels(host) == 2',
  ])('may decide by %s', async (asked) => {
    const { port, proxy } = await way()
    const pac = script(`function FindProxyForURL(url, host) { return ${asked} ? 'PROXY ${proxy}' : 'DIRECT' }`)
    expect(sourceOf(await runAt(port, { ca, pac }))?.proxy).toBe(proxy)
  })

  it('is fetched from its address', async () => {
    const { port, proxy } = await way()
    const body = `function FindProxyForURL() { return 'PROXY ${proxy}' }`
    const source = keep(
      await tcpServer(
        afterHead((_head, socket) =>
          socket.end(
            `HTTP/1.1 200 OK\r\nContent-Type: application/x-ns-proxy-autoconfig\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
          ),
        ),
      ),
    )
    const report = await runAt(port, { ca, pac: `http://127.0.0.1:${source.port}/proxy.pac` })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.proxy).toBe(proxy)
  })

  it.each<[string, (socket: import('node:net').Socket) => void, string]>([
    ['is not there', (socket) => void socket.end('HTTP/1.1 404 Not Found\r\n\r\n'), '404'],
    ['never comes', () => {}, 'the server did not respond within 0.5 s'],
    [
      'is too large',
      (socket) => void socket.end(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(2_000_000)}`),
      'larger than the limit of 1 MiB',
    ],
    [
      'is a page',
      (socket) => void socket.end('HTTP/1.1 200 OK\r\n\r\n<html><title>Wi-Fi</title>'),
      'web page titled "Wi-Fi"',
    ],
  ])('whose file %s is named', async (_name, talk, said) => {
    const { port } = await way()
    const source = keep(await tcpServer(afterHead((_head, socket) => talk(socket))))
    const report = await runAt(port, { ca, timeout: 500, pac: `http://127.0.0.1:${source.port}/proxy.pac` })
    expect(alarmsOf(report)).toEqual(only('proxy.pac-failed'))
    expect(saysOf(report)).toContain(said)
  })
})

it('a PAC file whose server is not there is named, and why', async () => {
  const { port } = await way()
  const gone = await tcpServer(() => {})
  await gone.close()
  const report = await runAt(port, { ca, pac: `http://127.0.0.1:${gone.port}/proxy.pac` })
  expect(alarmsOf(report)).toEqual(only('proxy.pac-failed'))
  expect(saysOf(report)).toContain('the connection to its server was refused')
})

describe('a proxy of the environment that cannot be used', () => {
  it.each([
    ['socks5://127.0.0.1:1080', 'names a SOCKS proxy'],
    ['ftp://127.0.0.1:21', 'does not contain the address of an HTTP proxy'],
    ['"http://127.0.0.1:3128"', 'does not contain the address of an HTTP proxy'],
    ['http://', 'does not contain the address of an HTTP proxy'],
    ['http://me:p@ss:w/rd@127.0.0.1:3128', 'does not contain the address of an HTTP proxy'],
  ])('such as %s is named, its value is not repeated, and nothing goes round it', async (value, said) => {
    const { port } = await way()
    const report = await runAt(port, { ca, resolve: [], env: { HTTPS_PROXY: value } })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
    expect(saysOf(report)).toContain(`HTTPS_PROXY`)
    expect(saysOf(report)).toContain(said)
    expect(JSON.stringify(report)).not.toContain('p@ss')
    expect(report.findings.find(({ diagnosis }) => diagnosis === 'proxy.unreachable')?.owner).toBe('you')
    expect(report.exchanges).toEqual([])
  })

  it('is no trouble where an exception names the host, or the option another proxy', async () => {
    const { port, proxy } = await way()
    const report = await runAt(port, { ca, proxy: `http://${proxy}`, env: { HTTPS_PROXY: 'socks5://127.0.0.1:1' } })
    expect(alarmsOf(report)).toEqual(only(null))
  })
})

describe('the operating system', () => {
  const withoutRule = { resolve: [] as const, env: {} }
  it('is asked for the proxy where nothing else says one', async () => {
    const { port, proxy } = await way()
    const asked: string[] = []
    const systemProxy = async (url: string) => {
      asked.push(url)
      return `PROXY ${proxy}`
    }
    const report = await runAt(port, { ca, ...withoutRule, systemProxy })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)?.source).toBe(`operating system: PROXY ${proxy}`)
    expect(asked).toHaveLength(1)
  })

  it('is not asked where the environment says one', async () => {
    const { port, proxy } = await way()
    const report = await runAt(port, {
      ca,
      resolve: [],
      env: { HTTPS_PROXY: `http://${proxy}` },
      systemProxy: () => Promise.reject(new Error('asked')),
    })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(sourceOf(report)).toMatchObject({ proxy, source: 'HTTPS_PROXY' })
  })
})

describe('the login of a proxy', () => {
  const guarded = (target: number) =>
    afterHead((head, socket) => {
      const sent = /proxy-authorization: Basic (\S+)/i.exec(head)?.[1] ?? ''
      if (Buffer.from(sent, 'base64').toString() === 'me:pä ss@1') return openTunnelTo(target, socket)
      socket.end(`HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm="${sent}"\r\nContent-Length: 0\r\n\r\n`)
    })

  it('is taken from its address in the environment', async () => {
    const { port, proxy } = await way(guarded)
    const env = { HTTPS_PROXY: `http://me:p%C3%A4%20ss%401@${proxy}` }
    const report = await runAt(port, { ca, resolve: [], env })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(JSON.stringify(report)).not.toContain('pä ss')
  })

  it('is borrowed from where it is kept', async () => {
    const { port, proxy } = await way(guarded)
    const report = await runAt(port, {
      ca,
      proxy: `http://${proxy}`,
      proxyLogin: async (use) => use({ username: 'me', password: 'pä ss@1' }),
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })

  it('that is wrong is said, and shown nowhere, even if the proxy sends it back', async () => {
    const { port, proxy } = await way(guarded)
    const report = await runAt(port, { ca, resolve: [], env: { HTTPS_PROXY: `http://me:wrong-password@${proxy}` } })
    expect(alarmsOf(report)).toEqual(only('proxy.auth-required'))
    expect(saysOf(report)).toContain('The proxy rejected the name and password')
    const text = JSON.stringify(report)
    expect(text).not.toContain('wrong-password')
    expect(text).not.toContain(Buffer.from('me:wrong-password').toString('base64'))
  })
})

describe('the way without the proxy', () => {
  it('that works is a warning beside a proxy that refuses', async () => {
    const { port, proxy } = await way(() => afterHead((_head, socket) => socket.end('HTTP/1.1 403 No\r\n\r\n')))
    const report = await runAt(port, { ca, proxy: `http://${proxy}`, tryDirect: true })
    expect(alarmsOf(report)).toEqual(only('proxy.refused', ['proxy.direct-works']))
  })

  it('that works is a warning beside a PAC file that does not', async () => {
    const { port } = await way()
    const report = await runAt(port, { ca, pac: says('banana'), tryDirect: true })
    expect(alarmsOf(report)).toEqual(only('proxy.pac-failed', ['proxy.direct-works']))
  })

  it('is not tried where nobody allowed it', async () => {
    const { port, proxy } = await way(() => afterHead((_head, socket) => socket.end('HTTP/1.1 403 No\r\n\r\n')))
    expect(alarmsOf(await runAt(port, { ca, proxy: `http://${proxy}` }))).toEqual(only('proxy.refused'))
  })
})

describe('another network stack', () => {
  const proxyThatRefuses = () => way(() => afterHead((_head, socket) => socket.end('HTTP/1.1 407 No\r\n\r\n')))
  it('that gets through is a warning', async () => {
    const { port, proxy } = await proxyThatRefuses()
    const secondStack = async () => ({ status: 200, failure: null })
    const report = await runAt(port, { ca, proxy: `http://${proxy}`, secondStack })
    expect(alarmsOf(report)).toEqual(only('proxy.auth-required', ['connect.browser-only']))
  })
  it('is not asked where programs get through', async () => {
    const { port, proxy } = await way()
    const secondStack = () => Promise.reject(new Error('asked'))
    expect(alarmsOf(await runAt(port, { ca, proxy: `http://${proxy}`, secondStack }))).toEqual(only(null))
  })
})
