import { type Socket, connect as tcpConnect } from 'node:net'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alarmsOf, host, only, runAt } from '../support/faults/case.ts'
import { certify, type Holder, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, type Running, tcpServer } from '../support/faults/servers.ts'
import { type Interference, startPlainServer } from '../support/plain-server.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
const keep = <S extends Running>(server: S): S => {
  open.push(server)
  return server
}
let root: Holder
let leaf: Holder
beforeAll(async () => {
  root = await certify({ name: 'CN=Test Root, O=Test', authority: true, days: [-90, 3650] })
  leaf = await certify({ name: `CN=${host}`, names: [`dns:${host}`], by: root })
})

/** Bytes of the ClientHello that this program sends as long as no device is in its way. */
const tooLarge = 1300
const seen: number[] = []

/** A device before a port that lets a first packet through where it is small, and does with others as it is told. */
const device =
  (target: number, withLarge: (socket: Socket) => void) =>
  (socket: Socket): void => {
    socket.once('data', (first) => {
      seen.push(first.length)
      if (first.length > tooLarge) return withLarge(socket)
      const upstream = tcpConnect(target, '127.0.0.1', () => {
        upstream.write(first)
        socket.pipe(upstream).pipe(socket)
      })
      upstream.on('error', () => socket.destroy())
      socket.on('close', () => upstream.destroy())
    })
  }

async function behind(withLarge: (socket: Socket) => void, holder = leaf, ca: readonly Holder[] = [root]) {
  seen.length = 0
  const server = keep(await startPlainServer({ tls: await served(holder), name: host }))
  // At the server's own port, which its documents name, and at another address of loopback.
  const { port } = keep(await tcpServer(device(server.port, withLarge), '127.0.0.9', server.port))
  const settings = { ca: ca.map(pemOf), timeout: 1400, resolve: [{ host, port, address: '127.0.0.9' }] }
  return { report: await runAt(port, settings), server, port }
}
const warning = (report: Awaited<ReturnType<typeof runAt>>) =>
  report.findings.find(({ diagnosis }) => diagnosis === 'tls.hello-too-large')

describe('a device on the network path that', () => {
  it.each([
    ['drops', (_socket: Socket) => {}, 'dropped'],
    ['resets', (socket: Socket) => socket.resetAndDestroy(), 'reset'],
    ['closes', (socket: Socket) => socket.destroy(), 'reset'],
  ] as const)('%s a large ClientHello is a warning, and nothing else is judged by it', async (_name, act, lost) => {
    const { report, server } = await behind(act)
    expect(alarmsOf(report)).toEqual(only(null, ['tls.hello-too-large']))
    expect(warning(report)).toMatchObject({ status: 'warn', actual: expect.stringMatching(`^\\d{4} bytes: ${lost}$`) })
    expect(warning(report)?.says).toContain('this run continues with smaller ones.')
    expect(server.requests).toHaveLength(5)
    expect(seen.filter((bytes) => bytes > tooLarge).length).toBeGreaterThan(1)
    const handshake = report.findings.find(({ check }) => check === 'tls.handshake-completes')
    expect(handshake?.status).toBe('pass')
  })

  it('drops large ones before a certificate that is not trusted names both', async () => {
    const stranger = await certify({ name: `CN=${host}`, names: [`dns:${host}`] })
    const { report } = await behind(() => {}, stranger)
    expect(report.rootCause).toBe('tls.self-signed')
    expect(alarmsOf(report).warned).toContain('tls.hello-too-large')
  })

  it('drops everything is a time-out, and no word of sizes', async () => {
    const { port } = keep(await tcpServer(() => {}))
    const began = performance.now()
    const report = await runAt(port, { timeout: 1500 })
    // The second try takes no time beyond the limit of the first.
    expect(performance.now() - began).toBeLessThan(2100)
    expect(alarmsOf(report)).toEqual(only('http.timeout'))
    expect(warning(report)).toBeUndefined()
  })

  it('resets everything is a reset, whose first advice is to ask for a proxy', async () => {
    const { port } = keep(await tcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())))
    const report = await runAt(port)
    expect(alarmsOf(report)).toEqual(only('connect.reset'))
    const reset = report.findings.find(({ diagnosis }) => diagnosis === 'connect.reset')
    expect(reset?.fix[0]).toContain('only through a proxy')
  })

  it('resets once by chance is not blamed for the size', async () => {
    const server = keep(await startPlainServer({ tls: await served(leaf), name: host }))
    let connections = 0
    const { port } = keep(
      await tcpServer((socket) => {
        connections += 1
        if (connections === 1) return void socket.once('data', () => socket.resetAndDestroy())
        const upstream = tcpConnect(server.port, '127.0.0.1')
        socket.pipe(upstream).pipe(socket)
        upstream.on('error', () => socket.destroy())
        socket.on('close', () => upstream.destroy())
      }),
    )
    const report = await runAt(port, { ca: [pemOf(root)] })
    expect(warning(report)).toBeUndefined()
  })

  it('sends a part of the handshake and then nothing has sent so many bytes', async () => {
    const { port } = keep(
      await tcpServer((socket) => socket.once('data', () => socket.write(Buffer.from([0x16, 3, 3, 0, 90, 2, 0, 0])))),
    )
    const report = await runAt(port, { timeout: 500 })
    expect(alarmsOf(report)).toEqual(only('http.truncated'))
    expect(report.findings.find(({ diagnosis }) => diagnosis === 'http.truncated')?.says).toContain(
      'The transfer stopped after 8 bytes and did not continue within 0.5 s.',
    )
  })

  it('lets a large answer begin and never end has sent so many bytes', async () => {
    const interfere: Interference = (_request, response, path) => {
      if (!path.includes('oauth-authorization-server')) return false
      response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '5000' })
      response.write('x'.repeat(1000))
      return true
    }
    const server = keep(await startPlainServer({ tls: await served(leaf), name: host, interfere }))
    const report = await runAt(server.port, { ca: [pemOf(root)], timeout: 700 })
    expect(report.rootCause).toBe('http.truncated')
    const finding = report.findings.find(({ diagnosis }) => diagnosis === 'http.truncated')
    expect(finding?.says).toMatch(/The transfer stopped after 1,\d\d\d bytes and did not continue within 0\.\d+ s\./)
  })

  it('lies behind a proxy is found there too', async () => {
    const server = keep(await startPlainServer({ tls: await served(leaf), name: host }))
    const proxy = keep(
      await tcpServer(
        afterHead((_head, socket) => {
          socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
          device(server.port, () => {})(socket)
        }),
      ),
    )
    const report = await runAt(server.port, {
      ca: [pemOf(root)],
      proxy: `http://127.0.0.1:${proxy.port}`,
      timeout: 900,
    })
    expect(alarmsOf(report)).toEqual(only(null, ['tls.hello-too-large']))
  })
})
