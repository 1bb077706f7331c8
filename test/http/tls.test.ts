import { createServer as createTcpServer, type Server } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import { type Authority, newAuthority, rootPem, serve } from '../../core/practice/certificates.ts'
import { startPlainServer } from '../support/plain-server.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'

const guide = guideNamed('okta/fortanix-key-insight')
const secret = 'plain-secret-of-forty-characters-is-this-'
const open: { close(): Promise<void> }[] = []
let authority: Authority
let stranger: Authority
beforeAll(async () => {
  authority = await newAuthority('Test')
  stranger = await newAuthority('Somebody Else')
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const blocks = (pem: string) => pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []

async function against(tls: { key: string; cert: string }, ca: readonly string[], domain?: string): Promise<Report> {
  const server = await startPlainServer({ tls })
  open.push(server)
  const resolve = domain ? [{ host: domain, port: 443, address: '127.0.0.1' }] : []
  expect(resolve.length === 0 || server.port > 0).toBe(true)
  return runGuide(guide, { domain: server.origin, client_id: 'plain-client' }, secret, { ca, resolve })
}

describe('TLS', () => {
  it('that is in order passes with the added CA, and says what was agreed on', async () => {
    const report = await against(await serve(authority, null), [rootPem(authority)])
    expect(redOf(report)).toEqual([])
    expect(report.findings.find(({ check }) => check === 'tls.handshake-completes')?.seen).toContain('TLSv1.3')
    expect(report.exchanges[0]?.tls?.protocol).toBe('TLSv1.3')
  })

  it.each([
    ['tls.expired', 'tls.expired'],
    ['tls.not-yet-valid', 'tls.not-yet-valid'],
    ['tls.hostname-mismatch', 'tls.hostname-mismatch'],
    ['tls.incomplete-chain', 'tls.incomplete-chain'],
    ['tls.self-signed', 'tls.self-signed'],
    ['tls.untrusted-ca', 'tls.untrusted-ca'],
    ['tls.intercepted', 'tls.intercepted'],
  ] as const)('with the fault %s is named so, and no request carries the secret', async (flaw, expected) => {
    const report = await against(await serve(authority, flaw), [rootPem(authority)])
    expect(report.rootCause).toBe(expected)
    expect(redOf(report)).toEqual([expected])
    expect(report.exchanges).toEqual([])
  })

  it('of a CA that nobody trusts is untrusted when only leaf and intermediate are sent', async () => {
    const report = await against(await serve(stranger, null), [])
    expect(report.rootCause).toBe('tls.untrusted-ca')
    expect(report.findings.find(({ check }) => check === 'tls.chain-trusted')?.possible).toEqual([
      'tls.incomplete-chain',
    ])
  })

  it('of a lone leaf is untrusted while nobody has added a CA', async () => {
    const { key, cert } = await serve(stranger, null)
    expect((await against({ key, cert: blocks(cert)[0] ?? '' }, [])).rootCause).toBe('tls.untrusted-ca')
  })

  it('that expired under a stranger is blamed on the stranger, not on the date', async () => {
    const report = await against(await serve(stranger, 'tls.expired'), [])
    expect(report.rootCause).toBe('tls.untrusted-ca')
  })

  it('that ends soon is a warning and no root cause', async () => {
    const report = await against(await serve(authority, 'tls.expires-soon'), [rootPem(authority)])
    expect(report.rootCause).toBeNull()
    expect(report.verdict).toBe('warn')
    expect(report.findings.filter(({ status }) => status === 'warn').map(({ diagnosis }) => diagnosis)).toEqual([
      'tls.expires-soon',
    ])
  })

  it('of a protocol too old is a failed handshake', async () => {
    const { key, cert } = await serve(authority, null)
    const server = createTlsServer({
      key,
      cert,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    })
    server.on('tlsClientError', () => {})
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    open.push({ close: async () => void server.close() })
    const { port } = server.address() as { port: number }
    const report = await runGuide(guide, { domain: `https://127.0.0.1:${port}`, client_id: 'plain-client' }, secret, {
      ca: [rootPem(authority)],
    })
    expect(report.rootCause).toBe('tls.handshake-failed')
  })

  it('shows the chain that was refused, read on a connection of its own', async () => {
    const report = await against(await serve(stranger, null), [])
    const finding = report.findings.find(({ check }) => check === 'tls.chain-trusted')
    expect(String(finding?.actual)).toContain('Somebody Else CA 1')
  })

  it('is checked for the name that was asked, also where --resolve says where it lives', async () => {
    const tls = await serve(authority, null)
    const server = await startPlainServer({ tls })
    open.push(server)
    const report = await runGuide(
      guide,
      { domain: `https://acme.okta.com:${server.port}`, client_id: 'plain-client' },
      secret,
      {
        ca: [rootPem(authority)],
        resolve: [{ host: 'acme.okta.com', port: server.port, address: '127.0.0.1' }],
      },
    )
    expect(report.rootCause).toBe('tls.hostname-mismatch')
    expect(report.findings.find(({ check }) => check === 'dns.host-resolves')?.seen).toEqual(['127.0.0.1'])
  })

  it('with a certificate of the system store only is called inspected', async () => {
    const { followChain } = await import('../../core/network/trust.ts')
    const { certificateInfo } = await import('../../core/network/certificates.ts')
    const { endingOf } = await import('../../core/checks/tls/ending.ts')
    const { X509Certificate } = await import('node:crypto')
    const chain = blocks((await serve(stranger, null)).cert).map((pem) => new X509Certificate(pem))
    const none = { bundled: [], added: [], environment: [] }
    const { path, anchor, openEnd } = followChain(chain, none, Date.now(), () => [rootPem(stranger)])
    expect(anchor?.store).toBe('system')
    expect(endingOf({ chain: path.map(certificateInfo), anchor, openEnd })?.diagnosis).toBe('tls.intercepted')
  })
})

describe('IPv6 loopback', () => {
  it('is connected to when the address is one', async () => {
    const server = await startPlainServer({ host: '::1' }).catch(() => null)
    if (!server) return expect(server).toBeNull()
    open.push(server)
    const report = await runGuide(guide, { domain: server.origin, client_id: 'plain-client' }, secret)
    expect(redOf(report)).toEqual([])
    expect(report.exchanges[0]?.address).toContain('::1')
  })

  it('that is dead beside a living IPv4 is a warning where the name is not loopback', async () => {
    const server = await startPlainServer()
    open.push(server)
    const { checkById } = await import('../../core/checks/index.ts')
    const check = checkById.get('connect.both-families-work')
    const verdict = await check?.judge(
      {
        target: { host: 'acme.okta.com' },
        attempts: [
          { address: '192.0.2.1', family: 4, ms: 1, failure: null },
          {
            address: '2001:db8::1',
            family: 6,
            ms: 1,
            failure: { diagnosis: 'connect.timeout', code: 'TIMEOUT', message: '' },
          },
        ],
      } as never,
      {} as never,
    )
    expect(verdict).toMatchObject({ holds: false, diagnosis: 'connect.ipv6-broken' })
  })
})

describe('a proxy', () => {
  const proxyThat = async (answer: string | ((authority: string) => string)): Promise<string> => {
    const server: Server = createTcpServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', (head) => {
        const authority = /^CONNECT (\S+)/.exec(head.toString())?.[1] ?? ''
        if (answer === 'tunnel') {
          const [host, port] = authority.split(':')
          import('node:net').then(({ connect }) => {
            const upstream = connect(Number(port), host, () => {
              socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
              socket.pipe(upstream).pipe(socket)
            })
            upstream.on('error', () => socket.destroy())
          })
        } else socket.end(typeof answer === 'function' ? answer(authority) : answer)
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    open.push({ close: async () => void server.close() })
    return `http://127.0.0.1:${(server.address() as { port: number }).port}`
  }
  const through = async (proxy: string) => {
    const server = await startPlainServer({ tls: await serve(authority, null) })
    open.push(server)
    return runGuide(guide, { domain: server.origin, client_id: 'plain-client' }, secret, {
      ca: [rootPem(authority)],
      proxy,
    })
  }

  it('that lets everything through changes nothing but the way', async () => {
    const report = await through(await proxyThat('tunnel'))
    expect(redOf(report)).toEqual([])
    expect(report.exchanges.every(({ proxy }) => proxy.source === '--proxy')).toBe(true)
  })

  it.each([
    [
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm="corp"\r\n\r\n',
      'proxy.auth-required',
    ],
    ['HTTP/1.1 403 Forbidden\r\nContent-Length: 30\r\n\r\n<title>Blocked by Corp</title>', 'proxy.refused'],
    ['HTTP/1.1 502 Bad Gateway\r\n\r\n', 'proxy.refused'],
  ])('that answers %j is named', async (answer, expected) => {
    const report = await through(await proxyThat(answer))
    expect(report.rootCause).toBe(expected)
    expect(redOf(report)).toEqual([expected])
  })

  it('that is not there is named unreachable', async () => {
    const proxy = await proxyThat('tunnel')
    await open.pop()?.close()
    const report = await through(proxy)
    expect(report.rootCause).toBe('proxy.unreachable')
  })
})
