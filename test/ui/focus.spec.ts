import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, openSetup, openStep, test } from './support/window.ts'

/** What has the focus, by its name. */
const focused = (page: Page) =>
  page.evaluate<string>(
    `document.activeElement === document.body ? 'nothing' : document.activeElement.tagName.toLowerCase()`,
  )
const keeps = async (page: Page) => expect.poll(() => focused(page)).not.toBe('nothing')

test.describe('the focus is never lost', () => {
  test('when a customer was saved', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: /^Customer of Acme production/ }).click()
    await page.getByRole('combobox', { name: /^Customer of Acme production/ }).fill('Globex')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: /^Customer of/ })).toBeHidden()
    await keeps(page)
  })

  test('when a setup goes to the others of its customer: the focus goes with it', async ({ page, open }) => {
    await open({ customers: { globex: 'Globex' } })
    await page.getByRole('button', { name: /^Customer of Acme production/ }).click()
    await page.getByRole('combobox', { name: /^Customer of Acme production/ }).fill('Globex')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name: /^Customer of/ })).toBeHidden()
    await expect(page.getByRole('main').getByRole('button', { name: 'Acme production', exact: true })).toBeFocused()
  })

  test('when a setup was removed and put back', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: /^Remove Acme production/ }).click()
    const undo = page.getByRole('button', { name: 'Undo' })
    await expect(undo).toBeVisible()
    await keeps(page)
    await undo.click()
    await expect(undo).toBeHidden()
    await keeps(page)
  })

  test('when another screen comes: the way past the sidebar does not flash meanwhile', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    const tab = page.getByRole('button', { name: 'Hand-off', exact: true })
    // The next screen takes its time.
    await page.route('**/call/handoff/show', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500))
      await route.continue()
    })
    await tab.focus()
    await page.keyboard.press('Enter')
    const seen: string[] = []
    const there = page.getByRole('heading', { name: /^Hand-off to/ })
    while (!(await there.count())) {
      seen.push(await page.evaluate<string>(`document.activeElement?.className ?? ''`))
      await page.waitForTimeout(25)
    }
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.filter((name) => /\bskip\b/.test(name))).toEqual([])
    await expect(there).toBeVisible()
    await keeps(page)
  })

  test('when a secret was stored: no card of a term covers what is said of it', async ({ page, open }) => {
    await open({ noKeychain: 'no secret service is running' })
    await openSetup(page, 'Acme production')
    await openStep(page, 'Copy client ID and secret')
    await page.getByRole('button', { name: 'Replace Client secret' }).click()
    await page.getByLabel('Client secret', { exact: true }).fill('Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0')
    await page.getByRole('button', { name: text.field.storeOf('Client secret') }).click()
    await expect(page.getByRole('button', { name: 'Replace Client secret' })).toBeFocused()
    await expect(page.locator('[data-term][aria-describedby]')).toHaveCount(0)
  })

  test('when a run is canceled', async ({ page, open }) => {
    await open({ pace: 300 })
    await openSetup(page, 'Acme production')
    await page.getByRole('button', { name: 'Run all checks' }).click()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByRole('button', { name: 'Run all checks' })).toBeVisible()
    await keeps(page)
  })

  test('but stays away where somebody clicks beside everything', async ({ page, open }) => {
    await open()
    await page.getByRole('searchbox').focus()
    await page
      .locator('.column')
      .first()
      .click({ position: { x: 2, y: 2 } })
    await page.evaluate(`document.body.append(document.createElement('i'))`)
    await page.waitForTimeout(200)
    expect(await focused(page)).not.toBe('input')
  })
})
