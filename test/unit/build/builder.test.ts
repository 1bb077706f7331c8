import { FuseV1Options } from '@electron/fuses'
import { expect, test } from 'vitest'
import { configuration } from '../../../build/builder.ts'
import { builderFuses, fuses } from '../../../build/fuses.ts'
import { strictFuses } from '../../../build/strict-fuses.ts'
import { notBundled } from '../../../build/targets.ts'

const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))

test('states every fuse there is, each with its reason', () => {
  expect(Object.keys(fuses).sort()).toEqual(names.sort())
  for (const { why } of Object.values(fuses)) expect(why.length).toBeGreaterThan(20)
})

test('turns off what would let a stranger run code in the program, and leaves the test flavour out of a release', () => {
  expect(Object.fromEntries(Object.entries(fuses).map(([name, { on }]) => [name, on]))).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
    WasmTrapHandlers: true,
  })
})

test('hands the same table to electron-builder and, strictly, to the hook before it', () => {
  expect(configuration.electronFuses).toEqual(builderFuses())
  expect(Object.keys(builderFuses())).toHaveLength(names.length - 1)
  const strict = strictFuses()
  expect(strict.strictlyRequireAllFuses).toBe(true)
  for (const [name, { on }] of Object.entries(fuses))
    expect(strict[FuseV1Options[name as keyof typeof FuseV1Options]], name).toBe(on)
})

test('publishes nowhere', () => {
  expect(configuration.publish).toBeNull()
})

test('packs what the main process opens, keytar, the interpreter of PAC files, and no other package', () => {
  const files = configuration.files as string[]

  for (const needed of ['dist/main/**', 'dist/preload/**', 'dist/renderer/**', 'guides/**/*.yaml', 'package.json'])
    expect(files).toContain(needed)
  expect(files).toContain('!**/node_modules/**')
  expect(
    files
      .filter((file) => file.startsWith('node_modules/'))
      .every((file) => /^node_modules\/(keytar|quickjs-wasi)\//.test(file)),
  ).toBe(true)
  expect(notBundled).toEqual(['electron', 'keytar', 'quickjs-wasi'])
  expect(files).toContain('!**/*.map')
  expect(files.filter((file) => /^(\*\*|test|core|docs)/.test(file))).toEqual([])
  expect(configuration.asarUnpack).toEqual(['node_modules/keytar/prebuilds/**'])
})

test('makes an installer and a portable form for each system', () => {
  const targets = [configuration.win, configuration.mac, configuration.linux].map((platform) =>
    ((platform?.target ?? []) as { target: string }[]).map(({ target }) => target),
  )

  expect(targets).toEqual([
    ['nsis', 'portable'],
    ['dmg', 'zip'],
    ['AppImage', 'deb'],
  ])
})
