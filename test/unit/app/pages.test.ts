import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPages } from '../../../core/app/page-files.ts'
import { contentSecurityPolicy, pageTable } from '../../../core/app/pages.ts'
import { isDark } from '../../../core/app/theme.ts'
import type { Theme } from '../../../core/contract/values.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

const look = { words: () => words, theme: () => 'system' as const }
const page = pageTable([
  'index.html',
  'assets/app-1a2b.js',
  'assets/app-1a2b.css',
  'assets/inter-3c4d.woff2',
  'notes.txt',
])

test.each([
  ['/', 'index.html', 'text/html; charset=utf-8', 'no-store'],
  ['/index.html', 'index.html', 'text/html; charset=utf-8', 'no-store'],
  [
    '/assets/app-1a2b.js',
    'assets/app-1a2b.js',
    'text/javascript; charset=utf-8',
    'private, max-age=31536000, immutable',
  ],
  ['/assets/app-1a2b.css', 'assets/app-1a2b.css', 'text/css; charset=utf-8', 'private, max-age=31536000, immutable'],
  ['/assets/inter-3c4d.woff2', 'assets/inter-3c4d.woff2', 'font/woff2', 'private, max-age=31536000, immutable'],
])('answers %s with the built file %s', (path, file, type, cache) => {
  const { status, headers, ...rest } = page(path)

  expect(status).toBe(200)
  expect(rest).toEqual({ file, says: null })
  expect(headers['Content-Type']).toBe(type)
  expect(headers['Cache-Control']).toBe(cache)
})

test.each([
  '',
  'index.html',
  '//index.html',
  '/../package.json',
  '/assets/../index.html',
  '/assets/../../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/%252e%252e/package.json',
  '/%2e%2e%5cpackage.json',
  '/..\\package.json',
  '\\index.html',
  '/C:/Windows/win.ini',
  '/c:\\Windows\\win.ini',
  '/file:///etc/passwd',
  '/etc/passwd',
  '/index.html\0.js',
  '/index.html%00',
  '/assets',
  '/assets/',
  '/INDEX.HTML',
  '/__proto__',
  '/constructor',
  '/notes.txt',
])('finds nothing at %j', (path) => {
  expect(page(path)).toMatchObject({ status: 404, file: null })
})

test('sends the same policy and locks with a page, a script and a refusal', () => {
  for (const path of ['/', '/assets/app-1a2b.js', '/nothing'])
    expect(page(path).headers).toMatchObject({
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': expect.stringContaining('geolocation=()'),
      'X-Frame-Options': 'DENY',
    })
})

test('allows nothing by default, nothing inline and nothing from elsewhere', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types svelte-trusted-html",
  )
})

test('says how to build the pages when there are none', () => {
  expect(pageTable([])('/').says).toEqual({ word: 'app.not-built' })
  expect(pageTable(['index.html'])('/x').says).toEqual({ word: 'app.no-page' })
})

test('reads what was there when it was opened, and nothing that came later', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-pages-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'a.css'), 'a {}')
  const pages = openPages(folder, look)
  writeFileSync(join(folder, 'later.html'), 'later')

  expect(Buffer.from((await pages('/')).body).toString()).toBe('<!doctype html>')
  expect(Buffer.from((await pages('/assets/a.css')).body).toString()).toBe('a {}')
  expect((await pages('/later.html')).status).toBe(404)
  const missing = await openPages(join(folder, 'nowhere'), look)('/')
  expect([missing.status, Buffer.from(missing.body).toString()]).toEqual([
    404,
    'The window has not been built yet. Run npm run build.\n',
  ])
})

test('says without a script that it requires one, in the language that is used', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-pages-'))
  writeFileSync(join(folder, 'index.html'), '<html><body><noscript></noscript><b></b>')
  const pages = openPages(folder, look)
  expect(Buffer.from((await pages('/')).body).toString()).toBe(
    `<html lang="en" data-theme="system"><body><noscript>${words.say(said('app.javascript-off'))}</noscript><b></b>`,
  )
})

test.each([
  ['<!doctype html><html lang="en"><p lang="en">', '<!doctype html><html lang="de" data-theme="system"><p lang="en">'],
  ['<!doctype html><html class="x">', '<!doctype html><html lang="de" data-theme="system" class="x">'],
])('the page %s says on its root element which language is used', async (page, served) => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-pages-'))
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'a.js'), page)
  let language = 'en'
  const pages = openPages(folder, { ...look, words: () => ({ ...words, language: language as 'en' }) })
  const text = async (path: string) => Buffer.from((await pages(path)).body).toString()
  expect(await text('/')).toContain('<html lang="en"')
  language = 'de'
  expect(await text('/')).toBe(served)
  expect(await text('/index.html')).toBe(served)
  expect(await text('/a.js')).toBe(page)
})

test('the page says on its root element which theme is used when it is asked for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-pages-'))
  writeFileSync(join(folder, 'index.html'), '<html lang="en">')
  let theme: Theme = 'dark'
  const pages = openPages(folder, { ...look, theme: () => theme })
  const text = async () => Buffer.from((await pages('/')).body).toString()
  expect(await text()).toBe('<html lang="en" data-theme="dark">')
  theme = 'contrast'
  expect(await text()).toBe('<html lang="en" data-theme="contrast">')
})

test.each([
  ['system', true, true],
  ['system', false, false],
  ['contrast', true, true],
  ['contrast', false, false],
  ['light', true, false],
  ['dark', false, true],
] as const)('%s, where the operating system prefers dark: %s, is dark: %s', (theme, system, dark) => {
  expect(isDark(theme, system)).toBe(dark)
})
