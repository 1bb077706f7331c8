import { type Socket, connect as tcpConnect } from 'node:net'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { certify, type Holder, pemOf, served } from '../../support/faults/certificates.ts'
import { alert, tcpServer, tlsServer } from '../../support/faults/servers.ts'
import { closeAll, host, keep, network, proxyTo, server } from './loopback.ts'
import { get } from './sent.ts'

afterEach(closeAll)
let root: Holder
let leaf: Holder
let ca: string[]
let tls: { key: string; cert: string }
beforeAll(async () => {
  root = await certify({ name: 'CN=Test Root, O=Test', authority: true })
  leaf = await certify({ name: `CN=${host}`, names: [`dns:${host}`, 'ip:127.0.0.1'], by: root })
  tls = await served(leaf)
  ca = [pemOf(root)]
})
const nothing = {
  protocol: null,
  cipher: null,
  chain: [],
  anchor: null,
  top: null,
  failure: null,
  openEnd: null,
  namesHost: null,
  asksForCertificate: false,
  agreesOn: null,
  cutByName: false,
  helloTooLarge: null,
  greeting: null,
}
const shake = (port: number, change: Parameters<typeof network>[0] = {}, name = host) =>
  network({ ca, resolve: [{ host, port, address: '127.0.0.1' }], ...change }).secure(`https://${name}:${port}`)

describe('a handshake', () => {
  test('that is complete shows what was agreed on and the way to a root', async () => {
    const { port, requests } = await server(tls)
    const shown = await shake(port)
    expect(shown).toEqual({
      ...nothing,
      protocol: 'TLSv1.3',
      cipher: expect.stringMatching(/^TLS_/),
      chain: [
        expect.objectContaining({ subject: `CN=${host}`, issuer: 'CN=Test Root, O=Test' }),
        expect.objectContaining({ subject: 'CN=Test Root, O=Test', selfIssued: true }),
      ],
      anchor: { subject: 'CN=Test Root, O=Test', fingerprint: expect.any(String), store: 'added' },
      top: expect.stringContaining('BEGIN CERTIFICATE'),
    })
    expect(shown.anchor?.fingerprint).toBe(shown.chain[1]?.fingerprint)
    expect(shown.top?.replace(/\s/g, '')).toBe(pemOf(root).replace(/\s/g, ''))
    expect(requests).toEqual([])
  })

  test('is made once, and its connection carries the next request', async () => {
    const { port, connections } = await server(tls)
    const net = network({ ca })
    const url = `https://127.0.0.1:${port}`
    expect(await net.secure(url)).toBe(await net.secure(url))
    expect((await net.send(get({ url }))).answer?.status).toBe(200)
    expect(connections).toHaveLength(1)
  })

  test('uses what was opened ahead', async () => {
    const { port, connections } = await server(tls)
    const net = network({ ca })
    const url = `https://127.0.0.1:${port}`
    net.warm(url, 2)
    expect((await net.secure(url)).failure).toBeNull()
    await Promise.all([net.send(get({ url })), net.send(get({ url }))])
    expect(connections).toHaveLength(2)
  })

  test('says the name, and no name for an address', async () => {
    const names: unknown[] = []
    const sayName = (name: string, done: (error: null) => void) => {
      names.push(name)
      done(null)
    }
    const { port } = keep(await tlsServer({ ...tls, SNICallback: sayName }))
    await shake(port)
    expect(names).toEqual([host])
    await shake(port, {}, '127.0.0.1')
    expect(names).toEqual([host])
  })
})

describe('a certificate that is refused', () => {
  test('is read on a second connection, with its way and what is known of its end', async () => {
    const { port, requests } = await server(tls)
    const shown = await shake(port, { ca: [] })
    expect(shown).toMatchObject({
      protocol: 'TLSv1.3',
      cipher: null,
      chain: [{ subject: `CN=${host}` }],
      anchor: null,
      failure: { kind: 'certificate', code: expect.stringMatching(/^UNABLE_TO_/) },
      openEnd: { namesake: null, issuerAt: null, added: [], unread: null },
      namesHost: true,
      agreesOn: null,
      greeting: null,
    })
    expect(shown.top).toContain('BEGIN CERTIFICATE')
    expect(requests).toEqual([])
  })

  test.each([
    ['another name', `dns:other.test`, host, false],
    ['another address', 'ip:127.0.0.2', '127.0.0.1', false],
    ['this address', 'ip:127.0.0.1', '127.0.0.1', true],
  ])('may be for %s', async (_name, alternative, asked, names) => {
    const other = await served(await certify({ name: 'CN=x', names: [alternative], by: root, days: [-9, -2] }))
    const { port } = await server(other)
    const shown = await shake(port, {}, asked)
    expect(shown.namesHost).toBe(names)
    expect(shown.failure?.code).toBe('CERT_HAS_EXPIRED')
    expect(shown.anchor?.store).toBe('added')
    expect(shown.openEnd).toBeNull()
  })
})

