import { X509Certificate } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve as certified, newAuthority, rootPem } from '../../core/practice/certificates.ts'
import { host } from '../support/faults/case.ts'
import { certify, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, dnsServer, openTunnelTo, tcpServer } from '../support/faults/servers.ts'
import { type PlainServer, startPlainServer } from '../support/plain-server.ts'
import { cli, folder, okta, report } from './support.ts'

const open: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(open.map((server) => server.close())))
const keep = <S extends { close(): Promise<void> }>(server: S): S => {
  open.push(server)
  return server
}
let inspected: PlainServer
let healthy: PlainServer
let root: string
beforeAll(async () => {
  const own = await certify({ name: 'CN=Globex TLS Inspection Root, O=Globex', authority: true, days: [-9, 900] })
  const forged = await certify({ name: `CN=${host}`, names: [`dns:${host}`], by: own })
  inspected = keep(await startPlainServer({ tls: await served(forged, own), name: host }))
  const authority = await certify({ name: 'CN=Test Root, O=Test', authority: true })
  const right = await certify({ name: `CN=${host}`, names: [`dns:${host}`], by: authority })
  healthy = keep(await startPlainServer({ tls: await served(right), name: host }))
  root = join(folder, 'test-root.pem')
  writeFileSync(root, pemOf(authority))
})
const at = ({ port }: { port: number }, ...more: string[]) => [
  '--guide',
  okta,
  '--set',
  `domain=https://${host}:${port}`,
  '--set',
  'client_id=plain-client',
  '--secret',
  'client_secret=env:SECRET',
  '--timeout',
  '3',
  ...more,
]
const env = { SECRET: 'plain-secret-of-forty-characters-is-this-' }
const here = ({ port }: { port: number }) => ['--resolve', `${host}:${port}:127.0.0.1`]

describe('--ca', () => {
  test('takes a certificate in binary form (DER), as Windows exports it', async () => {
    const der = join(folder, 'test-root.cer')
    writeFileSync(der, new X509Certificate(readFileSync(root)).raw)
    const { report: good } = await report(at(healthy, ...here(healthy), '--ca', der), env)
    expect(good.rootCause).toBeNull()
  })
})

describe('the report of a run', () => {
  test('has the way to the host: name, addresses, proxy, the ladder and what trusts it', async () => {
    const { report: good } = await report(at(healthy, ...here(healthy), '--ca', root), env)
    expect(good.rootCause).toBeNull()
    expect(good.connection).toMatchObject({
      host,
      port: healthy.port,
      proxy: { proxy: null, source: '--resolve' },
      resolution: { source: '--resolve', answers: [{ address: '127.0.0.1', family: 4 }] },
      attempts: [{ address: '127.0.0.1', failure: null }],
      tls: {
        protocol: 'TLSv1.3',
        trustedBy: 'added',
        ladder: [
          { role: 'leaf', problem: null, key: 'EC P-256', bits: 256 },
          { role: 'root', problem: null },
        ],
      },
      clock: { samples: expect.any(Number) },
    })
  })

  test('says which rung is broken, and by whom the connection is inspected', async () => {
    const { report: bad } = await report(at(inspected, ...here(inspected)), env)
    expect(bad.rootCause).toBe('tls.intercepted')
    expect(bad.connection?.tls).toMatchObject({
      trustedBy: null,
      ladder: [{ problem: null }, { problem: 'tls.intercepted', role: 'root' }],
    })
  })

  test('names what the network does where all else has yet to be entered, and still asks for that', async () => {
    const domain = `domain=https://${host}:${inspected.port}`
    const alone = ['--guide', 'okta/fortanix-key-insight', '--set', domain, '--timeout', '3', ...here(inspected)]
    const { report: bad, status } = await report(alone)
    expect([status, bad.rootCause]).toEqual([1, 'tls.intercepted'])
    expect(bad.headline).toContain('inspect')
    const missing = bad.findings.filter(({ diagnosis }) => diagnosis === 'input.missing')
    expect(missing.map(({ check, status: word }) => [check, word])).toContainEqual(['input.client-id-usable', 'fail'])
    const { report: fine, status: asked } = await report(
      alone.map((word) => word.replaceAll(String(inspected.port), String(healthy.port))).concat('--ca', root),
    )
    expect([asked, fine.rootCause]).toEqual([1, 'input.missing'])
  })

  test('gives the settings that make the programs of others trust an inspection root', async () => {
    const { report: bad } = await report(at(inspected, ...here(inspected)), env)
    const fix = bad.findings.find(({ diagnosis }) => diagnosis === 'tls.intercepted')?.fix.join('\n') ?? ''
    for (const word of ['keytool', 'REQUESTS_CA_BUNDLE', 'SSL_CERT_FILE', 'NODE_EXTRA_CA_CERTS', '--cacert', '.NET'])
      expect(fix).toContain(word)
  })
})

