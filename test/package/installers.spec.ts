import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { archs } from '../../build/electron-arch.ts'
import { fuses } from '../../build/fuses.ts'
import manifest from '../../package.json' with { type: 'json' }
import { fakeElectronDist } from '../support/fake-electron-dist.ts'

const root = join(import.meta.dirname, '..', '..')
const electron = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))

/** Stands for fpm, which makes .deb files and which electron-builder would download: notes what it is called with. */
const fpm = `#!/usr/bin/env node
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs')
const args = process.argv.slice(2)
const desktop = args.find((each) => each.includes('.desktop=')).split('=')
const file = args[args.indexOf('--package') + 1]
writeFileSync(file, 'a stand-in for a package')
appendFileSync(process.env.FPM_LOG, JSON.stringify({ args, file, entry: desktop[1], desktop: readFileSync(desktop[0], 'utf8') }) + '\\n')
`

interface Call {
  args: string[]
  file: string
  entry: string
  desktop: string
}

test.skip(process.platform !== 'linux', 'The packages of Linux are made on Linux.')

let folder: string
let calls: Call[]
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-installers-'))
  for (const arch of archs)
    fakeElectronDist(join(folder, 'electron', `linux-${arch}`), electron.version, Object.keys(fuses).length, arch)
  writeFileSync(join(folder, 'fpm'), fpm, { mode: 0o755 })
  execFileSync(process.execPath, ['build/package.ts', '--built', '--output', join(folder, 'release')], {
    cwd: root,
    stdio: 'pipe',
    env: {
      ...process.env,
      ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'electron'),
      CUSTOM_FPM_PATH: join(folder, 'fpm'),
      FPM_LOG: join(folder, 'log'),
      // Nothing else is made here, whatever this machine could do.
      ELECTRON_BUILDER_BINARIES_MIRROR: 'http://127.0.0.1:9/',
      ELECTRON_BUILDER_CACHE: join(folder, 'cache'),
      PATH: join(process.execPath, '..'),
      HTTPS_PROXY: '',
      https_proxy: '',
    },
  })
  const lines = readFileSync(join(folder, 'log'), 'utf8').trim().split('\n')
  calls = lines.map((line) => JSON.parse(line) as Call)
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const after = ({ args }: Call, option: string): string | undefined => args[args.indexOf(option) + 1]

test('each processor gets a package of its own, from the folder that has its Electron', () => {
  expect(calls.map((call) => [after(call, '-t'), after(call, '--architecture')])).toEqual([
    ['deb', 'amd64'],
    ['deb', 'arm64'],
  ])
  expect(calls.map(({ file }) => file.split('/').at(-1))).toEqual([
    `idp-preflight-${manifest.version}-linux-amd64.deb`,
    `idp-preflight-${manifest.version}-linux-arm64.deb`,
  ])
  expect(calls.map(({ args }) => args.find((each) => each.endsWith('=/opt/IdP Preflight')))).toEqual([
    expect.stringMatching(/\/linux-unpacked\/=/),
    expect.stringMatching(/\/linux-arm64-unpacked\/=/),
  ])
})

test('a package says who maintains it and where it is from', () => {
  for (const call of calls) {
    expect(after(call, '--maintainer')).toBe(manifest.author)
    expect(after(call, '--url')).toBe(manifest.homepage)
    expect(after(call, '--license')).toBe(manifest.license)
  }
})

test('the menu entry bears the name by which the desktop knows the window, and keeps the sandbox', () => {
  for (const { entry, desktop } of calls) {
    expect(entry.split('/').at(-1)).toBe(manifest.desktopName)
    expect(desktop).toContain(`StartupWMClass=${manifest.desktopName.replace('.desktop', '')}\n`)
    expect(desktop).toContain('Exec="/opt/IdP Preflight/idp-preflight" %U\n')
    expect(desktop).not.toContain('no-sandbox')
  }
})