test('a certificate for another name is refused, and nothing is sent', async () => {
  const other = await server(await served(await certify({ name: 'CN=x', names: ['dns:other.test'], by: root })))
  const net = network({ ca, resolve: [{ host, port: other.port, address: '127.0.0.1' }] })
  const { failure } = await net.send(get({ url: `https://${host}:${other.port}/` }))
  expect(failure).toMatchObject({ kind: 'certificate', code: 'ERR_TLS_CERT_ALTNAME_INVALID' })
  expect(other.requests).toEqual([])
  expect((await shake(other.port)).namesHost).toBe(false)
})

test('an intermediate that was added is trusted by itself', async () => {
  const between = await certify({ name: 'CN=Between', authority: true, by: root })
  const own = await served(await certify({ name: 'CN=x', names: [`dns:${host}`], by: between }), between)
  const { port } = await server(own)
  const shown = await shake(port, { ca: [pemOf(between)] })
  expect(shown).toMatchObject({ failure: null, anchor: { subject: 'CN=Between', store: 'added' } })
  expect(shown.chain).toHaveLength(2)
})

describe('a handshake that fails', () => {
  test('over its protocol says what would have been agreed on', async () => {
    const { port } = keep(
      await tlsServer({ ...tls, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }),
    )
    const shown = await shake(port)
    expect(shown).toEqual({
      ...nothing,
      failure: { kind: 'handshake', code: expect.any(String), message: expect.any(String) },
      agreesOn: { protocol: 'TLSv1.1', cipher: expect.stringMatching(/./) },
    })
  })

  test('against something that is no TLS shows its greeting', async () => {
    const { port } = keep(await tcpServer((socket) => socket.end('220 mail.test ready\r\n')))
    const shown = await shake(port)
    expect(shown).toMatchObject({ greeting: '220 mail.test ready', agreesOn: null, failure: { kind: 'handshake' } })
  })

  test('for want of a client certificate says that one is asked for', async () => {
    const refusing = keep(
      await tcpServer((socket) => {
        socket.once('data', () => {
          const request = Buffer.from([13, 0, 0, 1, 0])
          socket.write(Buffer.concat([Buffer.from([0x16, 3, 3, 0, request.length]), request]))
          socket.end(alert(40))
        })
      }),
    )
    const refused = await shake(refusing.port)
    expect(refused).toMatchObject({ asksForCertificate: true, agreesOn: null, failure: { kind: 'handshake' } })
  })

  test('and cannot be looked at again keeps its reason', async () => {
    let connections = 0
    const { port } = keep(
      await tcpServer((socket) => {
        connections += 1
        if (connections === 1) socket.end(alert(40))
        else socket.resetAndDestroy()
      }),
    )
    expect(await shake(port)).toMatchObject({ failure: { kind: 'handshake' }, agreesOn: null, greeting: null })
  })

  test('without a word in time is late; with a part of an answer it was cut', async () => {
    const silent = keep(await tcpServer(() => {}))
    const late = await shake(silent.port, { timeout: 400 })
    expect(late).toEqual({ ...nothing, failure: { kind: 'timeout', code: 'TIMEOUT', message: '', after: 400 } })
    const begun = keep(
      await tcpServer((socket) => socket.once('data', () => socket.write(Buffer.from([0x16, 3, 3, 9])))),
    )
    const cut = await shake(begun.port, { timeout: 400 })
    expect(cut).toEqual({
      ...nothing,
      failure: { kind: 'truncated', code: 'TIMEOUT', message: '', after: 400, bytes: 4 },
    })
  })

  test('because nobody is there has the reason of the connection', async () => {
    const { port, close } = await tcpServer(() => {})
    await close()
    expect(await shake(port)).toMatchObject({ ...nothing, failure: { kind: 'refused', code: 'ECONNREFUSED' } })
  })
})

/** A device before a port that looks at the first packet, and lets the rest through. */
async function device(target: number, first: (packet: Buffer, socket: Socket, at: number) => boolean) {
  const sizes: number[] = []
  const { port } = keep(
    await tcpServer((socket) => {
      socket.once('data', (packet) => {
        sizes.push(packet.length)
        if (!first(packet, socket, sizes.length)) return
        const upstream = tcpConnect(target, '127.0.0.1', () => {
          upstream.write(packet)
          socket.pipe(upstream).pipe(socket)
        })
        upstream.on('error', () => socket.destroy())
        socket.on('close', () => upstream.destroy())
      })
    }),
  )
  return { port, sizes }
}
const reset = (socket: Socket) => {
  socket.resetAndDestroy()
  return false
}
const isLarge = (packet: Buffer) => packet.length > 1220

