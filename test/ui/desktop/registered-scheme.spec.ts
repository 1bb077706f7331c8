import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { expect, test } from '@playwright/test'
import { openPages } from '../../../core/app/page-files.ts'
import { contract } from '../../../core/contract/contract.ts'
import { home, scheme } from '../../../electron/app-origin.ts'
import { missingWebEngine, openInWebEngine, type Served } from '../../support/webengine.ts'
import { words } from '../../support/words.ts'
import { fakeCore } from '../support/fake-core.ts'

const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'renderer')

/** Every built file and one that is not there, as `protocol.handle` answers them. */
async function answers(): Promise<Served['pages']> {
  const pages = openPages(built, { words: () => words, theme: () => 'system' as const })
  const files = readdirSync(built, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => `/${relative(built, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
  const all = await Promise.all(
    ['/', '/not-there', ...paths].map(async (path) => {
      const { status, headers, body } = await pages(path)
      return [path, { status, headers, body: Buffer.from(body).toString('base64') }] as const
    }),
  )
  return Object.fromEntries(all)
}

/** The bridge that a preload would have put there, with the answers of the first screens. */
async function bridge(): Promise<string> {
  const core = fakeCore({}, () => {}) as unknown as Record<string, Record<string, () => Promise<unknown>>>
  const asked = [
    'host.describe',
    'setups.list',
    'guides.list',
    'guides.refused',
    'practice.state',
    'settings.show',
    'recheck.news',
  ]
  const known = await Promise.all(
    asked.map(async (name) => {
      const [group = '', call = ''] = name.split('.')
      return [name, { ok: true, value: await core[group]?.[call]?.() }]
    }),
  )
  const names = Object.entries(contract).flatMap(([group, calls]) =>
    Object.entries(calls).map(([name, { kind }]) => [group, name, kind]),
  )
  return `(() => {
    const known = ${JSON.stringify(Object.fromEntries(known))}
    window.bridge = {}
    for (const [group, name, kind] of ${JSON.stringify(names)})
      (window.bridge[group] ??= {})[name] = kind === 'signal' ? () => () => {} : async () => known[group + '.' + name] ?? { ok: true, value: null }
    // Debian's engine is older than the one that the window is built for.
    for (const [name, change] of [['toSorted', 'sort'], ['toReversed', 'reverse']])
      Array.prototype[name] ??= function (...given) { return [...this][change](...given) }
    window.violations = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective))
  })()`
}

/** First what the page is, then what its policy refuses: otherwise a policy that is not there would look like one that holds. */
const asked = `(async () => {
  while (!document.querySelector('h1')) await new Promise((resolve) => setTimeout(resolve, 50))
  // In this old engine, document.fonts.ready waits for ever once a second font is asked for.
  while (![...document.fonts].some(({ status }) => status === 'loaded')) await new Promise((resolve) => setTimeout(resolve, 50))
  const page = {
    href: location.href, origin, secure: isSecureContext, title: document.title, heading: document.querySelector('h1').textContent.trim(),
    fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length > 0,
    styled: getComputedStyle(document.body).fontFamily.includes('Inter'),
    violations: [...violations],
  }
  const tries = {
    html: () => { document.body.innerHTML = '<b>x</b>' },
    inline: () => { const script = document.createElement('script'); script.append('window.ran = true'); document.body.append(script); if (!window.ran) throw new Error('not run') },
    image: () => new Promise((done, fail) => { const image = new Image(); image.onload = done; image.onerror = fail; image.src = 'https://nowhere.invalid/x.png' }),
    frame: () => new Promise((done) => { const frame = document.createElement('iframe'); frame.src = location.href; document.body.append(frame); setTimeout(done, 300) }),
  }
  const refused = []
  for (const [name, attempt] of Object.entries(tries)) try { await attempt() } catch { refused.push(name) }
  return { page, refused, violations: [...new Set(violations)].sort() }
})()`

test('the built window loads on a registered scheme, with its policy, and violates nothing of it', async () => {
  const missing = missingWebEngine()
  test.skip(missing !== null, `a registered scheme needs QtWebEngine: ${missing}`)
  const person = mkdtempSync(join(tmpdir(), 'preflight-webengine-'))
  const seen = openInWebEngine({ scheme, home, pages: await answers(), before: await bridge(), asked }, person)
  rmSync(person, { recursive: true, force: true })

  expect(seen).toMatchObject({
    loaded: true,
    value: {
      page: { href: home, origin: 'app://ui', secure: true, fonts: true, styled: true, violations: [] },
      refused: ['html', 'inline', 'image'],
      violations: expect.arrayContaining(['frame-src', 'img-src', 'require-trusted-types-for']),
    },
  })
  expect(seen.requests).toEqual(expect.arrayContaining(['/', expect.stringMatching(/^\/assets\/window-.*\.js$/)]))
})
