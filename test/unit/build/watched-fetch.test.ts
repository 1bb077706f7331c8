import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { machineOf } from '../../../build/machine.ts'
import { plan, planLines } from '../../../build/package-plan.ts'
import { reasonOf, withoutCredentials } from '../../../build/said-safely.ts'
import { patience, sweep, watchedFetch } from '../../../build/watched-fetch.ts'

const build = fileURLToPath(new URL('../../../build', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-watched-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what is said', () => {
  test.each([
    ['of https://me:s3cret@m.example/a/b.zip failed', 'of https://***@m.example/a/b.zip failed'],
    ['https://token@m.example', 'https://***@m.example'],
    ['https://me:s3/cr@et@m.example/', 'https://***@m.example/'],
    ['(https://m.example/a?token=s3cret) and more', '(https://m.example/a?***) and more'],
    ['https://a:b@m.example and http://c:d@n.example:81/', 'https://***@m.example and http://***@n.example:81/'],
    ['https://m.example/a b@c', 'https://m.example/a b@c'],
    ['ENOTFOUND m.example', 'ENOTFOUND m.example'],
  ])('of %j is %j', (text, said) => {
    expect(withoutCredentials(text)).toBe(said)
  })

  test('of an error is its innermost cause, in one line', () => {
    const refused = new AggregateError([new Error('connect ECONNREFUSED ::1:9\nmore')], '')
    expect(reasonOf(new TypeError('fetch failed', { cause: refused }))).toBe('connect ECONNREFUSED ::1:9')
    expect(reasonOf(new Error('not https://a:b@m.example'))).toBe('not https://***@m.example')
    expect(reasonOf('words')).toBe('words')
  })

  test('of the mirror of the tools has no password', () => {
    const env = { ELECTRON_BUILDER_BINARIES_MIRROR: 'https://me:s3cret@m.example/', ELECTRON_BUILDER_CACHE: folder }
    const why = machineOf({ platform: 'linux', env, reachable: false }).missingTool('deb')
    expect(why).toContain('https://***@m.example/, and this server does not respond')
  })
})

test('what fetches left is swept: of a process that is gone, or too old; nothing else', () => {
  const put = (name: string, age: number): void => {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'part.zip'), '')
    const then = (Date.now() - age) / 1000
    utimesSync(join(folder, name), then, then)
  }
  const gone = 2 ** 30
  put(`idp-preflight-fetch-${gone}-abc`, 0)
  put(`idp-preflight-fetch-${process.pid}-old`, patience.limit + 60_000)
  put('idp-preflight-fetch-Ab12cd', patience.limit + 60_000)
  put(`idp-preflight-fetch-${process.pid}-abc`, patience.limit - 60_000)
  put('idp-preflight-fetch-Xy12cd', 0)
  put(`another-${gone}-abc`, patience.limit + 60_000)
  sweep(folder)

  expect(readdirSync(folder).sort()).toEqual([
    `another-${gone}-abc`,
    `idp-preflight-fetch-${process.pid}-abc`,
    'idp-preflight-fetch-Xy12cd',
  ])
})

test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s ends the download too, and leaves nothing of it', async (signal, status) => {
  const program = join(folder, 'program.mjs')
  const beat = join(folder, 'beat')
  writeFileSync(
    program,
    `import { appendFileSync, writeFileSync } from 'node:fs'
writeFileSync(process.env.TMPDIR + '/part.zip', 'x')
setInterval(() => appendFileSync(${JSON.stringify(beat)}, 'x'), 10)`,
  )
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  const caller = `import { watchedFetch } from ${JSON.stringify(join(build, 'watched-fetch.ts'))}
await watchedFetch([${JSON.stringify(program)}], process.env, console.log, { limit: 20000, stall: 20000, every: 20, bytes: 100 })`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', caller], {
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  while (!existsSync(beat)) await new Promise((resolve) => setTimeout(resolve, 10))
  expect(readdirSync(temporary)).toEqual([expect.stringContaining(`idp-preflight-fetch-${child.pid}-`)])
  child.kill(signal)
  const [code] = (await once(child, 'exit')) as [number]

  expect(code).toBe(status)
  expect(readdirSync(temporary)).toEqual([])
  const beats = readFileSync(beat, 'utf8')
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(readFileSync(beat, 'utf8')).toBe(beats)
})

test('what the program says of its failure has no login, and without words it is the exit status', async () => {
  const ended = (code: string) => watchedFetch(['--eval', code], process.env, () => {}, { ...patience, every: 20 })

  expect(await ended("console.error('at x\\nError: no https://me:s3cret@m.example/a'); process.exit(1)")).toEqual({
    failed: 'Error: no https://***@m.example/a',
  })
  expect(await ended('process.exit(4)')).toEqual({ failed: 'exit status 4' })
  expect(await ended("console.log('here')")).toEqual({ said: 'here\n' })
})

describe('npm run package', () => {
  test('plans with an Electron that may be fetched, and not with one that may not', () => {
    const machine = { platform: 'darwin', hasProgram: () => true, missingTool: () => null } as const
    const planned = plan(machine, {
      systems: ['mac'],
      archs: ['x64', 'arm64'],
      electrons: { 'mac-x64': { missing: 'not yet', fetchable: true }, 'mac-arm64': { missing: 'never' } },
    })
    expect(planLines(planned).slice(0, 3)).toEqual([
      'These installers will be built:',
      '  mac x64 dmg',
      '  mac x64 zip',
    ])
    expect(planned.filter(({ why }) => why === 'never')).toHaveLength(2)
  })

  test('says its plan before it fetches anything, and then how far it is', async () => {
    let said = ''
    const saidBefore: string[] = []
    const server = createServer((request, response) => {
      if (request.method === 'GET') saidBefore.push(said)
      response.write('x'.repeat(100_000))
      setTimeout(() => response.end(), 4000)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const mirror = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const { ELECTRON_OVERRIDE_DIST_PATH: _one, ELECTRON_SKIP_BINARY_DOWNLOAD: _other, ...env } = process.env
    const args = [join(build, 'package.ts'), '--dir', '--built', '--system', 'linux', '--arch', 'arm64']
    const child = spawn(process.execPath, [...args, '--output', folder], {
      env: {
        ...env,
        ELECTRON_MIRROR: mirror,
        ELECTRON_BUILDER_BINARIES_MIRROR: mirror,
        electron_config_cache: folder,
        no_proxy: '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const [code] = (await once(child, 'close')) as [number]
    server.close()

    expect(saidBefore).toHaveLength(1)
    expect(saidBefore[0]).toMatch(
      /^(These installers will be built:|This computer cannot)[\s\S]+will not be built:[\s\S]+Downloading Electron for linux-arm64 \(/,
    )
    expect(said).toMatch(
      /\n {2}0\.1 MB\nNot built: linux arm64: Electron for linux-arm64 could not be downloaded \(.*checksum/i,
    )
    expect(code).toBe(3)
  })
})
