import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { resolveFailure } from '../../core/network/failures.ts'
import { hostsEntries } from '../../core/network/hosts-file.ts'
import { parseNameServer } from '../../core/network/name-servers.ts'
import { better, resolveHost } from '../../core/network/names.ts'
import { alarmsOf, host, only, runAt, saysOf } from '../support/faults/case.ts'
import { certify, pemOf, served } from '../support/faults/certificates.ts'
import { type DnsReply, dnsServer, type Running, tcpServer } from '../support/faults/servers.ts'
import { startPlainServer } from '../support/plain-server.ts'

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
async function asking(reply: (name: string, type: 'A' | 'AAAA' | 'other') => DnsReply, listen = '127.0.0.1') {
  const { port } = keep(await startPlainServer({ tls, name: host, host: listen }))
  const dns = keep(await dnsServer(reply))
  const report = await runAt(port, { ca, resolve: [], env: {}, dns: [`127.0.0.1:${dns.port}`], timeout: 800 })
  return { report, asked: dns.asked }
}

describe('a name server that', () => {
  it('answers both families is believed', async () => {
    const { report, asked } = await asking(() => ['127.0.0.1', '::1'])
    expect(report.rootCause).toBeNull()
    expect(asked.toSorted()).toEqual([`A ${host}`, `AAAA ${host}`])
    expect(report.connection?.resolution?.answers).toEqual([
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ])
  })
  it('has no address of IPv6 raises no alarm', async () => {
    expect(alarmsOf((await asking((_name, type) => (type === 'A' ? ['127.0.0.1'] : 'empty'))).report)).toEqual(
      only(null),
    )
  })
  it('has an address of IPv6 only raises no alarm', async () => {
    const { report } = await asking((_name, type) => (type === 'A' ? 'empty' : ['::1']), '::1')
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it('answers for IPv4 and is silent for IPv6 raises no alarm', async () => {
    const { report } = await asking((_name, type) => (type === 'A' ? ['127.0.0.1'] : 'silence'))
    expect(alarmsOf(report)).toEqual(only(null))
  })
  it.each<[string, DnsReply, string]>([
    ['knows no such name', 'NXDOMAIN', 'dns.not-found'],
    ['knows the name and no address', 'empty', 'dns.not-found'],
    ['fails', 'SERVFAIL', 'dns.failed'],
    ['refuses', 'REFUSED', 'dns.failed'],
    ['does not understand', 'FORMERR', 'dns.failed'],
    ['cannot look names up', 'NOTIMP', 'dns.failed'],
    ['knows an alias that leads nowhere', ['gone.example'], 'dns.not-found'],
    ['says nothing', 'silence', 'dns.failed'],
  ])('%s is named', async (_name, reply, expected) => {
    const { report } = await asking(() => reply)
    expect(alarmsOf(report)).toEqual(only(expected))
    expect(saysOf(report)).toContain('127.0.0.1')
  })
  it('knows an alias that leads nowhere is quoted', async () => {
    const { report } = await asking(() => ['gone.example'])
    const root = report.findings.find(({ status }) => status === 'fail')
    expect(root?.says).toContain('is an alias (CNAME) of gone.example')
    expect(root?.owner).toBe('network-team')
    expect(root?.fix.join(' ')).toContain('custom domain')
  })
  it.each<[string, DnsReply]>([
    ['says nothing', 'silence'],
    ['fails', 'SERVFAIL'],
    ['refuses', 'REFUSED'],
  ])('%s gives way to the next of the list', async (_name, reply) => {
    const { port } = keep(await startPlainServer({ tls, name: host }))
    const dns = [keep(await dnsServer(() => reply)), keep(await dnsServer(() => ['127.0.0.1']))]
    const servers = dns.map((one) => `127.0.0.1:${one.port}`)
    expect(alarmsOf(await runAt(port, { ca, resolve: [], env: {}, dns: servers, timeout: 3000 }))).toEqual(only(null))
  })
  it('says nothing keeps nobody waiting as long as the limit where the next of the list knows', async () => {
    const dns = [keep(await dnsServer(() => 'silence')), keep(await dnsServer(() => ['44.0.0.1']))]
    const servers = dns.map((one) => `127.0.0.1:${one.port}`)
    const asked = resolveHost(host, 443, { rules: [], servers, timeout: 60_000 })
    expect((await asked).answers).toEqual([{ address: '44.0.0.1', family: 4 }])
  })
  it('is the first of the list does not wait for the others', async () => {
    const dns = [keep(await dnsServer(() => 'NXDOMAIN')), keep(await dnsServer(() => 'silence'))]
    const servers = dns.map((one) => `127.0.0.1:${one.port}`)
    const asked = resolveHost(host, 443, { rules: [], servers, timeout: 60_000 })
    expect((await asked).servers).toEqual(servers.slice(0, 1))
  })
  it('knows no such name is believed though the next of the list knows it', async () => {
    const { port } = keep(await startPlainServer({ tls, name: host }))
    const dns = [keep(await dnsServer(() => 'NXDOMAIN')), keep(await dnsServer(() => ['127.0.0.1']))]
    const servers = dns.map((one) => `127.0.0.1:${one.port}`)
    const report = await runAt(port, { ca, resolve: [], env: {}, dns: servers, timeout: 3000 })
    expect(alarmsOf(report)).toEqual(only('dns.not-found'))
    expect(saysOf(report)).toContain(servers[0])
    expect(saysOf(report)).not.toContain(servers[1])
  })
  it('is one of several that all fail is quoted apart', async () => {
    const dns = [keep(await dnsServer(() => 'SERVFAIL')), keep(await dnsServer(() => 'REFUSED'))]
    const servers = dns.map((one) => `127.0.0.1:${one.port}`)
    const says = saysOf(await runAt(9, { ca, resolve: [], env: {}, dns: servers, timeout: 800 }))
    expect(says).toContain(`${servers[0]} reported a failure (SERVFAIL)`)
    expect(says).toContain(`${servers[1]} refused the query (REFUSED)`)
  })
  it.each([
    ['0.0.0.0', 'DNS servers return such an address for a name that they block.'],
    ['127.0.0.1', 'DNS servers return such an address for a name that they block.'],
  ])('blocks the name by giving %s is named where nothing answers', async (address, words) => {
    const dns = keep(await dnsServer((_name, type) => (type === 'A' ? [address] : 'empty')))
    const free = await tcpServer(() => {})
    await free.close()
    const at = `127.0.0.1:${dns.port}`
    const report = await runAt(free.port, { ca, resolve: [], env: {}, dns: [at], timeout: 800 })
    const root = report.findings.find(({ status }) => status === 'fail')
    expect(alarmsOf(report)).toEqual(only('connect.refused'))
    expect(root).toMatchObject({ owner: 'network-team', possible: ['dns.private-answer'] })
    expect(root?.says).toContain(`The DNS server ${at} returned ${address}. ${words}`)
  })
  it('is not there is named', async () => {
    const { port } = keep(await startPlainServer({ tls, name: host }))
    const gone = await dnsServer(() => 'silence')
    await gone.close()
    const report = await runAt(port, { ca, resolve: [], env: {}, dns: [`127.0.0.1:${gone.port}`], timeout: 800 })
    expect(alarmsOf(report)).toEqual(only('dns.failed'))
  })
  it('gives an address that is no public one is said, and harms nothing', async () => {
    const { report } = await asking(() => ['127.0.0.1'])
    const finding = report.findings.find(({ check }) => check === 'dns.address-public')
    expect(finding).toMatchObject({ status: 'info', diagnosis: 'dns.private-answer' })
    expect(alarmsOf(report)).toEqual(only(null))
  })
})

describe('what the system says of a name', () => {
  const failure = (code: string) => resolveFailure(Object.assign(new Error(code), { code }))
  it.each([
    ['gives way to a server that failed', 'ENOTFOUND', 'ESERVFAIL', 'ESERVFAIL'],
    ['gives way to a server that did not understand', 'ENOTFOUND', 'EFORMERR', 'EFORMERR'],
    ['is told apart from a name without an address', 'ENOTFOUND', 'ENODATA', 'ENODATA'],
    ['stands where its servers do not answer us', 'ENOTFOUND', 'ETIMEOUT', 'ENOTFOUND'],
    ['gives way to a server that knows no such name', 'EAI_AGAIN', 'ENOTFOUND', 'ENOTFOUND'],
    ['gives way to the reason of a server', 'EAI_AGAIN', 'EREFUSED', 'EREFUSED'],
  ])('%s', (_name, system, asked, expected) => {
    expect(better(failure(system), failure(asked)).code).toBe(expected)
  })
})

describe('a hosts file', () => {
  const text =
    '# 10.0.0.9 acme.okta.com\n127.0.0.1\tlocalhost\n10.0.0.5  other ACME.okta.com # split\n::1 acme.okta.com\nnonsense acme.okta.com\n'
  it('gives the addresses of a name, and nothing that is a comment', () => {
    expect(hostsEntries('acme.okta.com', () => text)).toEqual(['10.0.0.5', '::1'])
    expect(hostsEntries('okta.com', () => text)).toEqual([])
  })
  it('that cannot be read gives nothing', () => {
    const unreadable = () => {
      throw new Error('EACCES')
    }
    expect(hostsEntries('acme.okta.com', unreadable)).toEqual([])
  })
})

describe('the address of a name server', () => {
  it.each([
    ['10.0.0.53', '10.0.0.53'],
    ['127.0.0.1:5353', '127.0.0.1:5353'],
    ['[::1]:53', '[::1]:53'],
    ['::1', '::1'],
  ])('%s', (text, read) => {
    expect(parseNameServer(text)).toBe(read)
  })
  it.each(['', 'dns.example', '10.0.0.53:0', '10.0.0.53:99999', '10.0.0'])('%j is none', (text) => {
    expect(parseNameServer(text)).toBeNull()
  })
})
