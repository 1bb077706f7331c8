import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const t = text.history
const openRuns = async (page: Page, setup = 'Acme production') => {
  await openSetup(page, setup)
  await page.getByRole('button', { name: t.title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: t.title, exact: true })).toBeFocused()
}
const rows = (page: Page) => page.locator('[data-run]')
const list = (page: Page) => page.getByRole('navigation', { name: t.list })

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`saved runs in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('are accessible: one, two side by side, none, and one that is gone', async ({ page, open }) => {
      await open({ runGone: true })
      await openRuns(page)
      await expect(page.locator('[data-run-open]')).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: t.good }).click()
      await expect(page.locator('[data-comparison]')).toBeVisible()
      await expectAccessible(page)
      await rows(page).nth(2).getByRole('button').first().click()
      await expect(page.getByRole('heading', { name: t.gone })).toBeFocused()
      await expectAccessible(page)
      await page.getByRole('button', { name: t.latest }).click()
      await expect(page.locator('[data-run-open]')).toBeVisible()
      await page.getByRole('button', { name: 'All setups' }).first().click()
      await openRuns(page, 'Initech directory')
      await expect(page.getByRole('heading', { name: t.empty.title })).toBeVisible()
      await expectAccessible(page)
    })
  })

test('the newest run is open, with what it found; another opens read-only', async ({ page, open }) => {
  await open()
  await openRuns(page)

  await expect(rows(page)).toHaveCount(3)
  await expect(page.locator('[data-verdict-of-run]')).toHaveAttribute('data-verdict-of-run', 'fail')
  await expect(page.locator('.detail article').first()).toBeVisible()
  await expect(page.locator('.detail').getByRole('button', { name: text.finding.again })).toHaveCount(0)
  await expect(rows(page).nth(0)).toHaveAttribute('data-shown', 'alone')
  await expect(rows(page).nth(1)).toContainText(t.hosts.terminal as string)

  await rows(page).nth(1).getByRole('button').first().click()
  await expect(page.locator('[data-verdict-of-run]')).toHaveAttribute('data-verdict-of-run', 'pass')
  await expect(page.locator('[data-run-open] h2').first()).toBeFocused()
  await expect(page.getByRole('button', { name: t.good })).toHaveCount(0)
  await page.goBack()
  await expect(page.locator('[data-verdict-of-run]')).toHaveAttribute('data-verdict-of-run', 'fail')
  await rows(page).nth(2).getByRole('button').first().click()
  await expect(page.getByText(t.older('0.0.9'))).toBeVisible()
})

test('two runs are compared side by side, and what is near the root cause is marked', async ({ page, open }) => {
  await open()
  await openRuns(page)
  await rows(page).nth(1).getByRole('button', { name: t.compare }).click()

  await expect(page.getByRole('heading', { level: 2, name: t.comparison.title })).toBeFocused()
  await expect(rows(page).nth(0)).toHaveAttribute('data-shown', 'after')
  await expect(rows(page).nth(1)).toHaveAttribute('data-shown', 'before')
  await expect(page.locator('[data-area="proxy"]')).toContainText(t.comparison.near)
  await expect(page.locator('[data-area="keys"]')).not.toContainText(t.comparison.near)
  await page.getByRole('button', { name: t.comparison.copy }).click()
  await expect(page.getByText(text.copy.copied).first()).toBeVisible()
  await page.locator('[data-comparison]').getByRole('button', { name: t.comparison.openShort }).first().click()
  await expect(page.locator('[data-run-open]')).toBeVisible()
})

test('what changed since it worked is one click from the verdict', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme production')
  await page.getByRole('button', { name: /^It worked on/ }).click()
  await expect(page.locator('[data-comparison]')).toBeVisible()
  await page.getByRole('button', { name: 'All setups' }).first().click()
  await openSetup(page, 'Acme staging')
  await expect(page.getByRole('button', { name: /^It worked on/ })).toHaveCount(0)
})

test('many runs come in parts, and keys lead through them', async ({ page, open }) => {
  await open({ runs: 200 })
  await openRuns(page)
  await expect(rows(page)).toHaveCount(40)
  await list(page)
    .getByRole('button', { name: t.showMore(40) })
    .click()
  await expect(rows(page)).toHaveCount(80)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(rows(page).nth(1)).toHaveAttribute('data-shown', 'alone')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(rows(page).nth(0)).toHaveAttribute('data-shown', 'alone')
})

test('a run that ends is listed', async ({ page, open }) => {
  await open()
  await openRuns(page, 'Initech directory')
  await page.locator('.page').getByRole('button', { name: t.empty.run }).click()
  await expect(rows(page)).toHaveCount(3)
})

test('in a small window the list opens above the run', async ({ page, open }) => {
  await page.setViewportSize({ width: 700, height: 700 })
  await open()
  await openRuns(page)
  await expect(list(page)).toBeHidden()
  await page.locator('.chooser').click()
  await rows(page).nth(1).getByRole('button').first().click()
  await expect(list(page)).toBeHidden()
  await expect(page.locator('[data-verdict-of-run]')).toHaveAttribute('data-verdict-of-run', 'pass')
})

test('how many runs are kept is a setting, and what is wrong is said', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: text.rail.settings }).click()
  const field = page.getByRole('textbox', { name: text.settings.runs.label })
  await expect(field).toHaveValue('50')
  for (const wrong of ['4', '1001', 'x', '', '7.5']) {
    await field.fill(wrong)
    await field.press('Enter')
    await expect(page.getByText(text.settings.runs.wrong(5, 1000))).toBeVisible()
  }
  await field.fill('1000')
  await field.press('Enter')
  await expect(field).toHaveValue('1000')
  await expect(page.getByText(text.settings.saved).first()).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: text.settings.runs.label })).toHaveValue('1000')
})

test('a re-check is off until it is turned on, and says what it costs', async ({ page, open }) => {
  const r = text.recheck
  await open()
  await openRuns(page)
  await page.getByText(r.off).click()
  const on = page.getByRole('checkbox', { name: r.on })
  await expect(on).not.toBeChecked()
  await on.check()
  await expect(page.getByText(r.every(24))).toBeVisible()
  const hours = page.getByRole('textbox', { name: r.hours })
  for (const wrong of ['0', '169', 'x']) {
    await hours.fill(wrong)
    await hours.press('Enter')
    await expect(page.getByText(r.wrong(1, 168))).toBeVisible()
  }
  await hours.fill('168')
  await hours.press('Enter')
  await expect(page.getByText(r.every(168))).toBeVisible()
  await expect(page.getByText(r.tokensAbout)).toBeVisible()
  await page.getByRole('checkbox', { name: r.tokens }).check()
  await expectAccessible(page)
  await page.reload()
  await page.getByText(r.every(168)).click()
  await expect(page.getByRole('checkbox', { name: r.tokens })).toBeChecked()
  await on.uncheck()
  await expect(page.getByText(r.off)).toBeVisible()
})

test('what a re-check found is shown above every screen until it is put away', async ({ page, open }) => {
  const r = text.recheck
  await open({ news: true })
  const notice = page.locator('[data-news]')
  await expect(notice).toContainText(r.found('Acme production'))
  await expect(notice).toContainText('Keys of the provider')
  await expectAccessible(page)
  await expect(page.getByRole('navigation', { name: 'Main' }).getByText(text.rail.changed)).toHaveCount(1)
  await notice.getByRole('button', { name: r.show }).click()
  await expect(page.locator('[data-comparison]')).toBeVisible()
  await notice.getByRole('button', { name: r.putAway('Acme production') }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByText(text.rail.changed)).toHaveCount(0)
})
