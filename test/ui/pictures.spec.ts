import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from './support/real-window.ts'
import { tour } from './support/tour.ts'

/** Where the pictures go; without it none are taken. */
const folder = process.env.PREFLIGHT_PICTURES ?? ''

/** The sizes at which a person looks at each screen; half of one is 200 % text. The tall one shows what is scrolled to. */
const sizes = [
  { name: 'small-tall', width: 1024, height: 1700 },
  { name: 'small', width: 1024, height: 700 },
  { name: 'usual', width: 1440, height: 900 },
  { name: 'large', width: 2560, height: 1440 },
  { name: 'zoomed', width: 720, height: 450 },
] as const
const themes = ['light', 'dark'] as const

test('every screen is photographed in every size and theme', async ({ page }) => {
  test.skip(folder === '', 'PREFLIGHT_PICTURES names no folder')
  test.setTimeout(1_200_000)
  mkdirSync(folder, { recursive: true })
  const usual = page.viewportSize()
  let count = 0
  await tour(page, async (screen) => {
    const number = String(++count).padStart(2, '0')
    const name = screen.replaceAll(/\W+/g, '-')
    for (const colorScheme of themes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const { name: size, ...viewport } of sizes) {
        await page.setViewportSize(viewport)
        await page.screenshot({ path: join(folder, `${number}-${name}-${size}-${colorScheme}.png`) })
      }
    }
    if (usual) await page.setViewportSize(usual)
  })
})
