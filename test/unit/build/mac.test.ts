import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { configuration } from '../../../build/builder.ts'
import { macSigning, macSigningWords } from '../../../build/mac-signing.ts'
import manifest from '../../../package.json' with { type: 'json' }

const root = new URL('../../../', import.meta.url)
const { nodeAdvice } = (await import(new URL('build/node-advice.js', root).href)) as {
  nodeAdvice(version: string, platform: string): string | null
}
const entitled = (file: string | null | undefined): string[] =>
  [...readFileSync(new URL(file ?? '', root), 'utf8').matchAll(/<key>(.+?)<\/key>\s*<true\/>/g)].map(
    ([, key]) => key ?? '',
  )

const apple = { APPLE_API_KEY: 'k.p8', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' }

test('without a certificate the app is signed ad hoc, and may load the framework that names no team', () => {
  const signing = macSigning({})

  expect(signing).toMatchObject({ identity: '-', hardenedRuntime: true, notarize: false })
  expect(entitled(signing.entitlements)).toEqual([
    'com.apple.security.cs.allow-jit',
    'com.apple.security.cs.disable-library-validation',
  ])
  expect(signing.entitlementsInherit).toBe(signing.entitlements)
  expect(macSigningWords({})).toContain('CSC_LINK')
  expect(macSigning(apple).notarize).toBe(false)
})

test.each([{ CSC_LINK: 'file.p12' }, { CSC_NAME: 'Somebody (TEAM)' }])(
  'with a certificate (%j) libraries are validated',
  (env) => {
    const signing = macSigning(env)

    expect('identity' in signing).toBe(false)
    expect(entitled(signing.entitlements)).toEqual(['com.apple.security.cs.allow-jit'])
    expect(signing.notarize).toBe(false)
    expect(macSigningWords(env)).toContain('not notarized')
  },
)

test.each([
  [apple, true],
  [{ APPLE_ID: 'a', APPLE_APP_SPECIFIC_PASSWORD: 'b', APPLE_TEAM_ID: 'c' }, true],
  [{ APPLE_KEYCHAIN: 'a', APPLE_KEYCHAIN_PROFILE: 'b' }, true],
  [{ APPLE_ID: 'a', APPLE_TEAM_ID: 'c' }, false],
  [{ APPLE_API_KEY: 'k', APPLE_KEYCHAIN: 'a', APPLE_ID: 'b' }, false],
])('is notarized where the variables are complete: %j', (given, expected) => {
  const env = { CSC_NAME: 'Somebody (TEAM)', ...given }

  expect(macSigning(env).notarize).toBe(expected)
  expect(macSigningWords(env).includes('not notarized')).toBe(!expected)
})

test('the packed app is signed by this, and the AppImage starts with its sandbox', () => {
  expect(configuration.mac).toMatchObject(macSigning())
  expect(configuration.linux?.executableArgs).toEqual([])
})

test('before the program can run, a language without words of its own is English', async () => {
  const { launchWords, wordsFor } = (await import(new URL('build/launch-words.js', root).href)) as {
    launchWords: Record<string, unknown>
    wordsFor(env: Record<string, string>): unknown
  }

  for (const env of [{}, { LC_ALL: 'xx_YY.UTF-8' }, { LANG: 'C' }, { LC_ALL: '', LC_MESSAGES: 'EN-us', LANG: 'xx' }])
    expect(wordsFor(env)).toBe(launchWords.en)
})

test('an older Node is told what to install, before anything else runs on it', () => {
  expect(nodeAdvice('24.11.0', 'darwin')).toBeNull()
  expect(nodeAdvice('24.21.1', 'linux')).toBeNull()
  expect(nodeAdvice('25.0.0', 'darwin')).toBeNull()
  expect(nodeAdvice('24.10.9', 'darwin')).toMatch(/requires Node 24\.11/)
  expect(nodeAdvice('26.1.0', 'linux')).toBeNull()
  expect(nodeAdvice('22.20.0', 'darwin')).toMatch(/requires Node 24.+This is Node 22\.20\.0.+brew install node@24/)
  expect(nodeAdvice('20.19.0', 'win32')).toContain('winget')
  expect(nodeAdvice('9.0.0', 'freebsd')).toContain('https://nodejs.org')
  for (const name of ['start', 'preflight', 'test', 'package'] as const)
    expect(manifest.scripts[name], name).toMatch(/^node build\/check-node\.js && node /)
})
