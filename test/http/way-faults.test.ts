import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alarmsOf, host, only, runAt, saysOf } from '../support/faults/case.ts'
import { certify, type Holder, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, openTunnelTo, type Running, tcpServer, tlsServer } from '../support/faults/servers.ts'
import { type PlainServer, startPlainServer } from '../support/plain-server.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
const keep = <S extends Running>(server: S): S => {
  open.push(server)
  return server
}

let root: Holder
let tls: { key: string; cert: string }
let ca: string[]
beforeAll(async () => {
  root = await certify({ name: 'CN=Test Root, O=Test', authority: true, days: [-90, 3650] })
  tls = await served(
    await certify({ name: `CN=${host}`, names: [`dns:${host}`, 'dns:proxy.test', 'ip:127.0.0.1'], by: root }),
  )
  ca = [pemOf(root)]
})
const healthy = async (listen?: string): Promise<PlainServer> =>
  keep(await startPlainServer({ tls, name: host, ...(listen ? { host: listen } : {}) }))
const living =
  (...addresses: string[]) =>
  (port: number) =>
    addresses.map((address) => ({ host, port, address }))
describe('an address that', () => {
  it('refuses beside one that answers raises no alarm, and is named', async () => {
    const { port } = await healthy()
    const report = await runAt(port, { ca, resolve: living('127.0.0.9', '127.0.0.1')(port) })
    expect(alarmsOf(report)).toEqual(only(null))
    expect(JSON.stringify(report.findings)).toContain('127.0.0.9')
  })
  it('of IPv6 refuses beside a living IPv4 is a warning', async () => {
    const { port } = await healthy()
    const report = await runAt(port, { ca, resolve: living('::1', '127.0.0.1')(port) })
    expect(alarmsOf(report)).toEqual(only(null, ['connect.ipv6-broken']))
  })
  it('of IPv4 refuses beside a living IPv6 is a warning', async () => {
    const { port } = await healthy('::1')
    const report = await runAt(port, { ca, resolve: living('::1', '127.0.0.1')(port) })
    expect(alarmsOf(report)).toEqual(only(null, ['connect.ipv6-broken']))
  })
  it('is the only one and of IPv6 raises no alarm', async () => {
    const { port } = await healthy('::1')
    expect(alarmsOf(await runAt(port, { ca, resolve: living('::1')(port) }))).toEqual(only(null))
  })
  it('refuses like all the others is refused', async () => {
    const { port } = await healthy()
    const report = await runAt(port, { ca, resolve: living('127.0.0.8', '127.0.0.9', '::1')(port) })
    expect(alarmsOf(report)).toEqual(only('connect.refused'))
  })
})

const connectsTo = (answer: string) => afterHead((_head, socket) => socket.end(answer))
async function through(talk: Parameters<typeof tcpServer>[0], settings: Parameters<typeof runAt>[1] = {}) {
  const { port } = await healthy()
  const proxy = keep(await tcpServer(talk))
  return runAt(port, { ca, proxy: `http://127.0.0.1:${proxy.port}`, ...settings })
}

