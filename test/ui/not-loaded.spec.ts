import { text } from '../../renderer/text.ts'
import { expect, test } from './support/real-window.ts'

// The browser complains of what it could not load; that is what these tests are about.
test.describe('code that does not come', () => {
  test('of a screen is said, and loading again leads to that screen', async ({ page, host: _ }) => {
    await page.route('**/assets/Expiry-*', (route) => route.abort())
    const expiry = page
      .getByRole('navigation', { name: text.rail.label })
      .getByRole('button', { name: text.rail.expiry })
    await expiry.click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.errors.page)
    await expect(page.getByRole('alert')).toHaveText(text.errors.part)
    await page.unroute('**/assets/Expiry-*')
    await page.getByRole('button', { name: text.tryAgain }).click()
    await expect(page.getByRole('heading', { level: 1, name: text.expiry.title })).toBeVisible()
  })

  test('of what stands above the screen is said, and it opens when it can', async ({ page, host: _ }) => {
    await page.route('**/assets/Palette-*', (route) => route.abort())
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('alert')).toContainText(text.errors.part)
    await page.unroute('**/assets/Palette-*')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
  })
})
