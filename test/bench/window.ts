import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumArguments, chromiumBinary } from '../support/chromium.ts'
import { startFakeHost } from '../ui/support/fake-host.ts'
import { allPassed } from '../ui/support/fake-reports.ts'
import { buildEmptyPage, buildWindow } from './empty-page.ts'
import { median, type Row } from './rows.ts'

const compressed = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length
const scripts = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => join(folder, file))
const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0)

function serve(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = join(folder, request.url === '/' ? 'index.html' : (request.url ?? ''))
    if (!existsSync(file)) return response.writeHead(404).end()
    response.setHeader('Content-Type', extname(file) === '.js' ? 'text/javascript' : 'text/html')
    response.end(readFileSync(file))
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}

/** Times of one opening of a page, in milliseconds. */
interface Opening {
  /** Until the first screen is there and the page is free to answer. */
  ready: number
  /** The longest time for which the page could not answer. */
  longest: number
}

const watch = `
  window.longest = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration)
  }).observe({ type: 'longtask', buffered: true })
  const ready = () => requestAnimationFrame(() => setTimeout(() => { window.ready ??= performance.now() }))
  new MutationObserver((_, observer) => {
    if (!document.querySelector('h1')) return
    observer.disconnect()
    ready()
  }).observe(document, { childList: true, subtree: true })
`

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.addInitScript(watch)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url)
  // The page's own policy allows no text to be run as a script, which `waitForFunction` would do.
  while (!(await page.evaluate('window.ready ?? 0'))) await page.waitForTimeout(50)
  return page
}

async function opening(browser: Browser, url: string): Promise<Opening> {
  const page = await open(browser, url)
  const found = await page.evaluate<Opening>('({ ready: window.ready, longest: window.longest })')
  await page.close()
  return found
}

const turns = 9
async function openings(browser: Browser, url: () => Promise<{ url: string; stop(): unknown }>): Promise<Opening[]> {
  const found: Opening[] = []
  for (let turn = 0; turn < turns; turn++) {
    const host = await url()
    found.push(await opening(browser, host.url))
    await host.stop()
  }
  return found
}

/** The longest time for which the checklist cannot answer while 200 findings arrive as fast as they can. */
async function streaming(browser: Browser): Promise<number> {
  const one = allPassed[0]
  if (!one) throw new Error('there is no finding to repeat')
  const finds = Array.from({ length: 200 }, (_, index) => ({ ...one, key: `${one.check}-${index}` }))
  const host = await startFakeHost({ finds, pace: 0 })
  const page = await open(browser, host.url)
  await page.getByRole('main').getByRole('button', { name: 'Acme production', exact: true }).click()
  const run = page.getByRole('button', { name: 'Run all checks' })
  await run.waitFor()
  await page.waitForTimeout(1000)
  await page.evaluate('window.longest = 0')
  await run.click()
  await page.locator('[data-verdict]').waitFor()
  await page.waitForTimeout(1000)
  const longest = await page.evaluate<number>('window.longest')
  await page.close()
  await host.stop()
  return longest
}

/** How large the window's script is, and how soon and how well it answers on a processor four times slower. */
export async function windowRows(): Promise<Row[]> {
  const binary = chromiumBinary()
  if ('missing' in binary) throw new Error(binary.missing)
  const empty = await buildEmptyPage()
  const built = buildWindow()
  const least = sum(scripts(empty.folder).map(compressed))
  const browser = await chromium.launch({
    executablePath: binary.found,
    args: [...chromiumArguments],
  })
  try {
    const host = await startFakeHost({ empty: true })
    const first = await browser.newPage()
    const asked = new Set<string>()
    first.on('response', (response) => asked.add(basename(new URL(response.url()).pathname)))
    await first.goto(host.url)
    await first.locator('h1').waitFor()
    await first.waitForTimeout(1000)
    await first.close()
    await host.stop()
    const onFirst = scripts(built).filter((file) => asked.has(basename(file)))

    const ours = await openings(browser, () => startFakeHost({ empty: true }))
    const theirs = await openings(browser, async () => {
      const server = await serve(empty.folder)
      const { port } = server.address() as AddressInfo
      return {
        url: `http://127.0.0.1:${port}/`,
        stop: () => {
          server.closeAllConnections()
          server.close()
        },
      }
    })
    const start = median(theirs.map(({ ready }) => ready))
    const slow = 'at a processor 4 times slower'
    return [
      {
        name: "window: compressed script over an empty Svelte page's",
        ours: sum(scripts(built).map(compressed)),
        least,
        unit: 'bytes',
        aim: 9,
      },
      {
        name: 'window: the same for the first screen',
        ours: sum(onFirst.map(compressed)),
        least,
        unit: 'bytes',
        aim: 4,
      },
      {
        name: `window: time to first interaction, ${slow}`,
        ours: median(ours.map(({ ready }) => ready)),
        least: start,
        unit: 'ms',
        aim: 1.5,
      },
      {
        name: `window: longest task of the start, ${slow}, over that page's start`,
        ours: median(ours.map(({ longest }) => longest)),
        least: start,
        unit: 'ms',
        aim: 1,
      },
      {
        name: `window: longest task while 200 findings arrive, ${slow}, over that page's start`,
        ours: await streaming(browser),
        least: start,
        unit: 'ms',
        aim: 1,
      },
    ]
  } finally {
    await browser.close()
    empty.remove()
  }
}
