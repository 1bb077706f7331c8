import type { Socket } from 'node:net'
import type { TlsOptions } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Extension } from '../../core/practice/x509.ts'
import { alarmsOf, host, only, runAt, saysOf } from '../support/faults/case.ts'
import { certify, type Holder, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, alert, openTunnelTo, type Running, tcpServer, tlsServer } from '../support/faults/servers.ts'
import { startPlainServer } from '../support/plain-server.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
const keep = <S extends Running>(server: S): S => {
  open.push(server)
  return server
}

let root: Holder
let middle: Holder
let leaf: Holder
const names = [`dns:${host}`]
beforeAll(async () => {
  root = await certify({ name: 'CN=Test Root, O=Test', authority: true, days: [-90, 3650] })
  middle = await certify({ name: 'CN=Test CA 1, O=Test', authority: true, by: root, days: [-90, 1825] })
  leaf = await certify({ name: `CN=${host}`, names, by: middle })
})

const inOrder = (options: TlsOptions) => startPlainServer({ tls: options, name: host })
/** A server that is healthy but for its certificate. */
async function against(chain: readonly Holder[], ca: readonly Holder[] = [root], options: TlsOptions = {}) {
  const { port } = keep(await inOrder({ ...(await served(...chain)), ...options }))
  return runAt(port, { ca: ca.map(pemOf) })
}
const leafOf = (order: Partial<Parameters<typeof certify>[0]>) =>
  certify({ name: `CN=${host}`, names, by: middle, ...order })

