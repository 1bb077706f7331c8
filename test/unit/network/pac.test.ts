import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Failure } from '../../../core/model/exchange.ts'
import { pacWith } from '../../../core/model/pac-script.ts'
import { askPac } from '../../../core/network/pac.ts'
import { PacFailed, readPac } from '../../../core/network/pac-file.ts'
import { worldOf } from '../../../core/network/pac-world.ts'

const never = new AbortController().signal
const ask = (script: string, url = 'https://acme.okta.com/oauth2', signal = never, lookup = async () => '10.0.0.1') =>
  askPac(script, new URL(url), lookup, signal)
const find = (body: string) => `function FindProxyForURL(url, host) { ${body} }`

async function failureOf(asked: Promise<unknown>): Promise<Failure> {
  const error = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof PacFailed)) throw error ?? new Error('it did not fail')
  return error.failure
}

describe('a PAC script', () => {
  test('answers for a host, and is told no more of an https address', async () => {
    expect(await ask(find('return url + " " + host + "  "'))).toBe('https://acme.okta.com/ acme.okta.com')
    expect(await ask(find('return url'), 'http://acme.okta.com/a?b')).toBe('http://acme.okta.com/a?b')
  })

  test('looks each name up once', async () => {
    const asked: string[] = []
    const lookup = async (host: string) => {
      asked.push(host)
      return host === 'known.example' ? '10.1.2.3' : null
    }
    const script = find(
      'var a = dnsResolve("known.example"), b = dnsResolve("known.example"), c = isResolvable("unknown.example"); return a + "," + b + "," + c',
    )
    expect(await askPac(script, new URL('https://a.example'), lookup, never)).toBe('10.1.2.3,10.1.2.3,false')
    expect(asked).toEqual(['known.example', 'unknown.example'])
  })

  test('that looks up more names than any network has proxies is ended', async () => {
    const asked: string[] = []
    const lookup = async (host: string) => {
      asked.push(host)
      return null
    }
    const script = find('for (var i = 0; i < 5000; i++) dnsResolve("n" + i + ".example"); return "DIRECT"')
    const failure = await failureOf(askPac(script, new URL('https://a.example'), lookup, never))
    expect(failure).toEqual({ kind: 'proxy-rule', code: 'PAC_NAMES', message: '64' })
    expect(asked.length).toBeLessThan(70)
  })

  test.each([
    ['loops', 'for (;;) {}'],
    ['looks one name up for ever', 'for (;;) dnsResolve("a.example")'],
    [
      'fills its memory again and again',
      'var a = []; for (;;) try { a.push("x".repeat(1e6) + a.length) } catch (e) {}',
    ],
    ['waits for a name that is never answered', 'dnsResolve("silent.example"); return "DIRECT"'],
  ])('that %s is ended by whoever ends the run', async (_name, body) => {
    const lookup = (host: string) =>
      host === 'silent.example' ? new Promise<null>(() => {}) : Promise.resolve('10.0.0.1')
    const end = new AbortController()
    setTimeout(() => end.abort(new Error('the run was cancelled')), 300)
    await expect(askPac(find(body), new URL('https://a.example'), lookup, end.signal)).rejects.toThrow(
      'the run was cancelled',
    )
  })

  test('is not even begun where the run has ended', async () => {
    await expect(ask(find('return "DIRECT"'), undefined, AbortSignal.abort(new Error('over')))).rejects.toThrow('over')
  })

  test('that never ends is ended by itself', async () => {
    expect(await failureOf(ask(find('for (;;) {}')))).toEqual({
      kind: 'proxy-rule',
      code: 'PAC_ENDLESS',
      message: '',
      after: 5000,
    })
  }, 15_000)

  test.each([
    ['gives a number', find('return 7'), 'PAC_ANSWER', ''],
    ['throws', find('throw new Error("no such zone")'), 'PAC_SCRIPT', 'no such zone'],
    ['has no function', 'var a = 1', 'PAC_SCRIPT', 'FindProxyForURL is not defined'],
    ['reaches for this program', find('return process.env.HOME'), 'PAC_SCRIPT', 'process is not defined'],
    ['is a page', '  <!DOCTYPE html><title>Sign in</title>', 'PAC_PAGE', 'Sign in'],
    ['is a page without a title', '<p>no', 'PAC_PAGE', ''],
  ])('that %s has failed', async (_name, script, code, message) => {
    expect(await failureOf(ask(script))).toEqual({ kind: 'proxy-rule', code, message })
  })

  test('whose lookup fails goes on without an address', async () => {
    const lookup = () => Promise.reject(new Error('no'))
    const script = find('var a = dnsResolve("a.example"); return a === null ? "none" : a')
    expect(await askPac(script, new URL('https://a.example'), lookup, never)).toBe('none')
  })
})

