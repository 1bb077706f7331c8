import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { archOf } from '../../../build/electron-arch.ts'
import { electronFor } from '../../../build/electron-for.ts'
import { elfHead } from '../../support/fake-electron-dist.ts'

let folder: string
let packageFolder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-electrons-'))
  packageFolder = join(folder, 'package')
  put('package/package.json', '{"version":"45.4.1"}')
  put('package/checksums.json', '{"electron-v45.4.1-linux-arm64.zip":"abc"}')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string, content: string | Buffer): string {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  return file
}

function pe(machine: number, at = 128): Buffer {
  const bytes = Buffer.alloc(512)
  bytes.write('MZ', 'latin1')
  bytes.writeUInt32LE(at, 60)
  if (at < 500) {
    bytes.write('PE\0\0', at, 'latin1')
    bytes.writeUInt16LE(machine, at + 4)
  }
  return bytes
}

function macho(cpu: number): Buffer {
  const bytes = Buffer.alloc(64)
  bytes.writeUInt32LE(0xfeedfacf, 0)
  bytes.writeUInt32LE(cpu, 4)
  return bytes
}

test.each([
  ['ELF for x64', elfHead('x64'), 'x64'],
  ['ELF for arm64', elfHead('arm64'), 'arm64'],
  ['ELF for riscv64', elfHead('riscv64'), null],
  ['PE for x64', pe(0x8664), 'x64'],
  ['PE for arm64', pe(0xaa64), 'arm64'],
  ['PE for x86', pe(0x14c), null],
  ['an MZ that points out of the file', pe(0x8664, 5000), null],
  ['an MZ without PE', Buffer.from('MZ'), null],
  ['Mach-O for x64', macho(0x01000007), 'x64'],
  ['Mach-O for arm64', macho(0x0100000c), 'arm64'],
  ['Mach-O for 32 bits', macho(7), null],
  ['a script', Buffer.from('#!/bin/sh\n'), null],
  ['nothing', Buffer.alloc(0), null],
])('the processor of %s is read from its header', (name, bytes, expected) => {
  expect(archOf(put(name, bytes))).toBe(expected)
})

describe('the Electron to pack', () => {
  const download = vi.fn(async () => '/cache/electron.zip')
  beforeEach(() => void download.mockClear())
  const ask = (arch: 'x64' | 'arm64', env: NodeJS.ProcessEnv = {}, system: 'linux' | 'windows' | 'mac' = 'linux') =>
    electronFor(system, arch, { packageFolder, env, own: 'x64', download })

  test('is the installed one only for the processor that it is made for', async () => {
    put('package/dist/electron', elfHead('x64'))
    put('package/dist/version', 'v45.4.1\n')

    expect(await ask('x64')).toEqual({ found: join(packageFolder, 'dist') })
    expect(download).not.toHaveBeenCalled()
    expect(await ask('arm64')).toEqual({ found: '/cache/electron.zip' })
  })

  test('is not the installed one of another version', async () => {
    put('package/dist/electron', elfHead('x64'))
    put('package/dist/version', '44.0.0')

    expect(await ask('x64')).toEqual({ found: '/cache/electron.zip' })
  })

  test('is downloaded for its system and processor, with the checksums of the package', async () => {
    await ask('arm64', {}, 'windows')
    await ask('x64', {}, 'mac')

    expect(download.mock.calls).toEqual([
      [
        {
          version: '45.4.1',
          platform: 'win32',
          arch: 'arm64',
          checksums: { 'electron-v45.4.1-linux-arm64.zip': 'abc' },
        },
      ],
      [expect.objectContaining({ platform: 'darwin', arch: 'x64' })],
    ])
  })

  test('is missing with the innermost reason where the download fails, and with the variable that forbids it', async () => {
    const cause = new Error('getaddrinfo ENOTFOUND\n  at a trace')
    const failing = async () => Promise.reject(new Error('fetch failed', { cause }))

    expect(await electronFor('linux', 'arm64', { packageFolder, env: {}, download: failing })).toEqual({
      missing: 'Electron for linux-arm64 could not be downloaded (getaddrinfo ENOTFOUND)',
    })
    expect(await ask('arm64', { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toEqual({
      missing: 'Electron for linux-arm64 has not been downloaded, and ELECTRON_SKIP_BINARY_DOWNLOAD is set',
    })
    expect(download).not.toHaveBeenCalled()
  })

  test('is the prepared one where there is one, and nothing is downloaded then', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'prepared') }
    put('prepared/electron', elfHead('x64'))

    expect(await ask('x64', env)).toEqual({ found: env.ELECTRON_OVERRIDE_DIST_PATH })
    expect(await ask('arm64', env)).toEqual({
      missing: `${env.ELECTRON_OVERRIDE_DIST_PATH} contains Electron for x64, and arm64 is required`,
    })
    expect(await ask('x64', env, 'windows')).toEqual({
      missing: 'ELECTRON_OVERRIDE_DIST_PATH does not contain Electron for win32-x64',
    })
    put('prepared/linux-arm64/electron', elfHead('arm64'))
    expect(await ask('arm64', env)).toEqual({ found: join(env.ELECTRON_OVERRIDE_DIST_PATH, 'linux-arm64') })
    expect(download).not.toHaveBeenCalled()
  })

  test('of another version is not taken, and both versions are named', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'prepared') }
    put('prepared/electron', elfHead('x64'))
    put('prepared/version', 'v44.0.0\n')

    expect(await ask('x64', env)).toEqual({
      missing: `${env.ELECTRON_OVERRIDE_DIST_PATH} contains Electron 44.0.0, and the package has version 45.4.1`,
    })
  })

  test('is for this computer where its header does not tell', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'prepared') }
    put('prepared/electron', '#!/bin/sh\n')

    expect(await ask('x64', env)).toHaveProperty('found')
    expect(await ask('arm64', env)).toHaveProperty('missing')
  })

  test('of each system lies under the name that Electron gives it', async () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'prepared') }
    put('prepared/electron.exe', pe(0xaa64))
    put('prepared/darwin-arm64/Electron.app/Contents/MacOS/Electron', macho(0x0100000c))

    expect(await ask('arm64', env, 'windows')).toEqual({ found: env.ELECTRON_OVERRIDE_DIST_PATH })
    expect(await ask('arm64', env, 'mac')).toEqual({ found: join(env.ELECTRON_OVERRIDE_DIST_PATH, 'darwin-arm64') })
  })

  test('is taken only where it is the one that the package knows by its checksum', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end('a zip')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    const env = { electron_config_cache: join(folder, 'cache') }
    const name = 'electron-v45.4.1-linux-arm64.zip'

    const forged = await electronFor('linux', 'arm64', { packageFolder, env })
    put('package/checksums.json', JSON.stringify({ [name]: createHash('sha256').update('a zip').digest('hex') }))
    const found = await electronFor('linux', 'arm64', { packageFolder, env })

    server.closeAllConnections()
    server.close()
    vi.unstubAllEnvs()
    expect(forged).toEqual({
      missing: expect.stringMatching(/^Electron for linux-arm64 could not be downloaded \(.*checksum/i),
    })
    expect(found).toEqual({ found: expect.stringMatching(/cache.+electron-v45\.4\.1-linux-arm64\.zip$/) })
    expect(new Set(asked)).toEqual(new Set([`/v45.4.1/${name}`]))
  })

  test('is missing where the package is', async () => {
    expect(await electronFor('linux', 'x64', { packageFolder: join(folder, 'none'), env: {}, download })).toEqual({
      missing: 'the package electron is not installed; run `npm ci`',
    })
  })
})
