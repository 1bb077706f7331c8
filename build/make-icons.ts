import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { chromiumArguments, chromiumBinary } from '../test/support/chromium.ts'
import { icns, icnsTypes, ico, icoSizes, linuxSizes } from './icon-files.ts'
import { words } from './words/index.ts'

/**
 * `node build/make-icons.ts`: draws every icon from `build/icons/icon.svg`. Run it by hand when the mark changes, and commit
 * the result, so that a build does not require a browser.
 */
const folder = fileURLToPath(new URL('icons/', import.meta.url))
const mark = readFileSync(`${folder}icon.svg`, 'utf8')
/** Apple's grid leaves a margin of a tenth around the shape. */
const macMargin = 0.098

const found = chromiumBinary()
if ('missing' in found) throw new Error(words.icons['no-browser']({ why: found.missing }))
const browser = await chromium.launch({ executablePath: found.found, args: [...chromiumArguments] })
const page = await browser.newPage()

async function draw(size: number, margin = 0): Promise<Buffer> {
  const inner = Math.round(size * (1 - 2 * margin))
  const svg = mark.replace('<svg ', `<svg width="${inner}" height="${inner}" `)
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>html,body{margin:0;height:100%;display:grid;place-items:center}svg{display:block}</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } })
}

mkdirSync(`${folder}png`, { recursive: true })
for (const size of linuxSizes) writeFileSync(`${folder}png/${size}x${size}.png`, await draw(size))
const forWindows = []
for (const size of icoSizes) forWindows.push({ size, png: await draw(size) })
writeFileSync(`${folder}icon.ico`, ico(forWindows))
const forMac = new Map<number, Buffer>()
for (const size of new Set(Object.values(icnsTypes))) forMac.set(size, await draw(size, macMargin))
writeFileSync(`${folder}icon.icns`, icns(forMac))
await browser.close()
