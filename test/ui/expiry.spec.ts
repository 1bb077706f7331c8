import type { Page } from '@playwright/test'
import type { ExpiryEntry } from '../../core/contract/values.ts'
import { text } from '../../renderer/text.ts'
import { dayFromNow } from './support/fake-expiry.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const t = text.expiry
const acme = { id: 'acme', name: 'Acme production' }
const entry = (id: string, days: number, setups = [acme]): ExpiryEntry => ({
  id,
  kind: 'certificate',
  on: dayFromNow(days),
  what: `The server certificate ${id} expires.`,
  setups,
})
const entries = [entry('gone', -3), entry('today', 0), entry('month', 20), entry('far', 400, [])]
const toCalendar = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: text.rail.expiry }).click()

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the expiry calendar in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })
    test('is accessible: all setups, one of them, and nothing yet', async ({ page, open }) => {
      await open({ expiry: entries })
      await toCalendar(page)
      await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeFocused()
      await expectAccessible(page)
      await page.getByRole('main').getByRole('button', { name: 'Acme production' }).first().click()
      await expect(page.getByRole('heading', { level: 1, name: t.titleOf })).toBeVisible()
      await expectAccessible(page)
    })
    test('is accessible where there is nothing', async ({ page, open }) => {
      await open()
      await toCalendar(page)
      await expect(page.getByRole('heading', { name: t.empty.title })).toBeVisible()
      await expectAccessible(page)
    })
  })

test('what is overdue stands first, and says for how long', async ({ page, open }) => {
  await open({ expiry: entries })
  await toCalendar(page)
  const spans = page.locator('[data-span]')
  await expect(spans).toHaveCount(4)
  await expect(spans.nth(0)).toContainText(t.gone(3))
  await expect(spans.nth(1)).toContainText(t.today)
  await expect(spans.nth(2)).toContainText(t.left(20))
  await expect(spans.nth(3)).toContainText(t.everySetup)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: t.save }).click()
  expect((await download).suggestedFilename()).toBe('expiry.ics')
})

test('the date of a secret is entered, and what is wrong is said', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme production')
  await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
  await page.getByRole('button', { name: t.open }).click()
  await page.getByLabel(t.ends).fill(dayFromNow(5))
  await page.getByLabel(t.ends).press('Tab')
  await expect(page.locator('[data-span="week"]')).toContainText('The client secret expires.')
  for (const year of ['1000', '9999']) {
    await page.getByLabel(t.ends).fill(`${year}-12-31`)
    await expect(page.getByText(t.endsWrong('Jan 1, 2000', 'Dec 31, 2099'))).toBeVisible()
    await expect(page.locator('[data-span="week"]')).toContainText('The client secret expires.')
  }
  await page.getByLabel(t.ends).fill(dayFromNow(6))
  await expect(page.getByText(t.endsWrong('Jan 1, 2000', 'Dec 31, 2099'))).toBeHidden()
  const days = page.getByRole('textbox', { name: t.rotate })
  for (const wrong of ['0', '3651', 'x']) {
    await days.fill(wrong)
    await days.press('Enter')
    await expect(page.getByText(t.rotateWrong(3650))).toBeVisible()
  }
  await days.fill('90')
  await days.press('Enter')
  await expect(page.getByText(t.rotateWrong(3650))).toBeHidden()
  await page.reload()
  await expect(page.getByRole('textbox', { name: t.rotate })).toHaveValue('90')
})

test('what ends soon is announced in the list of setups, on the rail and on the hand-off', async ({ page, open }) => {
  const ends = { on: dayFromNow(5), what: 'The client secret expires.' }
  await open({ ends })
  await expect(page.locator('[data-setup="acme"]')).toContainText(ends.what)
  await expect(page.locator('[data-setup="staging"]')).not.toContainText(ends.what)
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText(text.rail.soon(1))
  await openSetup(page, 'Acme production')
  await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
  await expect(page.locator('.page').getByText(ends.what)).toBeVisible()
})