describe('a proxy that', () => {
  it('opens the tunnel raises no alarm', async () => {
    const { port } = await healthy()
    const proxy = keep(await tcpServer(afterHead((_head, socket) => openTunnelTo(port, socket))))
    expect(alarmsOf(await runAt(port, { ca, proxy: `http://127.0.0.1:${proxy.port}` }))).toEqual(only(null))
  })
  it('is on TLS itself and trusted raises no alarm', async () => {
    const { port } = await healthy()
    const proxy = keep(
      await tlsServer(
        tls,
        afterHead((_head, socket) => openTunnelTo(port, socket)),
      ),
    )
    expect(alarmsOf(await runAt(port, { ca, proxy: `https://127.0.0.1:${proxy.port}` }))).toEqual(only(null))
  })
  it('answers in HTTP/1.0 and with headers raises no alarm', async () => {
    const { port } = await healthy()
    const opening = 'HTTP/1.0 200 OK\r\nProxy-Agent: tinyproxy/1.11.1\r\n\r\n'
    const proxy = keep(await tcpServer(afterHead((_head, socket) => openTunnelTo(port, socket, opening))))
    expect(alarmsOf(await runAt(port, { ca, proxy: `http://127.0.0.1:${proxy.port}` }))).toEqual(only(null))
  })
  it('has a closed port is unreachable', async () => {
    const { port } = await healthy()
    const proxy = await tcpServer(() => {})
    await proxy.close()
    const report = await runAt(port, { ca, proxy: `http://127.0.0.1:${proxy.port}` })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
    expect(saysOf(report)).toContain('refused')
  })
  it('has a name that does not exist is unreachable', async () => {
    const { port } = await healthy()
    const report = await runAt(port, { ca, proxy: 'http://no-such-proxy.invalid:3128' })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
    expect(saysOf(report)).toMatch(/name/)
  })
  it('accepts and says nothing is unreachable', async () => {
    const report = await through(() => {}, { timeout: 500 })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
    expect(saysOf(report)).toMatch(/did not respond/)
  })
  it('hangs up at once is unreachable', async () => {
    expect(alarmsOf(await through((socket) => socket.destroy()))).toEqual(only('proxy.unreachable'))
    expect(alarmsOf(await through((socket) => socket.resetAndDestroy()))).toEqual(only('proxy.unreachable'))
  })
  it('hangs up after it was asked is unreachable', async () => {
    expect(alarmsOf(await through(afterHead((_head, socket) => socket.destroy())))).toEqual(only('proxy.unreachable'))
  })
  it.each(['garbage\r\n\r\n', 'SSH-2.0-OpenSSH_9.2\r\n', '\u0005\u0000', 'HTTP/1.1 abc\r\n\r\n'])(
    'answers with %j is unreachable, for it is no proxy',
    async (answer) => {
      expect(alarmsOf(await through(connectsTo(answer)))).toEqual(only('proxy.unreachable'))
    },
  )
  it.each([
    [403, '<html><title>Blocked by Zscaler</title></html>'],
    [404, 'no such thing'],
    [400, ''],
    [405, ''],
    [500, ''],
    [502, '<html><head><TITLE>ERROR: The requested URL could not be retrieved</TITLE></head></html>'],
    [503, '<h1>Service Unavailable</h1>'],
    [504, ''],
    [302, ''],
    [511, '<title>Log in to the network</title>'],
  ])('answers CONNECT with %i refuses', async (status, page) => {
    const report = await through(
      connectsTo(`HTTP/1.1 ${status} Nope\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`),
    )
    expect(alarmsOf(report)).toEqual(only('proxy.refused'))
    if (status === 403) expect(saysOf(report)).toContain('Zscaler')
    if (status === 502) expect(saysOf(report)).toContain('could not be retrieved')
  })
  it.each([
    'Basic realm="corp"',
    'NTLM',
    'Negotiate',
    'Digest realm="x", nonce="y"',
    'Negotiate\r\nProxy-Authenticate: NTLM',
    '',
  ])('wants a login by %j says so', async (scheme) => {
    const report = await through(
      connectsTo(
        `HTTP/1.1 407 Proxy Authentication Required\r\n${scheme ? `Proxy-Authenticate: ${scheme}\r\n` : ''}Content-Length: 0\r\n\r\n`,
      ),
    )
    expect(alarmsOf(report)).toEqual(only('proxy.auth-required'))
    if (scheme) expect(saysOf(report)).toContain(scheme.split(/[ \r]/)[0])
  })
  it('has an address of IPv6 raises no alarm', async () => {
    const { port } = await healthy()
    const proxy = keep(
      await tcpServer(
        afterHead((_head, socket) => openTunnelTo(port, socket)),
        '::1',
      ),
    )
    expect(alarmsOf(await runAt(port, { ca, proxy: `http://[::1]:${proxy.port}` }))).toEqual(only(null))
  })
  it('opens one tunnel and refuses the next is one that refuses', async () => {
    const { port } = await healthy()
    let opened = 0
    const proxy = keep(
      await tcpServer(
        afterHead((_head, socket) => {
          opened += 1
          if (opened === 1) openTunnelTo(port, socket)
          else socket.end('HTTP/1.1 503 Busy\r\n\r\n')
        }),
      ),
    )
    const report = await runAt(port, { ca, proxy: `http://127.0.0.1:${proxy.port}` })
    expect([null, 'proxy.refused']).toContain(report.rootCause)
    expect(report.counts.error).toBe(0)
  })
  it('opens the tunnel and closes it is a cut connection', async () => {
    const report = await through(connectsTo('HTTP/1.1 200 Connection established\r\n\r\n'))
    expect(alarmsOf(report)).toEqual(only('connect.reset'))
    expect(saysOf(report)).toMatch(/The proxy 127\.0\.0\.1:\d+ \(--proxy\) opened the connection\./)
  })
  it('opens the tunnel and then says nothing is a time-out', async () => {
    const report = await through(
      afterHead((_head, socket) => socket.write('HTTP/1.1 200 Connection established\r\n\r\n')),
      { timeout: 500 },
    )
    expect(alarmsOf(report)).toEqual(only('http.timeout'))
  })
  it('answers 200 with a page is no tunnel', async () => {
    const page = '<html><title>Blocked by policy</title></html>'
    const report = await through(
      connectsTo(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`),
    )
    expect(alarmsOf(report)).toEqual(only('proxy.refused'))
    expect(saysOf(report)).toContain('Blocked by policy')
  })
  it('re-signs what it lets through is inspection', async () => {
    const own = await certify({ name: 'CN=Globex Web Gateway CA, O=Globex', authority: true })
    const forged = await served(await certify({ name: `CN=${host}`, names: [`dns:${host}`], by: own }), own)
    const inner = keep(await startPlainServer({ tls: forged, name: host }))
    const proxy = keep(await tcpServer(afterHead((_head, socket) => openTunnelTo(inner.port, socket))))
    const report = await runAt(inner.port, { ca, proxy: `http://127.0.0.1:${proxy.port}` })
    expect(alarmsOf(report)).toEqual(only('tls.intercepted'))
  })
  it('is on TLS with a certificate of a stranger is unreachable', async () => {
    const { port } = await healthy()
    const own = await certify({ name: 'CN=proxy', names: ['ip:127.0.0.1'] })
    const proxy = keep(await tlsServer(await served(own)))
    const report = await runAt(port, { ca, proxy: `https://127.0.0.1:${proxy.port}` })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
  })
  it('is on TLS with a certificate for another name, or an expired one, says which', async () => {
    const { port } = await healthy()
    const other = keep(await tlsServer(await served(await certify({ name: 'CN=p', names: ['dns:p.test'], by: root }))))
    const named = await runAt(port, { ca, proxy: `https://127.0.0.1:${other.port}` })
    expect(alarmsOf(named)).toEqual(only('proxy.unreachable'))
    expect(saysOf(named)).toContain('not valid for the name in its address')
    expect(JSON.stringify(named.findings)).toContain(
      'In the URL of the proxy, use the name that its certificate is valid for',
    )
    const old = await certify({ name: 'CN=p', names: ['ip:127.0.0.1'], by: root, days: [-90, -1] })
    const expired = keep(await tlsServer(await served(old)))
    expect(saysOf(await runAt(port, { ca, proxy: `https://127.0.0.1:${expired.port}` }))).toContain('has expired')
  })
  it('is on TLS that is too old, or on TLS where http was written, says so', async () => {
    const { port } = await healthy()
    const old = keep(
      await tlsServer({ ...tls, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }),
    )
    const report = await runAt(port, { ca, proxy: `https://127.0.0.1:${old.port}` })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
    expect(saysOf(report)).toContain('must support TLS 1.2 or newer')
    expect(JSON.stringify(report)).not.toContain('openssl/ssl')
    const current = keep(await tlsServer(tls))
    expect(saysOf(await runAt(port, { ca, proxy: `http://127.0.0.1:${current.port}` }))).toContain('with https://')
  })
  it('opens the tunnel and answers the handshake by a page of its own is named', async () => {
    const report = await through(
      afterHead((_head, socket) => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
        socket.once('data', () => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n<title>Blocked</title>'))
      }),
    )
    expect(alarmsOf(report)).toEqual(only('tls.handshake-failed'))
    expect(saysOf(report)).toMatch(
      /It sent "HTTP\/1.1 403 Forbidden"\. The proxy .* Most likely, the proxy itself sent this response/,
    )
  })
  it('speaks no TLS where https was written is unreachable', async () => {
    const { port } = await healthy()
    const proxy = keep(await tcpServer(afterHead((_head, socket) => openTunnelTo(port, socket))))
    const report = await runAt(port, { ca, proxy: `https://127.0.0.1:${proxy.port}`, timeout: 800 })
    expect(alarmsOf(report)).toEqual(only('proxy.unreachable'))
    expect(saysOf(report)).toContain('http:// instead of https://')
  })
})