describe('--export-root', () => {
  test('writes the root that was seen, and says to have it confirmed', async () => {
    const file = join(folder, 'inspection.pem')
    const { status, stderr } = await cli(['check', ...at(inspected, ...here(inspected)), '--export-root', file], env)
    expect(status).toBe(1)
    const { subject, fingerprint256 } = new X509Certificate(readFileSync(file))
    expect(subject).toContain('Globex TLS Inspection Root')
    expect(stderr).toContain(fingerprint256)
    expect(stderr).toContain('only if your network team confirms')
    const { report: trusting } = await report(at(inspected, ...here(inspected), '--ca', file), env)
    expect(trusting.rootCause).toBeNull()
  })
})

describe('--letter', () => {
  test.each(['text', 'markdown', 'csv'] as const)(
    'as %s says who, where, what was seen and what to change, and has no secret',
    async (form) => {
      const { status, stdout } = await cli(['check', ...at(inspected, ...here(inspected)), '--letter', form], env)
      expect(status).toBe(1)
      for (const word of [
        `${host}`,
        String(inspected.port),
        'Globex TLS Inspection Root',
        'tls.intercepted',
        'SHA-256',
        'from TLS inspection',
        'The network team',
      ])
        expect(stdout).toContain(word)
      expect(stdout).not.toContain(env.SECRET)
    },
  )

  test('names the proxy, its answer and its rule', async () => {
    const proxy = keep(
      await tcpServer(
        afterHead((_head, socket) => {
          const page = '<title>Access Denied</title> Zscaler'
          socket.end(`HTTP/1.1 403 Forbidden\r\nContent-Length: ${page.length}\r\n\r\n${page}`)
        }),
      ),
    )
    const { stdout } = await cli(
      ['check', ...at(healthy), '--letter', 'text', '--proxy', `http://127.0.0.1:${proxy.port}`],
      env,
    )
    expect(stdout).toContain(`127.0.0.1:${proxy.port} (--proxy)`)
    expect(stdout).toMatch(/403.*Access Denied.*Zscaler/s)
    expect(stdout).toContain('through the proxy 127.0.0.1')
  })

  test('says that nothing has to be changed where nothing has', async () => {
    const { status, stdout } = await cli(
      ['check', ...at(healthy, ...here(healthy), '--ca', root), '--letter', 'text'],
      env,
    )
    expect(status).toBe(0)
    expect(stdout).toContain('No change is required')
    expect(stdout).not.toContain('What we ask you to change')
  })

  test('is about the network also while the fields are not filled in, and lets nothing off that has not answered', async () => {
    const closed = await tcpServer(() => {})
    await closed.close()
    const refused = await cli([
      'check',
      '--guide',
      okta,
      '--set',
      `domain=127.0.0.1:${closed.port}`,
      '--letter',
      'text',
    ])
    expect(refused.stdout).toContain('127.0.0.1 resolves, but the server refuses connections')
    expect(refused.stdout).toContain(`Allow outgoing TCP connections to 127.0.0.1, port ${closed.port}`)

    const nothing = await cli(['check', '--guide', okta, '--letter', 'text'])
    expect(nothing.stdout).toContain('We do not know yet whether Okta can be reached.')
    expect(nothing.stdout).not.toContain('What must be reachable')

    const untouched = await cli([
      'check',
      '--guide',
      okta,
      '--set',
      `domain=${host}:${healthy.port}`,
      '--ca',
      root,
      ...here(healthy),
      '--letter',
      'text',
    ])
    expect(untouched.stdout).toContain('can be reached through this network. The cause is elsewhere.')
  })

  test('says that the network is not to blame where it is not', async () => {
    const { stdout } = await cli(['check', '--practice', 'okta', '--fault', 'policy.no-match', '--letter', 'text'])
    expect(stdout).toMatch(
      /127\.0\.0\.1, port \d+ can be reached through\s+this network\. The cause is elsewhere\. Who can fix\s+it: The\s+administrator of Okta/i,
    )
  })
})

