import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { answers, cacheFolder, machineOf, onPath, sourceOf, toolsReachable } from '../../../build/machine.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-machine-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const machine = (env: NodeJS.ProcessEnv = {}, reachable = false) =>
  machineOf({ platform: 'linux', env: { ELECTRON_BUILDER_CACHE: join(folder, 'cache'), ...env }, reachable })

test('a program is there where PATH leads to one that may be run', () => {
  const file = join(folder, 'rpmbuild')
  const env = { PATH: ['/nowhere', folder].join(delimiter) }
  expect(machine(env).hasProgram('rpmbuild')).toBe(false)
  writeFileSync(file, '')
  chmodSync(file, 0o600)
  expect(onPath('rpmbuild', 'win32', env)).toBe(false)
  chmodSync(file, 0o700)
  expect(machine(env).hasProgram('rpmbuild')).toBe(true)
  expect(machine(env).hasProgram('wine')).toBe(false)
  expect(onPath('rpmbuild', 'linux', {})).toBe(false)
  writeFileSync(join(folder, 'wine.exe'), '')
  chmodSync(join(folder, 'wine.exe'), 0o700)
  expect(onPath('wine', 'win32', env)).toBe(true)
})

test('a tool that is neither here nor to be fetched is named with where it would come from', () => {
  const said = machine({ ELECTRON_BUILDER_BINARIES_MIRROR: 'http://mirror.example/' }).missingTool('deb')

  expect(said).toContain('from http://mirror.example/, and this server does not respond')
  expect(said).toContain('CUSTOM_FPM_PATH')
  expect(machine().missingTool('dmg')).not.toContain('local copy')
})

test('no tool is missing where the source answers, nor for a zip', () => {
  for (const format of ['AppImage', 'deb', 'rpm', 'nsis', 'portable', 'dmg', 'zip'] as const) {
    expect(machine({}, true).missingTool(format), format).toBeNull()
    expect(machine().missingTool(format) === null, format).toBe(format === 'zip')
  }
})

test.each([
  ['deb', 'fpm@2.1.4', 'AppImage'],
  ['rpm', 'fpm@2.1.4', 'nsis'],
  ['AppImage', 'appimage-12.0.1', 'deb'],
  ['nsis', 'nsis-3.0.4.1', 'dmg'],
  ['portable', 'nsis@1.2.1', 'deb'],
  ['dmg', 'dmg-builder@1.2.5', 'nsis'],
] as const)('the tool for %s may lie in the cache as %s', (format, name, other) => {
  mkdirSync(join(folder, 'cache', name), { recursive: true })

  expect(machine().missingTool(format)).toBeNull()
  expect(machine().missingTool(other)).not.toBeNull()
})

test('a prepared tool is named by its variable, fpm also by PATH', () => {
  expect(machine({ CUSTOM_FPM_PATH: '/fpm' }).missingTool('rpm')).toBeNull()
  expect(machine({ CUSTOM_FPM_PATH: '/fpm' }).missingTool('AppImage')).not.toBeNull()
  expect(machine({ APPIMAGE_TOOLS_PATH: '/tools' }).missingTool('AppImage')).toBeNull()
  expect(machine({ ELECTRON_BUILDER_NSIS_DIR: '/nsis' }).missingTool('portable')).toBeNull()
  const system = { USE_SYSTEM_FPM: 'true', PATH: folder }
  expect(machine(system).missingTool('deb')).not.toBeNull()
  writeFileSync(join(folder, 'fpm'), '', { mode: 0o700 })
  expect(machine(system).missingTool('deb')).toBeNull()
  expect(machine({ PATH: folder }).missingTool('deb')).not.toBeNull()
  expect(machine(system).missingTool('AppImage')).not.toBeNull()
})

test('the cache is looked for where electron-builder has it', () => {
  expect(cacheFolder('linux', {}, '/home/me')).toBe('/home/me/.cache/electron-builder')
  expect(cacheFolder('linux', { XDG_CACHE_HOME: '/cache' }, '/home/me')).toBe('/cache/electron-builder')
  expect(cacheFolder('darwin', {}, '/Users/me')).toBe('/Users/me/Library/Caches/electron-builder')
  expect(cacheFolder('win32', { LOCALAPPDATA: '/local' })).toBe(join('/local', 'electron-builder', 'Cache'))
  expect(cacheFolder('win32', {}, '/me')).toBe(join('/me', 'AppData', 'Local', 'electron-builder', 'Cache'))
  expect(cacheFolder('darwin', { ELECTRON_BUILDER_CACHE: '/mine' })).toBe('/mine')
})

test('the source is asked, unless only a proxy leads there', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tools/`

  expect(await toolsReachable({ ELECTRON_BUILDER_BINARIES_MIRROR: url })).toBe(true)
  expect(asked).toEqual(['HEAD /tools/'])
  await new Promise((resolve) => server.close(resolve))
  expect(await answers(url)).toBe(false)
  expect(await toolsReachable({ ELECTRON_BUILDER_BINARIES_MIRROR: url })).toBe(false)
  expect(await toolsReachable({ ELECTRON_BUILDER_BINARIES_MIRROR: url, https_proxy: '' })).toBe(false)
  expect(await toolsReachable({ ELECTRON_BUILDER_BINARIES_MIRROR: url, HTTPS_PROXY: 'http://127.0.0.1:9' })).toBe(true)
  expect(sourceOf({})).toMatch(/^https:\/\/github\.com\/electron-userland\//)
})
