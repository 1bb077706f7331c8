import { expect, test } from 'vitest'
import { dataFolder, storeFile } from '../../../core/store/data-folder.ts'

const folder = (platform: NodeJS.Platform, env: Record<string, string> = {}) =>
  dataFolder({ platform, env, home: '/home/ada' })

test('keeps its data where each system wants it', () => {
  expect(folder('linux')).toBe('/home/ada/.local/share/idp-preflight')
  expect(folder('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/idp-preflight')
  expect(folder('darwin')).toBe('/home/ada/Library/Application Support/IdP Preflight')
  expect(folder('win32', { APPDATA: '/roaming' })).toBe('/roaming/IdP Preflight')
})

test('lets IDP_PREFLIGHT_HOME override every system', () => {
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    expect(folder(platform, { IDP_PREFLIGHT_HOME: '/mine', XDG_DATA_HOME: '/data', APPDATA: '/roaming' })).toBe('/mine')
})

test('ignores a relative folder in a variable, which would depend on where the program was started', () => {
  expect(folder('linux', { XDG_DATA_HOME: 'data', IDP_PREFLIGHT_HOME: 'mine' })).toBe(
    '/home/ada/.local/share/idp-preflight',
  )
})

test('names the file inside the folder', () => {
  expect(storeFile('/mine')).toBe('/mine/preflight.db')
})
