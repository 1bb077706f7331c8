import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { electronBinary } from '../../../build/electron-binary.ts'
import { fetchElectron, mayFetch } from '../../../build/fetch-electron.ts'
import { zipOf } from '../../support/zip.ts'

const installed = fileURLToPath(new URL('../../../node_modules', import.meta.url))
const { version } = JSON.parse(readFileSync(join(installed, 'electron', 'package.json'), 'utf8')) as { version: string }

let folder: string
let packageFolder: string
let server: Server | undefined
const asked: string[] = []
beforeEach(() => {
  asked.length = 0
  folder = mkdtempSync(join(tmpdir(), 'preflight-fetch-'))
  packageFolder = join(folder, 'electron')
  mkdirSync(packageFolder)
  mkdirSync(join(folder, 'temporary'))
  for (const name of ['package.json', 'install.js', 'checksums.json'])
    copyFileSync(join(installed, 'electron', name), join(packageFolder, name))
  // Whatever a variable or a fault of ours makes of it, nothing here leaves this computer.
  vi.stubEnv('TMPDIR', join(folder, 'temporary'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  server?.closeAllConnections()
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A mirror on loopback, and the environment that sends Electron's installer there. */
async function mirror(answer: RequestListener): Promise<NodeJS.ProcessEnv> {
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    PATH: process.env.PATH,
    NODE_PATH: installed,
    ELECTRON_MIRROR: `http://127.0.0.1:${port}/`,
    ELECTRON_INSTALL_PLATFORM: 'linux',
    ELECTRON_INSTALL_ARCH: 'x64',
    ELECTRON_RUN_AS_NODE: '1',
    electron_config_cache: join(folder, 'cache'),
    electron_use_remote_checksums: '1',
    no_proxy: '127.0.0.1',
  }
}

const name = `electron-v${version}-linux-x64.zip`
const zip = zipOf({ electron: Buffer.from('#!/bin/sh\n'), version: Buffer.from(version) })
const sums = `${createHash('sha256').update(zip).digest('hex')} *${name}\n`
const quick = { limit: 20_000, stall: 20_000, every: 20, bytes: 1e6 }

test('Electron’s own installer fetches and unpacks it, and says how far it is', async () => {
  const said: string[] = []
  const env = await mirror((request, response) => {
    if (!request.url?.endsWith('.zip')) return void response.end(sums)
    response.write(zip.subarray(0, 100))
    setTimeout(() => response.end(zip.subarray(100)), 200)
  })

  const found = await fetchElectron({ packageFolder, env }, (line) => said.push(line), quick)

  expect(found).toEqual({ found: join(packageFolder, 'dist', 'electron') })
  expect(asked).toContain(`/v${version}/${name}`)
  expect(readFileSync(join(packageFolder, 'dist', 'electron'), 'utf8')).toBe('#!/bin/sh\n')
  expect(said[0]).toContain('about 120 MB')
  expect(said.slice(1)).toContainEqual(expect.stringMatching(/^ {2}0\.0 MB$/))
  expect(readdirSync(join(folder, 'temporary'))).toEqual([])
})

test.each([
  ['is not there', 404, zip, /404|HTTP/i],
  ['was changed on the way', 200, Buffer.concat([zip, Buffer.from('x')]), /checksum/i],
])('a binary that %s is not taken', async (_what, status, body, words) => {
  const env = await mirror((request, response) => {
    if (!request.url?.endsWith('.zip')) return void response.end(sums)
    response.writeHead(status).end(body)
  })

  const found = await fetchElectron({ packageFolder, env }, () => {}, quick)

  expect(found).toEqual({ missing: expect.stringMatching(words) })
  expect('missing' in found && found.missing).not.toContain('\n')
  expect(electronBinary({ packageFolder, env: {} })).toMatchObject({ fetchable: true })
})

test('without a network it says so within moments', async () => {
  const env = { ...(await mirror(() => {})), ELECTRON_MIRROR: 'http://127.0.0.1:9/' }
  const begun = Date.now()

  expect(await fetchElectron({ packageFolder, env }, () => {}, quick)).toEqual({
    missing: expect.stringMatching(/^Electron could not be downloaded \(.+\)$/),
  })

  expect(Date.now() - begun).toBeLessThan(10_000)
})

test.each([
  ['stalls', { stall: 900 }, 'no data arrived for 0.9 s'],
  ['takes too long', { limit: 900 }, 'it took longer than 0.9 s'],
  ['is too large', { bytes: 9 }, 'it is larger than 0.000009 MB'],
])('a download that %s is ended, and leaves nothing that counts', async (_what, short, words) => {
  writeFileSync(join(packageFolder, 'path.txt'), 'electron')
  const env = await mirror((request, response) => {
    if (!request.url?.endsWith('.zip')) return void response.end(sums)
    response.write(zip.subarray(0, 10))
  })

  const found = await fetchElectron({ packageFolder, env }, () => {}, { ...quick, ...short })

  expect(found).toEqual({ missing: expect.stringContaining(words) })
  expect(existsSync(join(packageFolder, 'path.txt'))).toBe(false)
  expect(readdirSync(join(folder, 'temporary'))).toEqual([])
})

test('a redirect that leads to itself is named, and not only that the fetch failed', async () => {
  const env = await mirror((request, response) => void response.writeHead(302, { location: request.url }).end())

  expect(await fetchElectron({ packageFolder, env }, () => {}, quick)).toEqual({
    missing: 'Electron could not be downloaded (Error: redirect count exceeded)',
  })
})

test('a password in the address of the mirror is not repeated', async () => {
  const env = await mirror((_request, response) => void response.end())
  const withLogin = { ...env, ELECTRON_MIRROR: env.ELECTRON_MIRROR?.replace('//', '//me:s3cret@') }
  const found = await fetchElectron({ packageFolder, env: withLogin }, () => {}, quick)

  expect(found).toEqual({ missing: expect.stringContaining('http://***@127.0.0.1:') })
  expect(JSON.stringify(found)).not.toMatch(/s3cret|me:/)
})

test('a package without its installer is not run', async () => {
  rmSync(join(packageFolder, 'install.js'))

  expect(await fetchElectron({ packageFolder, env: {} })).toEqual({ missing: expect.stringContaining('npm ci') })
})

test('CI and whoever asked not to download are left alone', () => {
  expect(mayFetch({})).toBeNull()
  expect(mayFetch({ CI: 'true' })).toContain('CI')
  expect(mayFetch({ CI: 'true', ELECTRON_MIRROR: 'http://127.0.0.1:1/' })).toBeNull()
  expect(mayFetch({ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toContain('ELECTRON_SKIP_BINARY_DOWNLOAD')
})
