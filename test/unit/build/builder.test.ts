import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FuseV1Options } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'
import { expect, test } from 'vitest'
import { afterExtract } from '../../../build/after-extract.ts'
import { configuration } from '../../../build/builder.ts'
import { builderFuses, fuses } from '../../../build/fuses.ts'
import { strictFuses } from '../../../build/strict-fuses.ts'
import { notBundled } from '../../../build/targets.ts'
import manifest from '../../../package.json' with { type: 'json' }

const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)))

test('states every fuse there is', () => {
  expect(Object.keys(fuses).sort()).toEqual(names.sort())
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

test('names every file after its system and processor, and installs each processor alone', () => {
  const names = [configuration, configuration.nsis, configuration.portable].map((each) => each?.artifactName)

  expect(new Set(names).size).toBe(3)
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
  for (const name of names) expect(name).toContain('${os}-${arch}')
  expect(configuration.nsis?.buildUniversalInstaller).toBe(false)
  expect(configuration.portable?.buildUniversalInstaller).toBe(false)
})

test('a package says who made it, from where, and by which name the desktop knows its window', () => {
  expect(configuration.linux).toMatchObject({ maintainer: manifest.author, syncDesktopName: true })
  expect(manifest.author).toMatch(/^[^<>]+ <[^@ ]+@[^@ ]+>$/)
  // Nobody's name in particular: a domain that was reserved so that nobody can own it (RFC 2606).
  expect(manifest.author).toMatch(/\.example>$/)
  expect(manifest.homepage).toMatch(/^https:\/\//)
  expect(manifest.desktopName).toBe(`${configuration.linux?.executableName}.desktop`)
})

test.each([
  ['linux', 'resources'],
  ['win32', 'resources'],
  ['darwin', 'Electron.app/Contents/Resources'],
] as const)('takes the demo page of Electron out on %s, and leaves the rest', (electronPlatformName, resources) => {
  const appOutDir = mkdtempSync(join(tmpdir(), 'preflight-extract-'))
  mkdirSync(join(appOutDir, resources), { recursive: true })
  for (const name of ['version', 'LICENSE', join(resources, 'default_app.asar'), join(resources, 'other.asar')])
    writeFileSync(join(appOutDir, name), '')

  afterExtract({ appOutDir, electronPlatformName } as AfterPackContext)
  afterExtract({ appOutDir, electronPlatformName } as AfterPackContext)

  expect(readdirSync(join(appOutDir, resources))).toEqual(['other.asar'])
  expect(readdirSync(appOutDir)).toContain('LICENSE')
  expect(readdirSync(appOutDir)).not.toContain('version')
  rmSync(appOutDir, { recursive: true })
})