describe('a certificate chain that', () => {
  it('is in order raises no alarm', async () => {
    expect(alarmsOf(await against([leaf, middle]))).toEqual(only(null))
  })
  it('carries its root too raises no alarm', async () => {
    expect(alarmsOf(await against([leaf, middle, root]))).toEqual(only(null))
  })
  it('is sent in the wrong order, with strangers among it, raises no alarm', async () => {
    const stranger = await certify({ name: 'CN=Stranger', authority: true })
    expect(alarmsOf(await against([leaf, stranger, root, middle]))).toEqual(only(null))
  })
  it('is trusted by its intermediate alone raises no alarm', async () => {
    expect(alarmsOf(await against([leaf, middle], [middle]))).toEqual(only(null))
  })
  it('has a wildcard of the right depth raises no alarm', async () => {
    expect(alarmsOf(await against([await leafOf({ names: ['dns:*.okta.com'] }), middle]))).toEqual(only(null))
  })
  it('has a wildcard of the wrong depth is for another name', async () => {
    expect(alarmsOf(await against([await leafOf({ names: ['dns:*.acme.okta.com'] }), middle]))).toEqual(
      only('tls.hostname-mismatch'),
    )
  })
  it('has a wildcard that would span two labels is for another name', async () => {
    expect(alarmsOf(await against([await leafOf({ names: ['dns:*.com'] }), middle]))).toEqual(
      only('tls.hostname-mismatch'),
    )
  })
  it('names the host in its subject only raises the alarm of no name', async () => {
    const report = await against([await leafOf({ names: ['dns:other.example'] }), middle])
    expect(alarmsOf(report)).toEqual(only('tls.hostname-mismatch'))
  })
  it('has an address where a name was asked is for another name', async () => {
    expect(alarmsOf(await against([await leafOf({ name: 'CN=x', names: ['ip:127.0.0.1'] }), middle]))).toEqual(
      only('tls.hostname-mismatch'),
    )
  })
  it('is very long is judged to its end', async () => {
    const chain = [root]
    for (let step = 1; step <= 20; step++)
      chain.unshift(await certify({ name: `CN=Step ${step} CA, O=Test`, authority: true, by: chain[0] ?? root }))
    const [above = root] = chain
    expect(alarmsOf(await against([await leafOf({ by: above }), ...chain]))).toEqual(only(null))
    const other = await leafOf({ by: above, names: ['dns:other.example'] })
    expect(alarmsOf(await against([other, ...chain]))).toEqual(only('tls.hostname-mismatch'))
  })
  it('has expired is expired', async () => {
    expect(alarmsOf(await against([await leafOf({ days: [-90, -1] }), middle]))).toEqual(only('tls.expired'))
  })
  it('is not valid yet says so', async () => {
    expect(alarmsOf(await against([await leafOf({ days: [2, 90] }), middle]))).toEqual(only('tls.not-yet-valid'))
  })
  it('has an expired intermediate is expired, and that certificate is named', async () => {
    const old = await certify({ name: 'CN=Old CA, O=Test', authority: true, by: root, days: [-90, -2] })
    const report = await against([await leafOf({ by: old }), old])
    expect(alarmsOf(report)).toEqual(only('tls.expired'))
    expect(saysOf(report)).toContain('Old CA')
  })
  it('ends in a root of ours that has expired is expired', async () => {
    const old = await certify({ name: 'CN=Old Root, O=Test', authority: true, days: [-90, -2] })
    const report = await against([await leafOf({ by: old })], [old])
    expect(alarmsOf(report)).toEqual(only('tls.expired'))
    const sent = await against([await leafOf({ by: old }), old], [old])
    expect(alarmsOf(sent)).toEqual(only('tls.expired'))
  })
  it('carries an expired certificate that nobody needs raises no alarm', async () => {
    const old = await certify({ name: 'CN=Old Cross, O=Test', authority: true, by: root, days: [-90, -2] })
    expect(alarmsOf(await against([leaf, middle, old]))).toEqual(only(null))
  })
  it('has a cross-signed intermediate that expired beside the one that counts raises no alarm', async () => {
    const old = await certify({ name: 'CN=Older Root, O=Test', authority: true, days: [-90, -2] })
    expect(alarmsOf(await against([leaf, middle, old]))).toEqual(only(null))
  })
  it.each([
    ['expired', -2],
    ['ends soon', 9],
    ['nobody here knows', 900],
  ])('carries an older twin of its root that %s raises no alarm', async (_name, end) => {
    const old = await certify({ name: 'CN=Older Root, O=Old', authority: true, days: [-900, end] })
    const twin = await certify({
      name: root.certificate.subject,
      authority: true,
      by: old,
      twinOf: root,
      days: [-900, end],
    })
    const report = await against([leaf, middle, twin])
    expect(alarmsOf(report)).toEqual(only(null))
    expect(report.connection?.tls?.trustedBy).toBe('added')
  })
  it('carries an expired twin of its intermediate before the right one raises no alarm', async () => {
    const order = { name: middle.certificate.subject, authority: true, by: root, twinOf: middle }
    const twin = await certify({ ...order, days: [-900, -2] })
    expect(alarmsOf(await against([leaf, twin, middle]))).toEqual(only(null))
  })
  it('is both expired and for another name has one root cause', async () => {
    const report = await against([await leafOf({ days: [-90, -1], names: ['dns:other.example'] }), middle])
    expect(['tls.expired', 'tls.hostname-mismatch']).toContain(report.rootCause)
  })
  it('lacks its intermediate, which names where it is, is incomplete', async () => {
    expect(alarmsOf(await against([await leafOf({ aia: 'http://127.0.0.1:1/ca.der' })]))).toEqual(
      only('tls.incomplete-chain'),
    )
  })
  it('lacks its intermediate under a CA that was added is incomplete', async () => {
    expect(alarmsOf(await against([leaf]))).toEqual(only('tls.incomplete-chain'))
  })
  it('carries an intermediate that is not its own is incomplete', async () => {
    const other = await certify({ name: 'CN=Test CA 2, O=Test', authority: true, by: root })
    expect(alarmsOf(await against([leaf, other]))).toEqual(only('tls.incomplete-chain'))
  })
  it('lacks an intermediate of an inspection product whose root was added is incomplete', async () => {
    const own = await certify({ name: 'CN=Zscaler Root CA, O=Zscaler Inc.', authority: true })
    const below = await certify({ name: 'CN=Zscaler Intermediate Root CA, O=Zscaler Inc.', authority: true, by: own })
    const report = await against([await leafOf({ by: below })], [own])
    expect(alarmsOf(report)).toEqual(only('tls.incomplete-chain'))
    expect(saysOf(report)).toContain('(Zscaler)')
  })
  it('was altered is untrusted, and no intermediate is missed', async () => {
    const { key } = await served(leaf)
    const altered = Buffer.from(Buffer.from(leaf.certificate.rawData).toString('hex'), 'hex')
    altered[altered.length - 4] = (altered[altered.length - 4] ?? 0) ^ 0x55
    const pem = `-----BEGIN CERTIFICATE-----\n${altered.toString('base64')}\n-----END CERTIFICATE-----`
    const { port } = keep(await inOrder({ key, cert: `${pem}\n${pemOf(middle)}` }))
    const report = await runAt(port, { ca: [pemOf(root)] })
    expect(alarmsOf(report)).toEqual(only('tls.untrusted-ca'))
    expect(saysOf(report)).toContain('The certificate was altered, or it belongs to another chain')
  })
  it.each([
    ['may only identify clients', 'not valid for servers', () => leafOf({ usage: 'clientAuth' }), async () => middle],
    [
      'holds a critical extension of nobody',
      'has a critical extension',
      () => leafOf({ more: [new Extension('1.3.6.1.4.1.99999.1', true, new Uint8Array([4, 1, 0]))] }),
      async () => middle,
    ],
  ] as const)('%s breaks a rule, and it is said which', async (_name, says, own, above) => {
    const report = await against([await own(), await above()])
    expect(alarmsOf(report)).toEqual(only('tls.untrusted-ca'))
    expect(saysOf(report)).toContain(says)
    expect(saysOf(report)).not.toContain('does not trust')
  })
  it('has an authority above an authority that allows none breaks a rule, and it is said which', async () => {
    const upper = await certify({ name: 'CN=Upper CA, O=Test', authority: true, pathLength: 0, by: root })
    const lower = await certify({ name: 'CN=Lower CA, O=Test', authority: true, by: upper })
    const report = await against([await leafOf({ by: lower }), lower, upper])
    expect(alarmsOf(report)).toEqual(only('tls.untrusted-ca'))
    expect(saysOf(report)).toContain('path length')
  })
  it('is signed by itself is self-signed, with a name or without', async () => {
    const own = await certify({ name: `CN=${host}`, names })
    expect(alarmsOf(await against([own]))).toEqual(only('tls.self-signed'))
    const bare = await certify({ name: `CN=${host}`, names: null })
    expect((await against([bare])).rootCause).toBe('tls.self-signed')
  })
  it('is signed by itself as an authority is self-signed', async () => {
    const own = await certify({ name: `CN=${host}`, authority: true })
    expect((await against([own])).rootCause).toBe('tls.self-signed')
  })
  it('is signed by itself and was added raises no alarm', async () => {
    const own = await certify({ name: `CN=${host}`, names })
    expect(alarmsOf(await against([own], [own]))).toEqual(only(null))
  })
  it('ends in a CA of some company is untrusted', async () => {
    const own = await certify({ name: 'CN=Globex Issuing CA, O=Globex', authority: true })
    expect(alarmsOf(await against([await leafOf({ by: own }), own], []))).toEqual(only('tls.untrusted-ca'))
    const report = await against([await leafOf({ by: own }), own])
    expect(alarmsOf(report)).toEqual(only('tls.untrusted-ca'))
    expect(saysOf(report)).toContain('Added for this run: "CN=Test Root, O=Test"')
  })
  it.each([
    'CN=Zscaler Intermediate Root CA (zscaler.net), O=Zscaler Inc.',
    'CN=ca.acme.goskope.com, O=Netskope Inc',
    'CN=Forcepoint Cloud CA, O=Forcepoint LLC',
    'CN=Cisco Umbrella Primary SubCA, O=Cisco',
    'CN=FGT60F0000000001, O=Fortinet, OU=Certificate Authority',
    'CN=Blue Coat Public Services Intermediate CA, O=Blue Coat Systems',
    'CN=Sophos SSL CA_C01001, O=Sophos',
    'CN=mitmproxy, O=mitmproxy',
    'CN=Globex TLS Inspection CA, O=Globex',
    'CN=Globex Web Proxy CA, O=Globex',
    'CN=PaloAlto Decrypt Forward Trust, O=Globex',
    'CN=McAfee Web Gateway, O=Globex',
    'CN=Symantec WSS CA',
    'CN=Proxyman CA (laptop), O=Proxyman LLC',
    'CN=Norton Web/Mail Shield Root, O=Norton Web/Mail Shield',
    'CN=Versa SASE CA, O=Versa Networks',
    'CN=F5 SSL Orchestrator CA, O=F5 Networks',
    'CN=Globex SWG CA 01, O=Globex',
    'CN=Globex DPI-SSL CA, O=Globex',
  ])('was made by %s is inspected', async (name) => {
    const own = await certify({ name, authority: true })
    expect(alarmsOf(await against([await leafOf({ by: own }), own], []))).toEqual(only('tls.intercepted'))
    expect(alarmsOf(await against([await leafOf({ by: own })], []))).toEqual(only('tls.intercepted'))
  })
  it.each([
    'CN=Umbrella Corp Root CA, O=Umbrella Corporation',
    'CN=Menlo Park Hospital CA, O=Menlo Park Hospital',
    'CN=Globex Issuing CA 3, O=Globex, L=Palo Alto',
  ])('was made by %s is untrusted, and not called inspected', async (name) => {
    const own = await certify({ name, authority: true })
    expect(alarmsOf(await against([await leafOf({ by: own }), own], []))).toEqual(only('tls.untrusted-ca'))
  })
  it('was made for a few days by an inspection product that was added raises no alarm', async () => {
    const own = await certify({ name: 'CN=Zscaler Root CA, O=Zscaler Inc.', authority: true })
    expect(alarmsOf(await against([await leafOf({ by: own, days: [-7, 7] }), own], [own]))).toEqual(only(null))
  })
  it('was made by an inspection product that was added raises no alarm', async () => {
    const own = await certify({ name: 'CN=Zscaler Root CA, O=Zscaler Inc.', authority: true })
    expect(alarmsOf(await against([await leafOf({ by: own }), own], [own]))).toEqual(only(null))
  })
  it('has a key of 1024 bits is weak', async () => {
    const weak = await leafOf({ key: 'rsa-1024' })
    const report = await against([weak, middle], [root], { ciphers: 'DEFAULT:@SECLEVEL=0' })
    expect(alarmsOf(report)).toEqual(only('tls.weak-certificate'))
  })
  it('is signed with SHA-1 is weak', async () => {
    const own = await certify({ name: 'CN=Sha Root, O=Test', authority: true, key: 'rsa-sha1', days: [-90, 900] })
    const weak = await certify({ name: `CN=${host}`, names, by: own, key: 'rsa' })
    const report = await against([weak], [own], { ciphers: 'DEFAULT:@SECLEVEL=0' })
    expect(alarmsOf(report)).toEqual(only('tls.weak-certificate'))
  })
  it('ends within a month is a warning', async () => {
    expect(alarmsOf(await against([await leafOf({ days: [-60, 10] }), middle]))).toEqual(
      only(null, ['tls.expires-soon']),
    )
  })
  it('has an intermediate that ends within a month is a warning, and that certificate is named', async () => {
    const soon = await certify({ name: 'CN=Soon CA, O=Test', authority: true, by: root, days: [-900, 9.5] })
    const report = await against([await leafOf({ by: soon }), soon])
    expect(alarmsOf(report)).toEqual(only(null, ['tls.expires-soon']))
    expect(report.findings.find(({ diagnosis }) => diagnosis === 'tls.expires-soon')?.says).toContain('Soon CA')
  })
  it('answers with another certificate when the name is not sent raises no alarm', async () => {
    const other = await served(await leafOf({ names: ['dns:default.example'] }), middle)
    const { createSecureContext } = await import('node:tls')
    const right = createSecureContext(await served(leaf, middle))
    const { port } = keep(
      await inOrder({ ...other, SNICallback: (name, done) => done(null, name === host ? right : undefined) }),
    )
    expect(alarmsOf(await runAt(port, { ca: [pemOf(root)] }))).toEqual(only(null))
  })
})

