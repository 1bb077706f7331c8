import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alarmsOf, host, only, runAt, saysOf } from '../support/faults/case.ts'
import { certify, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, openTunnelTo, type Running, tcpServer, tlsServer } from '../support/faults/servers.ts'
import { type Interference, startPlainServer } from '../support/plain-server.ts'

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
async function against(interfere: Interference, timeout = 1500) {
  const { port } = keep(await startPlainServer({ tls, name: host, interfere }))
  return runAt(port, { ca, timeout })
}
const raw = async (answer: string | Buffer, timeout = 1500) => {
  const { port } = keep(
    await tlsServer(
      tls,
      afterHead((_head, socket) => socket.end(answer)),
    ),
  )
  return runAt(port, { ca, timeout })
}
const reply =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Interference =>
  (_request, response) => {
    response.writeHead(status, headers)
    response.end(body)
    return true
  }
const html = { 'Content-Type': 'text/html' }
const page = (title: string, body = '') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`

describe('an answer of something else', () => {
  it.each<[string, number, string, Record<string, string>, string]>([
    ['a portal that redirects to its own host', 302, '', { Location: 'http://10.0.0.1/login?dst=x' }, 'portal.captive'],
    ['a portal that redirects over TLS', 302, '', { Location: 'https://wifi.hotel.example/portal' }, 'portal.captive'],
    ['a portal that says 511', 511, page('Network Authentication Required'), html, 'portal.captive'],
    ['a portal with a page', 200, page('Welcome to Hotel Wi-Fi', 'Please accept the terms'), html, 'portal.captive'],
    [
      'a portal that redirects by its page',
      200,
      '<html><head><meta http-equiv="refresh" content="0; url=http://192.168.1.1/login.html"></head></html>',
      html,
      'portal.captive',
    ],
    ['a portal at a bare address', 302, '', { Location: 'https://10.0.0.1:8443/login' }, 'portal.captive'],
    [
      'a portal that is known by its host',
      307,
      '',
      { Location: 'https://securelogin.arubanetworks.com/cgi-bin/login?cmd=login' },
      'portal.captive',
    ],
    [
      'a portal that redirects by a script',
      200,
      '<html><script>window.location.replace("http://192.168.182.1:3990/prelogin")</script></html>',
      html,
      'portal.captive',
    ],
    [
      'a firewall that wants a login by a script',
      200,
      '<html><script>window.location="https://10.1.1.1:1003/fgtauth?0a0b0c";</script></html>',
      html,
      'portal.captive',
    ],
    ['a portal in German', 200, page('WLAN Anmeldung'), html, 'portal.captive'],
    [
      'a block page that speaks of the guest network',
      403,
      page('Web Page Blocked', 'You use the guest network. Category: unknown'),
      html,
      'http.blocked',
    ],
    [
      'a block page with the status of a server that is down',
      503,
      page('Web Page Blocked', 'The page has been blocked in accordance with company policy.'),
      html,
      'http.blocked',
    ],
    [
      'a redirect to a block page',
      302,
      '',
      { Location: 'http://10.1.1.5:15871/cgi-bin/blockpage.cgi?ws-session=1' },
      'http.redirected',
    ],
    ['a portal with a guest login', 200, page('Guest Access Login'), html, 'portal.captive'],
    ['a block page by Zscaler', 403, page('Access Denied', 'Zscaler'), html, 'http.blocked'],
    [
      'a block page by Fortinet',
      200,
      page('Web Page Blocked!', 'FortiGuard Intrusion Prevention - Access Blocked'),
      html,
      'http.not-json',
    ],
    [
      'a block page by Palo Alto',
      200,
      page(
        'Web Page Blocked',
        'Access to the web page you were trying to visit has been blocked in accordance with company policy.',
      ),
      html,
      'http.not-json',
    ],
    ['a block page by Umbrella', 403, page('Site Blocked', 'Cisco Umbrella'), html, 'http.blocked'],
    ['an intranet page', 200, page('Globex Intranet'), html, 'http.not-json'],
    ['a sign-in page', 200, page('Sign In', '<form><input type="password" name="p"></form>'), html, 'http.not-json'],
    ['an empty 200', 200, '', {}, 'http.not-json'],
    ['an empty 204', 204, '', {}, 'http.not-json'],
    ['a text', 200, 'OK', { 'Content-Type': 'text/plain' }, 'http.not-json'],
    ['a page with a status of an error', 500, page('Internal Server Error'), html, 'http.server-error'],
    ['a gateway that cannot reach it', 502, page('502 Bad Gateway'), html, 'http.server-error'],
    ['a gateway that waits in vain', 504, '', {}, 'http.server-error'],
    [
      'a limit',
      429,
      '{"errorCode":"E0000047","errorSummary":"API call exceeded rate limit"}',
      { 'X-Rate-Limit-Reset': '9' },
      'http.rate-limited',
    ],
    ['a redirect within the host', 302, '', { Location: '/app/UserHome' }, 'http.redirected'],
    ['a redirect to plain http of the same host', 301, '', { Location: `http://${host}/` }, 'http.redirected'],
    ['a redirect to another host', 301, '', { Location: 'https://globex.okta.com/' }, 'http.redirected'],
    [
      'a refusal of a server that wants a certificate',
      400,
      page('400 No required SSL certificate was sent', 'nginx'),
      html,
      'tls.handshake-failed',
    ],
  ])('%s', async (_name, status, body, headers, expected) => {
    expect(alarmsOf(await against(reply(status, body, headers)))).toEqual(only(expected))
  })

  it.each([
    ['Zscaler', 302, '', { Location: 'https://gateway.zscloud.net/auT?origurl=x' }],
    ['Cisco Umbrella', 302, '', { Location: 'https://block.opendns.com/?url=x' }],
    ['Forcepoint', 302, '', { Location: 'http://10.1.1.5:15871/cgi-bin/blockpage.cgi' }],
    ['Squid', 503, page('ERROR: The requested URL could not be retrieved'), { 'X-Squid-Error': 'ERR_DNS_FAIL 0' }],
    ['policy', 503, page('Web Page Blocked by policy', 'in accordance with company policy'), {}],
    ['Access Denied', 403, page('Access Denied', 'Access Denied (policy_denied)'), {}],
  ])('of a device is left to the network team: %s', async (words, status, body, headers) => {
    const report = await against(reply(status, body, { ...html, ...headers }))
    expect(report.findings.find(({ status }) => status === 'fail')?.owner).toBe('network-team')
    expect(saysOf(report)).toContain(words)
  })
  it.each([
    ['Cloudflare', 403, page('Just a moment...'), { Server: 'cloudflare' }],
    ['Akamai', 403, page('Access Denied', 'Reference&#32;&#35;18&#46;4f'), { Server: 'AkamaiGHost' }],
    ['Imperva', 403, 'Request unsuccessful. Incapsula incident ID: 1-2', {}],
  ])('of a service before the provider is left to its administrator: %s', async (name, status, body, headers) => {
    const report = await against(reply(status, body, { ...html, ...headers }))
    expect(report.findings.find(({ status }) => status === 'fail')?.owner).toBe('idp-admin')
    expect(saysOf(report)).toContain(name)
  })
  it('in place of the keys is named', async () => {
    const blocked = reply(403, page('Internet Security by Zscaler'), html)
    const report = await against(
      (request, response, path) => path.endsWith('/keys') && blocked(request, response, path),
    )
    expect(alarmsOf(report)).toEqual(only('http.blocked'))
    expect(saysOf(report)).toContain('The page is titled "Internet Security by Zscaler" and looks like Zscaler.')
  })
  it('that asks to wait until a date says how long', async () => {
    const report = await against(reply(429, '{}', { 'Retry-After': new Date(Date.now() + 90_000).toUTCString() }))
    expect(saysOf(report)).toMatch(/Try again in (89|90) s\./)
  })

  it.each([
    ['Zscaler', page('Access Denied', 'Your request was blocked by Zscaler')],
    ['Fortinet', page('Web Filter Violation', '<img src="https://globalurl.fortinet.net/a">FortiGuard')],
    ['Forcepoint', page('Access to this site is blocked', 'Websense')],
    ['Sophos', page('Blocked', 'Sophos Web Appliance')],
    ['Barracuda', page('Barracuda Web Filter')],
    ['Netskope', page('Netskope Block Page')],
    ['Squid', page('ERROR: The requested URL could not be retrieved', 'Generated by proxy (squid/5.7)')],
  ])('of %s is named', async (product, body) => {
    expect(saysOf(await against(reply(403, body, html)))).toContain(product)
    expect(saysOf(await against(reply(200, body, html)))).toContain(product)
  })
})

