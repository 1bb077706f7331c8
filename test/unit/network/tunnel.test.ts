import type { Socket } from 'node:net'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { noTunnel, openTunnel, type TunnelOrder } from '../../../core/network/tunnel.ts'
import { certify, type Holder, pemOf, served } from '../../support/faults/certificates.ts'
import { afterHead, type Running, tcpServer, tlsServer } from '../../support/faults/servers.ts'

const open: Running[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
const keep = <S extends Running>(server: S): S => {
  open.push(server)
  return server
}

const none = { bundled: [], added: [], environment: [] }
const sent: string[] = []
afterEach(() => {
  sent.length = 0
})

/** Asks a proxy for a tunnel that answers so. */
async function ask(
  answer: string | ((socket: Socket) => void),
  change: Partial<TunnelOrder> = {},
  server = (talk: (socket: Socket) => void): Promise<Running> => tcpServer(talk),
) {
  const { port } = keep(
    await server(
      afterHead((head, socket) => {
        sent.push(head)
        if (typeof answer === 'string') socket.end(answer)
        else answer(socket)
      }),
    ),
  )
  return openTunnel({
    proxy: new URL(`http://127.0.0.1:${port}`),
    target: 'acme.okta.com:443',
    userAgent: 'preflight',
    login: null,
    trust: none,
    timeout: 3000,
    ...change,
    ...(change.proxy ? { proxy: new URL(change.proxy.href.replace(':1/', `:${port}/`)) } : {}),
  })
}
const opened = 'HTTP/1.1 200 Connection established\r\n\r\n'

describe('a tunnel', () => {
  test('is asked for by name, and carries what comes with the answer', async () => {
    const tunnel = await ask((socket) => socket.write(`${opened}first`))
    expect({ ...tunnel, socket: null }).toEqual({ ...noTunnel, status: 200 })
    const socket = tunnel.socket as Socket
    const heard = await new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(chunk.toString())))
    expect(heard).toBe('first')
    // Its errors end nothing else.
    socket.destroy(new Error('later'))
    await new Promise((done) => socket.once('close', done))
    expect(sent[0]?.split('\r\n').filter(Boolean).toSorted()).toEqual([
      'CONNECT acme.okta.com:443 HTTP/1.1',
      'Connection: close',
      'Host: acme.okta.com:443',
      'User-Agent: preflight',
    ])
  })

  test('is asked for with a login where there is one', async () => {
    const { loginSent, socket } = await ask(opened, { login: { username: 'me', password: 'pä' } })
    expect(loginSent).toBe(true)
    expect(sent[0]).toContain(`Proxy-Authorization: Basic ${Buffer.from('me:pä').toString('base64')}\r\n`)
    socket?.destroy()
  })

  test.each([
    [200, true],
    [299, true],
    [300, false],
    [199, false],
  ])('is open after the status %i: %s', async (status, is) => {
    const tunnel = await ask(`HTTP/1.1 ${status} X\r\n\r\n`)
    expect([tunnel.socket !== null, tunnel.failure === null]).toEqual([is, is])
    tunnel.socket?.destroy()
  })

  test.each([
    ['a page', 'HTTP/1.1 200 OK\r\n\r\n  <html>sign in</html>', '  <html>sign in</html>'],
    ['a page that is told', 'HTTP/1.1 200 OK\r\nContent-Type: Text/HTML\r\nContent-Length: 4\r\n\r\npage', 'page'],
    ['another head', `HTTP/1.1 200 OK\r\n\r\n${opened}`, opened],
  ])('is none where %s comes in its place', async (_name, answer, body) => {
    const tunnel = await ask(answer)
    expect(tunnel).toMatchObject({
      socket: null,
      status: 200,
      failure: { kind: 'proxy-refused', code: '200' },
      page: { body },
    })
  })

  test.each([
    ['an empty page', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n'],
    ['a page of no length', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'],
    ['something of another type', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n'],
    ['a greeting', `${opened}220 <mail>`],
  ])('is open where %s comes with it', async (_name, answer) => {
    const tunnel = await ask(answer)
    expect(tunnel.failure).toBeNull()
    tunnel.socket?.destroy()
  })
})

describe('a refusal', () => {
  test('says its status, its words, its headers and its page', async () => {
    const tunnel = await ask(
      'HTTP/1.1 403 Blocked here\r\nX-One: 1\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nContent-Length: 4\r\n\r\npage and more',
    )
    expect(tunnel).toEqual({
      ...noTunnel,
      status: 403,
      failure: { kind: 'proxy-refused', code: '403', message: 'Blocked here' },
      page: { headers: { 'x-one': '1', 'set-cookie': 'a, b', 'content-length': '4' }, body: 'page and more' },
    })
  })

  test('of a login says what it takes', async () => {
    const tunnel = await ask(
      'HTTP/1.1 407 Login\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm="x"\r\n\r\n',
    )
    expect(tunnel).toMatchObject({ status: 407, offers: ['Negotiate', 'Basic'], loginSent: false })
    expect(tunnel.failure).toEqual({ kind: 'proxy-login', code: '407', message: 'Login' })
  })

  test.each([
    [401, true, 'proxy-login'],
    [401, false, 'proxy-refused'],
    [407, true, 'proxy-login'],
    [403, true, 'proxy-refused'],
  ])('of %i, with a login: %s, is %s', async (status, login, kind) => {
    const tunnel = await ask(
      `HTTP/1.1 ${status}\r\nContent-Length: 0\r\n\r\n`,
      login ? { login: { username: 'a', password: 'b' } } : {},
    )
    expect(tunnel.failure).toEqual({ kind, code: String(status), message: '' })
    expect(tunnel.offers).toEqual([])
  })

  test('whose page comes in pieces is read as long as it says', async () => {
    const tunnel = await ask((socket) => {
      socket.write('HTTP/1.1 502 Bad\r\nContent-Length: 6\r\n\r\nab')
      setTimeout(() => socket.write('cd'), 10)
      setTimeout(() => socket.write('ef'), 20)
    })
    expect(tunnel.page?.body).toBe('abcdef')
  })

  test('whose page never ends is read for a while, and no longer', async () => {
    const began = performance.now()
    const tunnel = await ask((socket) => socket.write('HTTP/1.1 502 Bad\r\n\r\nab'))
    expect(tunnel.page?.body).toBe('ab')
    expect(performance.now() - began).toBeGreaterThan(450)
    expect(performance.now() - began).toBeLessThan(2500)
  })

  test.each(['end', 'destroy'] as const)('whose page is cut off (%s) is what had come', async (how) => {
    const began = performance.now()
    const tunnel = await ask((socket) => {
      socket.write('HTTP/1.1 502 Bad\r\nContent-Length: 100\r\n\r\nab')
      setTimeout(() => socket[how](), 20)
    })
    expect(tunnel.page?.body).toBe('ab')
    expect(performance.now() - began).toBeLessThan(450)
  })

  test('whose page is endless is cut', async () => {
    const tunnel = await ask(`HTTP/1.1 502 Bad\r\nContent-Length: 9999999\r\n\r\n${'a'.repeat(60_000)}`)
    expect(tunnel.page?.body.length).toBeGreaterThanOrEqual(16_384)
    expect(tunnel.page?.body.length).toBeLessThanOrEqual(60_000)
  })
})

describe('a proxy', () => {
  test.each([
    ['hangs up', (socket: Socket) => socket.destroy(), 'ECONNRESET'],
    ['is no proxy', 'SSH-2.0-OpenSSH\r\n\r\n', 'HPE_INVALID_CONSTANT'],
  ] as const)('that %s cannot be spoken to', async (_name, answer, code) => {
    const tunnel = await ask(answer)
    expect(tunnel).toMatchObject({
      socket: null,
      status: null,
      page: null,
      failure: { kind: 'proxy-unreachable', code },
    })
    expect(tunnel.failure?.message).not.toBe('')
  })

  test('that is not there is refused', async () => {
    const { port, close } = await tcpServer(() => {})
    await close()
    const order = { target: 'a:1', userAgent: 'x', login: null, trust: none, timeout: 2000 }
    const tunnel = await openTunnel({ ...order, proxy: new URL(`http://127.0.0.1:${port}`) })
    expect(tunnel.failure).toMatchObject({ kind: 'proxy-unreachable', code: 'ECONNREFUSED' })
    expect(tunnel).toMatchObject({ loginSent: false, overTls: false })
  })

  test('that is silent is given up', async () => {
    const tunnel = await ask(() => {}, { timeout: 50 })
    expect(tunnel.failure).toEqual({ kind: 'proxy-unreachable', code: 'TIMEOUT', message: '', after: 50 })
  })

  test('is not asked in a run that has ended, and not waited for once it ends', async () => {
    const before = await ask(opened, { signal: AbortSignal.abort() })
    expect(before.failure).toEqual({ kind: 'proxy-unreachable', code: 'ABORT_ERR', message: '' })
    expect(sent).toEqual([])
    const run = new AbortController()
    const waiting = ask(() => run.abort(), { signal: run.signal })
    expect((await waiting).failure?.code).toBe('ABORT_ERR')
  })

  test('leaves nothing behind once it has answered', async () => {
    const run = new AbortController()
    const [added, removed] = [vi.spyOn(run.signal, 'addEventListener'), vi.spyOn(run.signal, 'removeEventListener')]
    const { socket } = await ask(opened, { signal: run.signal })
    expect(removed.mock.calls[0]?.[1]).toBe(added.mock.calls[0]?.[1])
    socket?.destroy()
  })
})

describe('a proxy that is spoken to over TLS', () => {
  let root: Holder
  let tls: { key: string; cert: string }
  beforeAll(async () => {
    root = await certify({ name: 'CN=Proxy Root', authority: true })
    tls = await served(await certify({ name: 'CN=proxy', names: ['ip:127.0.0.1'], by: root }))
  })
  const over = (answer: string, trust: TunnelOrder['trust'], name = '127.0.0.1') =>
    ask(answer, { trust, proxy: new URL(`https://${name}:1`) }, (talk) => tlsServer(tls, talk))

  test('is trusted by the roots of the run', async () => {
    const tunnel = await over(opened, { ...none, added: [pemOf(root)] })
    expect(tunnel).toMatchObject({ failure: null, overTls: true, status: 200 })
    tunnel.socket?.destroy()
  })

  test('is not spoken to where nobody trusts it, or its certificate is for another', async () => {
    const stranger = await over(opened, none)
    expect(stranger).toMatchObject({ overTls: true, socket: null, failure: { kind: 'proxy-unreachable' } })
    expect(stranger.failure?.code).toMatch(/^UNABLE_TO_/)
    const other = await over(opened, { ...none, added: [pemOf(root)] }, 'localhost')
    expect(other.failure?.code).toBe('ERR_TLS_CERT_ALTNAME_INVALID')
    expect(sent).toEqual([])
  })
})