/** A device on the way to this port that reads the first bytes and cuts what it does not like. */
const filter = (port: number, cuts: (hello: Buffer) => boolean) => (socket: Socket) =>
  void socket.once('data', (hello) => {
    if (cuts(hello)) return socket.resetAndDestroy()
    socket.pause()
    socket.unshift(hello)
    return openTunnelTo(port, socket, '')
  })

describe('a second server behind the same name that', () => {
  it('shows an expired certificate is expired, and not a cut connection', async () => {
    const { createSecureContext } = await import('node:tls')
    const right = createSecureContext(await served(leaf, middle))
    const old = createSecureContext(await served(await leafOf({ days: [-90, -1] }), middle))
    let asked = 0
    const { port } = keep(
      await inOrder({
        ...(await served(leaf, middle)),
        SNICallback: (_name, done) => done(null, asked++ === 0 ? right : old),
      }),
    )
    const report = await runAt(port, { ca: [pemOf(root)] })
    expect(report.rootCause).toBe('tls.expired')
    expect(saysOf(report)).toContain('The first connection succeeded')
  })
})

describe('a handshake that', () => {
  it.each([
    ['handshake_failure', 40],
    ['protocol_version', 70],
    ['unrecognized_name', 112],
    ['internal_error', 80],
    ['insufficient_security', 71],
  ])('the server ends with the alert %s has failed', async (_name, code) => {
    const { port } = keep(await tcpServer((socket) => socket.once('data', () => socket.end(alert(code)))))
    expect(alarmsOf(await runAt(port))).toEqual(only('tls.handshake-failed'))
  })
  it('nothing but an old protocol would complete has failed', async () => {
    const { port } = keep(
      await tlsServer({
        ...(await served(leaf, middle)),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT:@SECLEVEL=0',
      }),
    )
    expect(alarmsOf(await runAt(port, { ca: [pemOf(root)] }))).toEqual(only('tls.handshake-failed'))
  })
  it('nothing but an old cipher would complete has failed', async () => {
    const { port } = keep(
      await tlsServer({
        ...(await served(await leafOf({ key: 'rsa' }), middle)),
        maxVersion: 'TLSv1.2',
        ciphers: 'NULL-SHA256:@SECLEVEL=0',
      }),
    )
    expect(alarmsOf(await runAt(port, { ca: [pemOf(root)] }))).toEqual(only('tls.handshake-failed'))
  })
  it.each(['TLSv1.2', 'TLSv1.3'] as const)('asks for a client certificate in %s says so', async (version) => {
    const report = await against([leaf, middle], [root], {
      requestCert: true,
      rejectUnauthorized: true,
      ca: [pemOf(root)],
      minVersion: version,
      maxVersion: version,
    })
    expect(alarmsOf(report)).toEqual(only('tls.handshake-failed'))
    expect(saysOf(report)).toContain('client certificate')
  })
  it('asks for a client certificate but goes on without raises no alarm', async () => {
    const report = await against([leaf, middle], [root], { requestCert: true, rejectUnauthorized: false })
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('is cut after the first bytes is a cut connection', async () => {
    const { port } = keep(await tcpServer((socket) => socket.once('data', () => socket.resetAndDestroy())))
    expect(alarmsOf(await runAt(port))).toEqual(only('connect.reset'))
  })
  it('is cut by a device that reads the name in it is a cut connection, and that is said', async () => {
    const { port } = keep(await inOrder(await served(leaf, middle)))
    const device = keep(await tcpServer(filter(port, (hello) => hello.includes(host))))
    const report = await runAt(device.port, { ca: [pemOf(root)] })
    expect(alarmsOf(report)).toEqual(only('connect.reset'))
    expect(saysOf(report)).toContain('only when the host name is sent')
  })
  it('is cut now and then is a cut connection, and no device is accused', async () => {
    const { port } = keep(await inOrder(await served(leaf, middle)))
    let seen = 0
    const device = keep(await tcpServer(filter(port, () => seen++ < 2)))
    const report = await runAt(device.port, { ca: [pemOf(root)] })
    expect(saysOf(report)).not.toContain('the name of the host')
  })
  it('is ended politely after the first bytes is a cut connection', async () => {
    const { port } = keep(await tcpServer((socket) => socket.once('data', () => socket.end())))
    expect(alarmsOf(await runAt(port))).toEqual(only('connect.reset'))
  })
  it('is cut as soon as the connection stands is a cut connection', async () => {
    const { port } = keep(await tcpServer((socket) => socket.destroy()))
    expect(alarmsOf(await runAt(port))).toEqual(only('connect.reset'))
    const other = keep(await tcpServer((socket) => socket.resetAndDestroy()))
    expect(alarmsOf(await runAt(other.port))).toEqual(only('connect.reset'))
  })
  it('is never answered is a time-out', async () => {
    const { port } = keep(await tcpServer(() => {}))
    expect(alarmsOf(await runAt(port, { timeout: 500 }))).toEqual(only('http.timeout'))
  })
  it('is answered with half a record and then nothing has stopped half way', async () => {
    const { port } = keep(
      await tcpServer((socket) => socket.once('data', () => socket.write(Buffer.from([0x16, 3, 3, 0, 80, 2])))),
    )
    expect(alarmsOf(await runAt(port, { timeout: 500 }))).toEqual(only('http.truncated'))
  })
  it.each(['HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n', 'SSH-2.0-OpenSSH_9.2\r\n', '220 mail ESMTP\r\n'])(
    'is answered with %j has failed, and it is said that this is no TLS',
    async (answer) => {
      const { port } = keep(await tcpServer((socket) => socket.once('data', () => socket.end(answer))))
      const report = await runAt(port)
      expect(alarmsOf(report)).toEqual(only('tls.handshake-failed'))
      expect(saysOf(report)).toContain('does not use TLS')
    },
  )
  it('a server greets before it is asked has failed', async () => {
    const { port } = keep(await tcpServer((socket) => socket.write('220 mail.example ESMTP\r\n')))
    expect(alarmsOf(await runAt(port))).toEqual(only('tls.handshake-failed'))
  })
  it('is followed by an end of the connection before the answer is a cut connection', async () => {
    const { port } = keep(await tlsServer(await served(leaf, middle), (socket) => socket.destroy()))
    expect(alarmsOf(await runAt(port, { ca: [pemOf(root)] }))).toEqual(only('connect.reset'))
  })
  it('is followed by silence is a time-out', async () => {
    const { port } = keep(await tlsServer(await served(leaf, middle), () => {}))
    expect(alarmsOf(await runAt(port, { ca: [pemOf(root)], timeout: 700 }))).toEqual(only('http.timeout'))
  })
  it('is followed by bytes that are no HTTP is not the API', async () => {
    const { port } = keep(
      await tlsServer(
        await served(leaf, middle),
        afterHead((_head, socket) => socket.end('\u0000\u0001garbage\r\n\r\n')),
      ),
    )
    expect(alarmsOf(await runAt(port, { ca: [pemOf(root)] }))).toEqual(only('http.not-json'))
  })
})