describe('an answer that', () => {
  it('is packed with gzip though nobody asked for it raises no alarm', async () => {
    const report = await against((request, response, path) => {
      if (!path.endsWith('/keys')) return false
      void request
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      response.end(gzipSync('{"keys":[]}'))
      return true
    })
    expect(alarmsOf(report)).toEqual(only('keys.empty'))
  })
  it.each<[string, (text: string) => Buffer]>([
    ['gzip, identity', gzipSync],
    ['gzip, gzip', (text) => gzipSync(gzipSync(text))],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
  ])('is packed as %s raises no alarm', async (encoding, pack) => {
    const report = await against((_request, response) => {
      const end = response.end.bind(response)
      response.setHeader('Content-Encoding', encoding)
      response.end = ((text: string) => end(pack(text))) as typeof response.end
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it.each([
    ['is packed in a way nobody knows', reply(200, 'x', { 'Content-Encoding': 'zstd' }), 'compressed (zstd)'],
    ['is cut off', reply(200, '{"issuer":"https://ac'), 'truncated or damaged'],
  ])('%s is said', async (_name, interfere, words) => {
    const report = await against(interfere)
    expect(alarmsOf(report)).toEqual(only('http.not-json'))
    expect(saysOf(report)).toContain(words)
  })
  it.each([
    ['has a status below 100', 'HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n'],
    ['contradicts itself about its length', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}'],
    ['only says to go on', 'HTTP/1.1 100 Continue\r\n\r\n'],
  ])('%s is not the API, and no cut connection', async (_name, answer) => {
    expect(alarmsOf(await raw(answer))).toEqual(only('http.not-json'))
  })
  it('lacks every part has no warning beside that', async () => {
    expect(alarmsOf(await against(reply(200, '{}')))).toEqual(only('metadata.field-missing'))
  })
  it('moves issuer and endpoints to another domain is one fault', async () => {
    const report = await against((_request, response, path) => {
      if (!path.includes('.well-known/o')) return false
      const end = response.end.bind(response)
      response.end = ((text: string) => end(text.replaceAll(host, 'login.acme.example'))) as typeof response.end
      return false
    })
    expect(alarmsOf(report)).toEqual(only('metadata.issuer-mismatch'))
  })
  it('never ends is a time-out', async () => {
    const report = await against((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
      return true
    }, 600)
    expect(alarmsOf(report)).toEqual(only('http.timeout'))
  })
  it('has headers without end is too large', async () => {
    expect(alarmsOf(await raw(`HTTP/1.1 200 OK\r\nX-A: ${'a'.repeat(200_000)}\r\n\r\n{}`))).toEqual(
      only('http.too-large'),
    )
  })
  it('is of HTTP/0.9 is not the API', async () => {
    expect(alarmsOf(await raw('<html><title>hello</title></html>'))).toEqual(only('http.not-json'))
  })
  it('ends before its length is truncated', async () => {
    expect(alarmsOf(await raw('HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{"a'))).toEqual(only('http.truncated'))
  })
  it('has broken chunks is not the API', async () => {
    const report = await raw('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n')
    expect(alarmsOf(report)).toEqual(only('http.not-json'))
  })
  it('has a preliminary answer before it raises no alarm', async () => {
    const report = await against((request, response) => {
      response.writeProcessing()
      void request
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('promises another protocol is not the API', async () => {
    const report = await raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n')
    expect(report.findings.filter(({ status }) => status === 'fail')).toHaveLength(1)
    expect(report.counts.error).toBe(0)
  })
})

describe('a server that', () => {
  it('closes the connection after each answer, and says so, raises no alarm', async () => {
    const report = await against((_request, response) => {
      response.setHeader('Connection', 'close')
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('closes the connection after each answer without a word raises no alarm', async () => {
    const report = await against((request, response) => {
      response.on('finish', () => request.socket.end())
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('cuts the connection after each answer raises no alarm', async () => {
    const report = await against((request, response) => {
      response.on('finish', () => setImmediate(() => request.socket.destroy()))
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('answers in HTTP/1.0 raises no alarm of its own', async () => {
    const report = await raw('HTTP/1.0 404 Not Found\r\nContent-Type: application/json\r\n\r\n{}')
    expect(report.counts.error).toBe(0)
    expect(report.rootCause).toBe('metadata.not-found')
  })
  it('takes one connection only and cuts all others is a cut connection, and the run ends', async () => {
    const inner = keep(await startPlainServer({ tls, name: host }))
    let taken = false
    const door = keep(
      await tcpServer((socket) => {
        if (taken) return void socket.destroy()
        taken = true
        openTunnelTo(inner.port, socket, '')
      }),
    )
    const report = await runAt(door.port, { ca })
    expect(report.counts.error).toBe(0)
    expect(['connect.reset', 'metadata.issuer-mismatch']).toContain(report.rootCause)
  })
  it('speaks HTTP/2 only is no partner for programs, and the run ends', async () => {
    const { createSecureServer } = await import('node:http2')
    const server = createSecureServer(tls)
    server.on('error', () => {}).on('sessionError', () => {})
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    open.push({ close: async () => void server.close() })
    const { port } = server.address() as { port: number }
    const report = await runAt(port, { ca })
    expect(alarmsOf(report).red).toHaveLength(1)
  })
})

describe('the clock of the servers', () => {
  const dated =
    (seconds: number, more: (path: string) => Record<string, string> | null = () => ({})): Interference =>
    (_request, response, path) => {
      const headers = more(path)
      if (headers === null) return false
      response.sendDate = false
      response.setHeader('Date', new Date(Date.now() + seconds * 1000).toUTCString())
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      return false
    }
  it.each([
    ['31 s behind ours', -31.6, 'clock.ahead'],
    ['31 s before ours', 32, 'clock.behind'],
    ['ten minutes behind ours', -600, 'clock.ahead'],
    ['ten minutes before ours', 600, 'clock.behind'],
    ['a year before ours', 31_536_000, 'clock.behind'],
    ['29 s behind ours', -28.9, null],
    ['29 s before ours', 29, null],
  ])('%s', async (_name, seconds, expected) => {
    const { rootCause, warned } = alarmsOf(await against(dated(seconds)))
    expect({ rootCause, warned }).toEqual({ rootCause: expected, warned: [] })
  })
  it('that one of several answers has wrong raises no alarm', async () => {
    const report = await against(dated(900, (path) => (path.endsWith('openid-configuration') ? {} : null)))
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('in an answer from a cache raises no alarm', async () => {
    expect(alarmsOf(await against(dated(-900, () => ({ Age: '900' }))))).toEqual(only(null))
  })
  it('of a block page is not believed', async () => {
    const report = await against((_request, response) => {
      response.sendDate = false
      response.writeHead(403, { ...html, Date: new Date(Date.now() - 900_000).toUTCString() })
      response.end(page('Blocked by policy'))
      return true
    })
    expect(alarmsOf(report)).toEqual(only('http.blocked'))
  })
  it('that is never said raises no alarm', async () => {
    const report = await against((_request, response) => {
      response.sendDate = false
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('that is no date raises no alarm', async () => {
    const report = await against((_request, response) => {
      response.sendDate = false
      response.setHeader('Date', 'yesterday')
      return false
    })
    expect(alarmsOf(report)).toEqual(only(null))
  })
})
