import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { aptInstall } from '../support/apt.ts'
import { alarmsOf, host, only, runAt, saysOf } from '../support/faults/case.ts'
import { certify, pemOf, served } from '../support/faults/certificates.ts'
import { tcpServer } from '../support/faults/servers.ts'
import { startPlainServer } from '../support/plain-server.ts'

/** Proxies that companies really run, from Debian; without them the tests say so and are skipped. */
const programs = { tinyproxy: '/usr/bin/tinyproxy', squid: '/usr/sbin/squid' }
const missing = Object.entries(programs)
  .filter(([, path]) => !existsSync(path))
  .map(([name]) => name)
const why = missing.length > 0 ? aptInstall(missing) : null
if (why) console.warn(`Real proxies: skipped, ${why}.`)

const folder = mkdtempSync(join(tmpdir(), 'preflight-proxies-'))
chmodSync(folder, 0o777)
const running: ChildProcess[] = []
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL')
  await Promise.all(open.splice(0).map((server) => server.close()))
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

let tls: { key: string; cert: string }
let ca: string[]
beforeAll(async () => {
  const root = await certify({ name: 'CN=Test Root, O=Test', authority: true, days: [-90, 3650] })
  tls = await served(await certify({ name: 'CN=localhost', names: ['ip:127.0.0.1', `dns:${host}`], by: root }))
  ca = [pemOf(root)]
})

async function freePort(): Promise<number> {
  const server = await tcpServer(() => {})
  await server.close()
  return server.port
}

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const there = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (there) return
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error('the proxy did not start')
}

async function tinyproxy(more: string): Promise<number> {
  const port = await freePort()
  const file = join(folder, `tinyproxy-${port}.conf`)
  writeFileSync(file, `Port ${port}\nListen 127.0.0.1\nTimeout 20\nMaxClients 20\nLogLevel Error\n${more}\n`)
  running.push(spawn(programs.tinyproxy, ['-d', '-c', file], { stdio: 'ignore' }))
  await answers(port)
  return port
}

async function squid(more: string): Promise<number> {
  const port = await freePort()
  const file = join(folder, `squid-${port}.conf`)
  writeFileSync(
    file,
    [
      `http_port 127.0.0.1:${port}`,
      `pid_filename ${join(folder, `squid-${port}.pid`)}`,
      'cache deny all',
      'access_log none',
      `cache_log ${join(folder, `squid-${port}.log`)}`,
      'netdb_filename none',
      'pinger_enable off',
      `unique_hostname preflight-${port}`,
      'dns_nameservers 127.0.0.1',
      'shutdown_lifetime 0 seconds',
      more,
    ].join('\n'),
  )
  running.push(spawn(programs.squid, ['-N', '-f', file], { stdio: 'ignore' }))
  await answers(port)
  return port
}

const through = async (proxy: number, settings: Parameters<typeof runAt>[1] = {}) => {
  const server = await startPlainServer({ tls })
  open.push(server)
  const { runGuide, guideNamed } = await import('../support/run-guide.ts')
  return runGuide(
    guideNamed('okta/fortanix-key-insight'),
    { domain: server.origin, client_id: 'plain-client', scope: 'ki.scan' },
    'plain-secret-of-forty-characters-is-this-',
    { ca, proxy: `http://127.0.0.1:${proxy}`, timeout: 5000, ...settings },
  )
}

describe.skipIf(why !== null)('tinyproxy', () => {
  it('that lets through raises no alarm', async () => {
    expect(alarmsOf(await through(await tinyproxy('')))).toEqual(only(null))
  })
  it('with a login wants one, takes the right one, and refuses the wrong one', async () => {
    const port = await tinyproxy('BasicAuth me s3cret-word')
    const without = await through(port)
    expect(alarmsOf(without)).toEqual(only('proxy.auth-required'))
    expect(saysOf(without)).toContain('Basic')
    const login = (password: string) => ({
      proxyLogin: async <T>(use: (login: { username: string; password: string }) => T | Promise<T>) =>
        use({ username: 'me', password }),
    })
    expect(alarmsOf(await through(port, login('s3cret-word')))).toEqual(only(null))
    const wrong = await through(port, login('other-word'))
    expect(wrong.rootCause).toBe('proxy.auth-required')
    expect(saysOf(wrong)).toContain('rejected the name and password')
    expect(JSON.stringify(wrong)).not.toContain('other-word')
  })
  it('that allows other ports only refuses, and is recognised', async () => {
    const report = await through(await tinyproxy('ConnectPort 443'))
    expect(alarmsOf(report)).toEqual(only('proxy.refused'))
    expect(report.connection?.proxy?.product).toBe('tinyproxy')
  })
})

describe.skipIf(why !== null)('Squid', () => {
  it('that lets through raises no alarm', async () => {
    expect(alarmsOf(await through(await squid('http_access allow all')))).toEqual(only(null))
  })
  it('that denies refuses, and is recognised with its reason', async () => {
    const report = await through(await squid('http_access deny all'))
    expect(alarmsOf(report)).toEqual(only('proxy.refused'))
    expect(saysOf(report)).toContain('ERR_ACCESS_DENIED')
    expect(report.connection?.proxy?.product).toBe('Squid')
  })
  it('with a login wants one and offers how', async () => {
    const helper = '/usr/lib/squid/basic_ncsa_auth'
    const users = join(folder, 'users')
    const { stdout } = spawnSync('openssl', ['passwd', '-apr1', 's3cret-word'], { encoding: 'utf8' })
    writeFileSync(users, `me:${stdout.trim()}\n`)
    chmodSync(users, 0o644)
    const port = await squid(
      `auth_param basic program ${helper} ${users}\nauth_param basic realm corp\nacl known proxy_auth REQUIRED\nhttp_access allow known\nhttp_access deny all`,
    )
    const report = await through(port)
    expect(alarmsOf(report)).toEqual(only('proxy.auth-required'))
    expect(report.connection?.proxy?.offers).toEqual(['Basic'])
  })
  it('that cannot reach the host says so by a page of its own', async () => {
    const port = await squid('http_access allow all\ndns_timeout 1 second')
    const gone = await freePort()
    const report = await runAt(gone, { ca, proxy: `http://127.0.0.1:${port}`, resolve: [], timeout: 8000 })
    expect(alarmsOf(report)).toEqual(only('proxy.refused'))
    expect(saysOf(report)).toMatch(/The proxy gives this reason: ERR_\w+\./)
  })
})
