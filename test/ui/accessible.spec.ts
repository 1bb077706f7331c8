import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { tabTo as goTo } from './support/hands.ts'
import { unreadable } from './support/readable.ts'
import { expect, test } from './support/real-window.ts'
import { tour } from './support/tour.ts'
import { expectAccessible } from './support/window.ts'

/** The looks that the system, or the person, can ask for. */
const looks = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  'high contrast, light': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  'high contrast, dark': { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  'forced colors': { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const

/** The rules whose result can change with the look. */
const ofLooks = ['color-contrast', 'link-in-text-block', 'target-size']

test('every screen is accessible in every look', async ({ page, host }) => {
  test.setTimeout(900_000)
  await page.setViewportSize({ width: 1024, height: 700 })
  const look = async (screen: string) => {
    for (const [name, media] of Object.entries(looks))
      await test.step(`${screen}, ${name}`, async () => {
        // A color on its way from one look to the next belongs to neither.
        await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
        await expectAccessible(page, media === looks.light ? undefined : ofLooks)
        if (media === looks['forced colors']) expect(await unreadable(page)).toEqual([])
      })
    await page.emulateMedia(looks.light)
  }
  await tour(page, look)
  await host.stop()
  await expect(page.getByRole('heading', { level: 1, name: text.stopped.gone.title })).toBeFocused()
  await look('program stopped')
})

/** Goes on with the Tab key alone until an element has the focus. */
const tabTo = (page: Page, name: RegExp | string, role: 'button' | 'switch' | 'radio' = 'button') =>
  goTo(page, page.getByRole(role, { name }).first())

test('from the first run to a green practice run by keyboard alone', async ({ page, host: _ }) => {
  await tabTo(page, new RegExp(text.welcome.practiceDo))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Practice tenant' })).toBeFocused()
  await tabTo(page, 'Okta', 'radio')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Auth0' })).toBeChecked()
  await tabTo(page, 'Start the practice tenant')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: text.practice.running('Auth0') })).toBeVisible()
  await tabTo(page, text.practice.setUp)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Practice with Auth0' })).toBeFocused()
  await tabTo(page, 'Run all checks')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'pass')
  await tabTo(page, /Check the token/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Check the token' })).toBeFocused()
})
