import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }

const folder = new URL('../../../electron/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const)
const naming = (pattern: RegExp): string[] => files.filter(([, text]) => pattern.test(text)).map(([name]) => name)

test('nothing here accepts a certificate that was refused, or looks at it in another way than Chromium does', () => {
  expect(naming(/certificate-error|setCertificateVerifyProc|ignore-certificate-errors/)).toEqual([])
})

test('nothing here loosens the window: web security, insecure content, experimental or Blink features', () => {
  expect(
    naming(/webSecurity:|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|no-sandbox/),
  ).toEqual(['sandboxed.ts'])
})

test('nothing here sends a crash dump, updates itself, or reads the clipboard for the page', () => {
  expect(naming(/crashReporter|autoUpdater|electron-updater/)).toEqual([])
  expect(naming(/readText/)).toEqual(['clipboard.ts'])
})

test('one file opens links in the system, and none opens files', () => {
  expect(naming(/shell\.openExternal/)).toEqual(['external-links.ts'])
  expect(naming(/openPath|showItemInFolder/)).toEqual([])
})

test('the main file stays a composition', () => {
  const [, text = ''] = files.find(([name]) => name === 'main.ts') ?? []

  expect(text.split('\n').length).toBeLessThanOrEqual(60)
})

test('the Electron that is used is of a major version that gets security fixes (docs/decisions/0007-electron-major.md)', () => {
  const [major] = manifest.devDependencies.electron.split('.').map(Number)

  expect([45]).toContain(major)
})
