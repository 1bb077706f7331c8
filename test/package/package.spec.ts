import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { type Arch, archOf, archs } from '../../build/electron-arch.ts'
import { electronBinary } from '../../build/electron-binary.ts'
import { fuses } from '../../build/fuses.ts'
import manifest from '../../package.json' with { type: 'json' }
import { type AsarFiles, readAsar } from '../support/asar.ts'
import { desktopRequired } from '../support/electron-binary.ts'
import { fakeElectronDist } from '../support/fake-electron-dist.ts'

const root = join(import.meta.dirname, '..', '..')
const real = 'found' in electronBinary()

test.describe.configure({ mode: 'serial' })
test.skip(
  process.platform !== 'linux',
  'The packed app is read back on Linux; its content is the same on every system.',
)
if (desktopRequired && !real) throw new Error("REQUIRE_DESKTOP is set, and Electron's binary is not there.")

let folder: string
let output: string
let packed: string
let files: AsarFiles
let said: string

/** A machine with the real Electron has it for itself. */
const made: readonly Arch[] = real ? [process.arch as Arch] : archs

/** What electron-builder calls the folder of a processor. */
const unpackedOf = (arch: string): string => join(output, arch === 'x64' ? 'linux-unpacked' : `linux-${arch}-unpacked`)

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-package-'))
  output = join(folder, 'release')
  // A processor whose Electron is not here is left out: tests fetch nothing.
  const env: NodeJS.ProcessEnv = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' }
  if (!real) {
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
    env.ELECTRON_OVERRIDE_DIST_PATH = join(folder, 'electron')
    for (const arch of archs)
      fakeElectronDist(join(env.ELECTRON_OVERRIDE_DIST_PATH, `linux-${arch}`), version, Object.keys(fuses).length, arch)
  }
  said = execFileSync(process.execPath, ['build/package.ts', '--dir', '--built', '--output', output], {
    cwd: root,
    env,
    stdio: 'pipe',
    encoding: 'utf8',
  })
  packed = unpackedOf(process.arch)
  files = readAsar(join(packed, 'resources', 'app.asar'))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('each processor gets the Electron that is made for it', () => {
  for (const arch of made) expect(archOf(join(unpackedOf(arch), 'idp-preflight')), arch).toBe(arch)
})

test('it says before it begins what is made here and what is not, and why', () => {
  const lines = said.split('\n')

  expect(lines.findIndex((line) => line.startsWith('These installers will not be built:'))).toBeGreaterThanOrEqual(0)
  expect(said.indexOf('These installers will not be built:')).toBeLessThan(said.indexOf('packaging'))
  expect(lines.find((line) => line.includes('mac x64 dmg'))).toContain('requires macOS')
})

test('of Electron its license and that of Chromium are there, and its demo page is not', () => {
  const names = readdirSync(packed)

  expect(names).toEqual(expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html']))
  expect(readdirSync(join(packed, 'resources'))).not.toContain('default_app.asar')
})

test('the packed folder holds what is listed and nothing else', () => {
  const electrons = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'idp-preflight', 'locales', 'resources']

  // The stand-in is all that is known: the real Electron has more files beside the program.
  if (!real) expect(readdirSync(packed).sort()).toEqual(electrons)
  expect(readdirSync(join(packed, 'locales'))).toEqual(['en-US.pak'])
  expect(readdirSync(join(packed, 'resources')).sort()).toEqual([
    'LICENSE',
    'NOTICE',
    'THIRD-PARTY-NOTICES.txt',
    'app.asar',
    'app.asar.unpacked',
  ])
})

test('the licenses of others come along: each package that went into the program, its fonts, and Electron', () => {
  const text = readFileSync(join(packed, 'resources', 'THIRD-PARTY-NOTICES.txt'), 'utf8')

  for (const name of ['svelte', 'zod', 'undici', '@github/keytar', 'quickjs-wasi', 'electron'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'm'))
  for (const name of ['inter', 'jetbrains-mono']) expect(text).toMatch(new RegExp(`${name} [\\d.]+: OFL-1\\.1`))
  expect(text).toContain('SIL OPEN FONT LICENSE')
  expect(text).toContain('LICENSES.chromium.html')
  // Every package that only tests or builds stays at home.
  const dev = Object.keys(manifest.devDependencies).filter(
    (name) => !/^(svelte|vite|electron|@fontsource-variable\/.+)$/.test(name),
  )
  for (const name of dev) expect(text).not.toMatch(new RegExp(`^${name} \\d`, 'm'))
})

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
    /^(package\.json|dist\/(main|preload|renderer)\/.+\.(js|cjs|css|html|svg|woff2)|dist\/renderer\/manual\/\w+\/[\w-]+\.(json|png)|guides\/.+\.yaml|node_modules\/(keytar|quickjs-wasi)\/.+)$/

  expect([...files.keys()].filter((name) => !allowed.test(name))).toEqual([])
  const packedManifest = JSON.parse(files.get('package.json') ?? '{}')
  expect(packedManifest).not.toHaveProperty('devDependencies')
  expect(packedManifest).not.toHaveProperty('scripts')
  const own = [...files.entries()].filter(([name]) => !name.startsWith('node_modules/'))
  expect(own.filter(([, text]) => text?.includes('sourceMappingURL=')).map(([name]) => name)).toEqual([])
})

test('the native part of keytar for this system, and for no other, lies outside the archive', () => {
  for (const arch of made) {
    const unpacked = join(unpackedOf(arch), 'resources', 'app.asar.unpacked', 'node_modules', 'keytar', 'prebuilds')

    expect(readdirSync(unpacked)).toEqual([`linux-${arch}`])
    expect(archOf(join(unpacked, `linux-${arch}`, 'keytar.node')), arch).toBe(arch)
  }
})

test('there is no address to update itself from', () => {
  expect(existsSync(join(packed, 'resources', 'app-update.yml'))).toBe(false)
})
