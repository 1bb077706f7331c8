import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { display, electronBinary, electronEnv } from '../../../build/electron-binary.ts'

let packageFolder: string
beforeEach(() => {
  packageFolder = mkdtempSync(join(tmpdir(), 'preflight-electron-'))
  writeFileSync(join(packageFolder, 'package.json'), '{"version":"45.4.1"}')
})
afterEach(() => rmSync(packageFolder, { recursive: true, force: true }))

function unpack(version: string, executable = 'electron'): void {
  mkdirSync(join(packageFolder, 'dist'))
  writeFileSync(join(packageFolder, 'dist', 'version'), version)
  writeFileSync(join(packageFolder, 'dist', executable), '')
  writeFileSync(join(packageFolder, 'path.txt'), executable)
}

test('finds the executable that the package has unpacked', () => {
  unpack('v45.4.1')

  expect(electronBinary({ packageFolder, env: {} })).toEqual({ found: join(packageFolder, 'dist', 'electron') })
})

test('says how to fetch it when it was never fetched, or is of another version, or has lost its executable', () => {
  expect(electronBinary({ packageFolder, env: {} })).toEqual({
    missing: expect.stringContaining('npx install-electron'),
    fetchable: true,
  })
  unpack('44.0.0')
  expect(electronBinary({ packageFolder, env: {} })).toEqual({
    missing: expect.stringContaining('has version 44.0.0, and the package has version 45.4.1'),
    fetchable: true,
  })
  writeFileSync(join(packageFolder, 'dist', 'version'), '45.4.1')
  rmSync(join(packageFolder, 'dist', 'electron'))
  expect(electronBinary({ packageFolder, env: {} })).toEqual({
    missing: expect.stringMatching(/electron does not exist; run `npx install-electron`$/),
    fetchable: true,
  })
})

test('takes the folder that ELECTRON_OVERRIDE_DIST_PATH names before anything else', () => {
  const other = join(packageFolder, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'electron'), '')

  expect(electronBinary({ packageFolder, env: { ELECTRON_OVERRIDE_DIST_PATH: other } })).toEqual({
    found: join(other, 'electron'),
  })
  expect(electronBinary({ packageFolder, env: { ELECTRON_OVERRIDE_DIST_PATH: '/nowhere' } })).toEqual({
    missing: expect.stringContaining('/nowhere'),
  })
})

test('knows a machine without the package, and one without a display', () => {
  expect(electronBinary({ packageFolder: '/nowhere', env: {} })).toEqual({ missing: expect.stringContaining('npm ci') })
  expect(display({}, 'linux')).toEqual({ missing: expect.stringContaining('no display') })
  expect(display({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toEqual({ found: true })
  expect(display({}, 'darwin')).toEqual({ found: true })
})

test('starts Electron as a window, whatever the editor left in the environment', () => {
  const env = { ELECTRON_RUN_AS_NODE: '1', Electron_Run_As_Node: '1', PATH: '/bin', ELECTRON_MIRROR: 'x' }

  expect(electronEnv(env)).toEqual({ PATH: '/bin', ELECTRON_MIRROR: 'x' })
})
