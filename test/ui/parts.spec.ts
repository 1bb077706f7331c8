import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'

/**
 * The page of parts as it looks now, beside the page of the commit at which somebody looked at the parts last, built and
 * drawn in the same run. That commit is the last one that changed `test/parts/seen.md`.
 */
const root = join(import.meta.dirname, '..', '..')
const seen = 'test/parts/seen.md'
const git = (...args: string[]) => spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })

/** The commit, or why there is none. */
function lastSeen(): { commit: string } | { missing: string } {
  if (git('rev-parse', '--is-shallow-repository').stdout.trim() !== 'false')
    return { missing: 'the history of this clone is cut off, or there is none' }
  const commit = git('log', '-1', '--format=%H', '--', seen).stdout.trim()
  return commit ? { commit } : { missing: `no commit has ${seen}` }
}

/** The files of a commit in a folder of their own, with the packages of this one. */
function checkedOut(commit: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-parts-'))
  const archive = spawnSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 28 })
  const unpacked = spawnSync('tar', ['-x', '-C', folder], { input: archive.stdout })
  if (archive.status !== 0 || unpacked.status !== 0) throw new Error(`${commit} could not be unpacked`)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

/** When it is, on both pages. */
const at = '2026-11-28T12:00:00Z'

interface Served {
  /** The URL of each world. */
  urls: ReadonlyMap<string, string>
  stop(): void
}

/** Starts `npm run parts` of a folder. */
async function serveParts(folder: string): Promise<Served> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', join(folder, 'test/parts/fixed-clock.ts'), join(folder, 'test/parts/serve.ts')],
    { cwd: folder, env: { ...process.env, PREFLIGHT_PARTS_AT: at } },
  )
  const urls = new Map<string, string>()
  let said = ''
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  await new Promise<void>((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', (chunk) => {
      printed += chunk
      for (const [, world = '', url = ''] of printed.matchAll(/^(\w+) (http\S+)$/gm)) urls.set(world, url)
      if (/^ready$/m.test(printed)) resolve()
    })
    child.once('exit', () => reject(new Error(`the page of parts ended: ${said}`)))
  })
  return { urls, stop: () => child.kill('SIGKILL') }
}

const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const

/** Every part of a page as a picture, by its name. */
async function pictures(page: Page): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>()
  for (const group of await page.locator('[data-group]').all()) {
    const name = (await group.getAttribute('data-group')) ?? ''
    // Alone on the page, so that what stands above it cannot move it by half a pixel.
    await page.evaluate(
      `for (const group of document.querySelectorAll('[data-group]')) group.hidden = group.dataset.group !== '${name}'`,
    )
    found.set(name, await group.screenshot({ animations: 'disabled', caret: 'hide' }))
  }
  return found
}

async function open(browser: Browser, url: string, look: keyof typeof looks): Promise<Page> {
  const page = await browser.newPage({
    ...looks[look],
    viewport: { width: 1024, height: 700 },
    reducedMotion: 'reduce',
  })
  await page.clock.setFixedTime(at)
  await page.goto(url)
  await page.locator('body[data-ready]').waitFor({ state: 'attached' })
  await page.evaluate('document.fonts.ready.then(() => null)')
  return page
}

test('no part looks different from when it was last looked at', async ({ browser }, testInfo) => {
  test.setTimeout(400_000)
  const base = lastSeen()
  test.skip('missing' in base, 'missing' in base ? base.missing : '')
  if ('missing' in base) return
  const folder = checkedOut(base.commit)
  const hosts = await Promise.all([serveParts(root), serveParts(folder)])
  const [now, then] = hosts
  try {
    expect([...now.urls.keys()].length).toBeGreaterThan(1)
    for (const [world, url] of now.urls)
      for (const look of Object.keys(looks) as (keyof typeof looks)[]) {
        const before = then.urls.get(world)
        expect(before, `the world ${world} is new: look at it, and say so in ${seen}`).toBeDefined()
        const pages = [await open(browser, url, look), await open(browser, before ?? '', look)] as const
        const [ours, theirs] = [await pictures(pages[0]), await pictures(pages[1])]
        await Promise.all(pages.map((page) => page.close()))
        for (const [group, picture] of ours) {
          const name = `${world}-${look}-${group}.png`
          const kept = testInfo.snapshotPath(name)
          mkdirSync(dirname(kept), { recursive: true })
          writeFileSync(kept, theirs.get(group) ?? '')
          expect
            .soft(picture, `${name}: look at the pictures; if this is meant, say so in ${seen}`)
            .toMatchSnapshot(name, { maxDiffPixels: 40 })
        }
      }
  } finally {
    for (const host of hosts) host.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the page of parts has no fault', async ({ page }) => {
  test.setTimeout(200_000)
  expect(existsSync(join(root, seen))).toBe(true)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const { urls, stop } = await serveParts(root)
  try {
    for (const url of urls.values()) {
      await page.goto(url)
      await page.locator('body[data-ready]').waitFor({ state: 'attached' })
      expect(await page.locator('[data-part]').count()).toBeGreaterThan(40)
    }
    expect(complaints).toEqual([])
  } finally {
    stop()
  }
})
