import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { electronBinary } from '../../build/electron-binary.ts'
import { fuses } from '../../build/fuses.ts'
import { type AsarFiles, readAsar } from '../support/asar.ts'
import { fakeElectronDist } from '../support/fake-electron-dist.ts'

const root = join(import.meta.dirname, '..', '..')
const real = 'found' in electronBinary()

test.describe.configure({ mode: 'serial' })
test.skip(
  process.platform !== 'linux',
  'The packed app is read back on Linux; its content is the same on every system.',
)
test.skip(!real && process.env.REQUIRE_DESKTOP === '1', "REQUIRE_DESKTOP is set and Electron's binary is not there")

let folder: string
let packed: string
let files: AsarFiles

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-package-'))
  const output = join(folder, 'release')
  const env = { ...process.env }
  if (!real) {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
    env.ELECTRON_OVERRIDE_DIST_PATH = join(folder, 'electron')
    fakeElectronDist(env.ELECTRON_OVERRIDE_DIST_PATH, version, Object.keys(fuses).length)
  }
  execFileSync(process.execPath, ['build/package.ts', '--dir', '--built', '--output', output], {
    cwd: root,
    env,
    stdio: 'pipe',
  })
  packed = join(output, readdirSync(output).find((name) => name.endsWith('-unpacked')) ?? '')
  files = readAsar(join(packed, 'resources', 'app.asar'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('every fuse of the packed program stands as the table says', async () => {
  const { version, ...wire } = await getCurrentFuseWire(join(packed, 'idp-preflight'))

  expect(version).toBe('1')
  const states = Object.entries(wire).map(([index, state]) => [
    FuseV1Options[Number(index)],
    String.fromCharCode(Number(state)),
  ])
  expect(Object.fromEntries(states)).toEqual(
    Object.fromEntries(Object.entries(fuses).map(([name, { on }]) => [name, on ? '1' : '0'])),
  )
})

test('the archive holds all that the main process opens', () => {
  const { main } = JSON.parse(files.get('package.json') ?? '{}') as { main: string }

  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      main,
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
      'guides/okta/fortanix-key-insight.yaml',
    ]),
  )
  for (const [, reference] of (files.get('dist/renderer/index.html') ?? '').matchAll(/(?:src|href)="\.\/([^"]+)"/g))
    expect([...files.keys()]).toContain(`dist/renderer/${reference}`)
})

test('the archive holds nothing else: no sources, tests, source maps or packages that are bundled already', () => {
  const allowed =
    /^(package\.json|dist\/(main|preload|renderer)\/.+\.(js|cjs|css|html|svg|woff2)|guides\/.+\.yaml|node_modules\/(keytar|quickjs-wasi)\/.+)$/

  expect([...files.keys()].filter((name) => !allowed.test(name))).toEqual([])
  const own = [...files.entries()].filter(([name]) => !name.startsWith('node_modules/'))
  expect(own.filter(([, text]) => text?.includes('sourceMappingURL=')).map(([name]) => name)).toEqual([])
})

test('the native part of keytar for this system, and for no other, lies outside the archive', () => {
  const unpacked = join(packed, 'resources', 'app.asar.unpacked', 'node_modules', 'keytar', 'prebuilds')

  expect(readdirSync(unpacked)).toEqual([`${process.platform}-${process.arch}`])
  expect(existsSync(join(unpacked, `${process.platform}-${process.arch}`, 'keytar.node'))).toBe(true)
})

test('there is no address to update itself from', () => {
  expect(existsSync(join(packed, 'resources', 'app-update.yml'))).toBe(false)
})