describe('a PAC file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-pac-unit-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const trust = { bundled: [], added: [], environment: [] }

  test('is read from its path', async () => {
    const path = join(folder, 'a.pac')
    writeFileSync(path, 'a script')
    expect(await readPac(path, trust, 1000, never)).toBe('a script')
    expect(await readPac(pacWith('p.pac', 'kept here'), trust, 1000, never)).toBe('kept here')
    expect(await failureOf(readPac(join(folder, 'none.pac'), trust, 1000, never))).toEqual({
      kind: 'proxy-rule',
      code: 'ENOENT',
      message: '',
      about: join(folder, 'none.pac'),
    })
  })

  test('is fetched, and what goes wrong is measured', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/ok') return response.end('a script')
      if (request.url === '/404') return response.writeHead(404).end()
      if (request.url === '/large') return response.end('x'.repeat(1_100_000))
      if (request.url === '/cut') {
        response.writeHead(200, { 'Content-Length': '100' })
        return response.write('half', () => response.destroy())
      }
      return undefined
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const failed = (path: string, timeout = 1000) => failureOf(readPac(`${at}${path}`, trust, timeout, never))
    expect(await readPac(`${at}/ok`, trust, 1000, never)).toBe('a script')
    expect(await failed('/404')).toMatchObject({ code: '404', about: `${at}/404` })
    expect(await failed('/large')).toMatchObject({ code: 'TOO_LARGE', bytes: 1_048_576 })
    expect(await failed('/cut')).toMatchObject({ code: 'ECONNRESET', bytes: 4 })
    expect(await failed('/silent', 200)).toEqual({
      kind: 'proxy-rule',
      code: 'TIMEOUT',
      message: '',
      about: `${at}/silent`,
      after: 200,
    })
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    expect(await failed('/ok')).toMatchObject({ code: 'ECONNREFUSED' })
  })
})

describe('what a PAC file may ask', () => {
  const world = worldOf(async (host) => (host === 'known.example' ? '10.1.2.3' : null))

  test('about addresses and networks', async () => {
    expect(world.convert_addr('10.1.2.3')).toBe(167_838_211)
    expect(await world.isInNet('known.example', '10.1.0.0', '255.255.0.0')).toBe(true)
    expect(await world.isInNet('known.example', '10.2.0.0', '255.255.0.0')).toBe(false)
    expect(await world.isInNet('unknown.example', '0.0.0.0', '0.0.0.0')).toBe(false)
    expect(await world.isInNetEx('2001:db8::7', '2001:db8::/32')).toBe(true)
    expect(await world.isInNetEx('known.example', '10.0.0.0/8')).toBe(true)
    expect(await world.isInNetEx('unknown.example', '10.0.0.0/8')).toBe(false)
  })

  test('about names', async () => {
    expect(await world.dnsResolve('10.9.9.9')).toBe('10.9.9.9')
    expect(await world.dnsResolveEx('unknown.example')).toBe('')
    expect(await world.dnsResolveEx('known.example')).toBe('10.1.2.3')
    expect(await world.isResolvable('known.example')).toBe(true)
    expect(await world.isResolvableEx('unknown.example')).toBe(false)
    expect(await world.myIpAddress()).toMatch(/^\d+\.\d+\.\d+\.\d+$/)
    expect(world.alert()).toBeUndefined()
    expect(world.sortIpAddressList('a;b')).toBe('a;b')
    expect(world.getClientVersion()).toBe('1.0')
  })
})