describe('a device on the way that', () => {
  test('cuts what names the host is known by that', async () => {
    const target = await server(tls)
    const { port } = await device(target.port, (packet, socket) => !packet.includes(host) || reset(socket))
    expect(await shake(port)).toEqual({
      ...nothing,
      failure: { kind: 'reset', code: 'ECONNRESET', message: expect.any(String) },
      cutByName: true,
    })
  })

  test('cuts everything, or once, is not blamed for the name', async () => {
    const target = await server(tls)
    const all = await device(target.port, (_packet, socket) => reset(socket))
    expect(await shake(all.port)).toMatchObject({ failure: { kind: 'reset' }, cutByName: false, helloTooLarge: null })
    const once = await device(target.port, (_packet, socket, at) => at > 1 || reset(socket))
    const shown = await shake(once.port)
    expect(shown).toMatchObject({ failure: { kind: 'reset' }, cutByName: false, helloTooLarge: null })
    const address = await device(target.port, (_packet, socket, at) => at > 1 || reset(socket))
    expect(await shake(address.port, {}, '127.0.0.1')).toMatchObject({ failure: { kind: 'reset' }, cutByName: false })
  })

  test('drops large first packets is passed with small ones, by all that follow', async () => {
    const target = await server(tls)
    const { port, sizes } = await device(target.port, (packet) => !isLarge(packet))
    const net = network({ ca, timeout: 800 })
    const url = `https://127.0.0.1:${port}`
    const began = performance.now()
    const shown = await net.secure(url)
    expect(performance.now() - began).toBeLessThan(2500)
    expect(shown).toMatchObject({ failure: null, protocol: 'TLSv1.3', cutByName: false })
    expect(shown.helloTooLarge?.lost).toBe('dropped')
    expect(shown.helloTooLarge?.bytes).toBeGreaterThan(1220)
    const before = sizes.length
    await Promise.all([net.send(get({ url })), net.send(get({ url }))])
    expect(sizes.length).toBeGreaterThan(before)
    expect(sizes.slice(before).every((size) => size <= 1220)).toBe(true)
  })

  test('resets large first packets is passed too, and leaves the connections ahead aside', async () => {
    const target = await server(tls)
    const { port, sizes } = await device(target.port, (packet, socket) => !isLarge(packet) || reset(socket))
    const net = network({ ca })
    const url = `https://127.0.0.1:${port}`
    net.warm(url, 3)
    const shown = await net.secure(url)
    expect(shown).toMatchObject({ failure: null, helloTooLarge: { lost: 'reset', bytes: expect.any(Number) } })
    expect(sizes.filter((size) => size > 1220)).toHaveLength(3)
    expect((await net.send(get({ url }))).answer?.status).toBe(200)
    expect(sizes).toHaveLength(4)
  })

  test('resets large ones before a certificate that is not trusted: both are named', async () => {
    const target = await server(tls)
    const { port } = await device(target.port, (packet, socket) => !isLarge(packet) || reset(socket))
    expect(await shake(port, { ca: [] })).toMatchObject({
      failure: { kind: 'certificate' },
      helloTooLarge: { lost: 'reset' },
      namesHost: true,
    })
  })

  test('resets one large one by chance is not blamed for the size, and the others go on', async () => {
    const target = await server(tls)
    const { port, sizes } = await device(target.port, (_packet, socket, at) => at > 1 || reset(socket))
    const net = network({ ca })
    const url = `https://127.0.0.1:${port}`
    net.warm(url, 2)
    expect(await net.secure(url)).toMatchObject({ failure: { kind: 'reset' }, helloTooLarge: null })
    const before = sizes.length
    expect((await net.send(get({ url }))).answer?.status).toBe(200)
    expect(sizes).toHaveLength(before)
  })

  test('drops large ones behind a proxy does not count for the way round it', async () => {
    const target = await server(tls)
    const bad = await device(target.port, (packet, socket) => !isLarge(packet) || reset(socket))
    const { at } = await proxyTo(bad.port)
    const net = network({ ca, proxy: `http://${at}`, tryDirect: true })
    const url = `https://127.0.0.1:${bad.port}`
    expect((await net.secure(url)).helloTooLarge).not.toBeNull()
    const before = bad.sizes.length
    expect((await net.directly(url))?.works).toBe(true)
    expect(bad.sizes.slice(before).some((size) => size > 1220)).toBe(true)
  })
})

test('a connection with TLS is closed at the end of the run', async () => {
  const { port, connections } = await server(tls)
  const net = network({ ca })
  await net.secure(`https://127.0.0.1:${port}`)
  await net.close()
  await vi.waitFor(() => expect(connections.every(({ destroyed }) => destroyed)).toBe(true), 10_000)
})