describe('the way', () => {
  test('is said by a PAC file', async () => {
    const proxy = keep(await tcpServer(afterHead((_head, socket) => openTunnelTo(healthy.port, socket))))
    const pac = join(folder, 'proxy.pac')
    writeFileSync(pac, `function FindProxyForURL(url, host) { return 'PROXY 127.0.0.1:${proxy.port}' }`)
    const { report: good } = await report(at(healthy, '--ca', root, '--pac', pac), env)
    expect(good.rootCause).toBeNull()
    expect(good.connection?.proxy?.proxy).toBe(`127.0.0.1:${proxy.port}`)
  })

  test('ends as it should when the way without the proxy is closed the moment it stands', async () => {
    const pac = join(folder, 'banana.pac')
    writeFileSync(pac, 'function FindProxyForURL() { return "banana" }')
    const ways = [
      ['--proxy', 'http://127.0.0.1:1'],
      ['--pac', pac],
      ['--proxy', 'http://127.0.0.1:1'],
      ['--pac', pac],
    ]
    for (const way of ways) {
      const ended = await cli(['check', ...at(healthy, ...here(healthy), '--ca', root, ...way, '--try-direct')], env)
      expect(ended.status).toBe(1)
    }
  })

  test('is tried without the proxy where that is allowed', async () => {
    const { report: bad } = await report(
      at(healthy, ...here(healthy), '--ca', root, '--proxy', 'http://127.0.0.1:1', '--try-direct'),
      env,
    )
    expect(bad.rootCause).toBe('proxy.unreachable')
    expect(bad.connection?.direct).toMatchObject({ works: true, address: '127.0.0.1' })
  })

  test('begins at the name server that is named', async () => {
    const dns = keep(await dnsServer(() => 'SERVFAIL'))
    const { report: bad } = await report(at(healthy, '--dns', `127.0.0.1:${dns.port}`), env)
    expect(bad.rootCause).toBe('dns.failed')
    expect(bad.connection?.resolution?.queries.map(({ code }) => code)).toEqual(['ESERVFAIL', 'ESERVFAIL'])
  })
})

describe('--nothing-on-disk', () => {
  test('leaves no file behind in an empty home, whatever it found', async () => {
    const home = join(folder, 'empty-home')
    const temporary = join(home, 'tmp')
    mkdirSync(temporary, { recursive: true })
    const bare = { HOME: home, TMPDIR: temporary, IDP_PREFLIGHT_HOME: undefined, XDG_DATA_HOME: undefined, ...env }
    const { status } = await cli(['check', ...at(inspected, ...here(inspected)), '--nothing-on-disk'], bare)
    expect(status).toBe(1)
    const practised = await cli(['check', '--practice', 'okta', '--nothing-on-disk'], bare)
    expect(practised.status).toBe(0)
    expect(readdirSync(home, { recursive: true })).toEqual(['tmp'])
  })

  test('would be seen: without it, something is kept for the next start', async () => {
    const home = join(folder, 'used-home')
    const data = join(home, 'data')
    mkdirSync(join(home, 'tmp'), { recursive: true })
    mkdirSync(data, { mode: 0o700 })
    const bare = { HOME: home, TMPDIR: join(home, 'tmp'), IDP_PREFLIGHT_HOME: data }
    await cli(['check', '--practice', 'okta', '--nothing-on-disk'], bare)
    expect(readdirSync(data)).toEqual([])
    await cli(['check', '--practice', 'okta'], bare)
    expect(readdirSync(data)).toEqual(['compile-cache'])
    // Nothing lies in the folder that every user of the machine shares.
    expect(readdirSync(join(home, 'tmp'))).toEqual([])
  })

  test('writes where the person points, and nowhere else', async () => {
    const home = join(folder, 'third-home')
    mkdirSync(join(home, 'tmp'), { recursive: true })
    const out = join(folder, 'report.json')
    const bare = { HOME: home, TMPDIR: join(home, 'tmp'), IDP_PREFLIGHT_HOME: undefined }
    await cli(['check', '--practice', 'okta', '--nothing-on-disk', '--format', 'json', '--output', out], bare)
    expect(JSON.parse(readFileSync(out, 'utf8')).verdict).toBe('pass')
    expect(readdirSync(home, { recursive: true })).toEqual(['tmp'])
  })
})

test('a stranger’s certificate is still refused, whatever is allowed', async () => {
  const other = keep(await startPlainServer({ tls: await certified(await newAuthority('Other'), null) }))
  expect(rootPem(await newAuthority('Other'))).toContain('BEGIN CERTIFICATE')
  const { report: bad } = await report(
    [
      '--guide',
      okta,
      '--set',
      `domain=${other.origin}`,
      '--try-direct',
      '--export-root',
      join(folder, 'x.pem'),
      '--timeout',
      '3',
    ],
    env,
  ).catch((error: Error) => {
    expect(error.message).toContain('Written to')
    return { report: null }
  })
  expect(bad).toBeNull()
  expect(other.requests).toEqual([])
})
