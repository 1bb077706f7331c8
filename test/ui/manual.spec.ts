import type { Locator, Page } from '@playwright/test'
import { helpPages, otherHelp } from '../../renderer/lib/help.ts'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const help = (page: Page) => page.getByRole('main').getByRole('button', { name: text.rail.helpHere })
const title = (page: Page, name: string) => page.getByRole('main').getByRole('heading', { level: 1, name, exact: true })

test.describe('the manual', () => {
  test('opens from the sidebar, leads from page to page, and Back leads out of it', async ({ page, open }) => {
    await open()
    await main(page).getByRole('button', { name: text.rail.manual }).click()
    await expect(title(page, 'Manual')).toBeFocused()
    await expect(main(page).getByRole('button', { name: text.rail.manual })).toHaveAttribute('aria-current', 'page')

    await page.getByRole('article').getByRole('button', { name: 'Set up a product with Okta' }).click()
    await expect(title(page, 'Set up a product with Okta')).toBeFocused()
    await expect(page).toHaveTitle('Set up a product with Okta, Manual · IdP Preflight')
    const contents = page.getByRole('navigation', { name: text.manual.contents })
    await expect(contents.locator('[aria-current]')).toHaveText('Set up a product with Okta')
    await page.getByRole('article').getByRole('button', { name: 'checklist' }).click()
    await expect(title(page, 'Checklist')).toBeFocused()

    for (let back = 0; back < 3; back++) await page.getByRole('button', { name: text.manual.back, exact: true }).click()
    await expect(title(page, text.setups.title)).toBeVisible()
  })

  test('is beside the person: the Help of each screen opens its page', async ({ page, open }) => {
    await open()
    const pages: [string, () => Promise<void>][] = [
      [helpPages.setups, async () => {}],
      [helpPages.new, () => main(page).getByRole('button', { name: 'New setup' }).click()],
      [
        helpPages.practice,
        () =>
          main(page)
            .getByRole('button', { name: /^Practice tenant/ })
            .click(),
      ],
      [helpPages.settings, () => main(page).getByRole('button', { name: 'Settings' }).click()],
      [
        helpPages.checklist,
        () =>
          main(page)
            .getByRole('button', { name: /Acme staging/ })
            .click(),
      ],
      ...(['Hand-off', 'Token', 'Timeline'] as const).map((name): [string, () => Promise<void>] => [
        helpPages[name === 'Hand-off' ? 'handoff' : name === 'Token' ? 'token' : 'timeline'],
        () => page.getByRole('main').getByRole('button', { name, exact: true }).click(),
      ]),
      [helpPages.letter, () => page.getByRole('main').getByRole('button', { name: text.letter.open }).click()],
    ]
    for (const [name, go] of pages) {
      await go()
      // The screen before it goes away as soon as the next one is loaded.
      await expect(help(page)).toHaveCount(1)
      const asked = page.waitForResponse((response) => response.url().endsWith(`/manual/en/${name}.json`))
      await help(page).click()
      expect((await asked).ok()).toBe(true)
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused()
      await page.getByRole('button', { name: text.manual.back, exact: true }).click()
      await expect(help(page)).toHaveCount(1)
    }
  })

  test('begins with the first screen where there is no setup yet', async ({ page, open }) => {
    await open({ empty: true })
    await help(page).click()
    await expect(title(page, 'First screen')).toBeVisible()
    expect(otherHelp.first).toBe('first-screen')
  })

  test('shows its pictures, and stays where it was after a reload', async ({ page, open }) => {
    await open({ empty: true })
    await help(page).click()
    const picture = page.getByRole('article').getByRole('img')
    await expect(picture).toBeVisible()
    await expect(picture).toHaveJSProperty('complete', true)
    await expect(picture).not.toHaveJSProperty('naturalWidth', 0)
    await page.reload()
    await expect(title(page, 'First screen')).toBeVisible()
  })

  test('says when a page is not there', async ({ page, open }) => {
    await open({ loud: true })
    await page.evaluate("history.pushState({ place: { screen: 'manual', page: 'no-such-page' } }, '')")
    await page.reload()
    await expect(page.getByRole('alert')).toHaveText(text.manual.missing)
    await page.getByRole('button', { name: text.rail.all }).last().click()
    await expect(title(page, text.setups.title)).toBeVisible()
  })

  for (const [width, height] of [
    [1024, 700],
    [512, 350],
  ] as const)
    test(`fits a window of ${width} × ${height}, and is accessible`, async ({ page, open }) => {
      await page.setViewportSize({ width, height })
      await open()
      // In a small window, the places of the rail are behind a button.
      if (width < 900) await main(page).getByRole('button', { name: text.rail.menu }).click()
      await main(page).getByRole('button', { name: text.rail.manual }).click()
      for (const name of ['Find out why a token request is refused', 'Use the terminal']) {
        await page.getByRole('article').getByRole('button', { name }).click()
        await expect(title(page, name)).toBeVisible()
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
        await expectAccessible(page)
        await page.getByRole('button', { name: text.manual.back, exact: true }).click()
      }
    })
})

test.describe('a term', () => {
  const mark = (page: Page, id: string) => page.locator(`[data-term="${id}"]`).first()
  const card = (page: Page) => page.getByRole('tooltip')

  test('shows what each provider and the product call it while the pointer is on it or on its card', async ({
    page,
    open,
  }) => {
    await open()
    await openSetup(page, 'Acme production')
    const policy = mark(page, 'policy')
    await expect(card(page)).toHaveCount(0)
    await policy.hover()
    await expect(card(page)).toContainText('The rules that decide which app gets which scopes.')
    await expect(card(page).locator('dt')).toHaveText(['Okta', 'Auth0'])
    await expect(card(page)).toContainText('Security › API › Authorization Servers')

    await card(page).hover()
    await page.waitForTimeout(400)
    await expect(card(page)).toBeVisible()
    await page.mouse.move(0, 0)
    await expect(card(page)).toHaveCount(0)
  })

  test('is described to those who reach it with the keyboard, until Escape or the next stop', async ({
    page,
    open,
  }) => {
    await open()
    await openSetup(page, 'Acme production')
    const policy = mark(page, 'policy')
    await policy.focus()
    await expect(policy).toHaveAccessibleDescription(/^Access policy The rules that decide/)
    await page.keyboard.press('Escape')
    await expect(card(page)).toHaveCount(0)
    await expect(policy).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(card(page)).toBeVisible()
    await page.keyboard.press('Tab')
    await expect(card(page)).not.toContainText('The rules that decide')
  })

  test('stands beside the label of a field, with the label of the product', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await page.locator('[data-step="credentials"]').click()
    await page.getByRole('button', { name: text.term.about('Client ID') }).click()
    await expect(card(page).locator('dt')).toHaveText(['Okta', 'Auth0', 'Fortanix Key Insight'])
    await expect(page.getByRole('textbox', { name: 'Client ID', exact: true })).toBeVisible()
  })

  test('does not cover the sentence that it explains a word of, nor the field whose label it explains', async ({
    page,
    open,
  }) => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await open()
    await openSetup(page, 'Acme production')
    const apart = async (name: Locator) => {
      const [text, shown] = [await name.boundingBox(), await card(page).boundingBox()]
      if (!text || !shown) throw new Error('nothing is shown')
      expect(shown.y >= text.y + text.height || shown.y + shown.height <= text.y).toBe(true)
    }
    const heading = page
      .locator('article[data-diagnosis] h3')
      .filter({ has: mark(page, 'policy') })
      .first()
    expect((await heading.boundingBox())?.height).toBeGreaterThan(40)
    await heading.locator('[data-term]').first().hover()
    await apart(heading)
    await page.mouse.move(0, 0)
    await page.locator('[data-step="credentials"]').click()
    await page.getByRole('button', { name: text.term.about('Client ID') }).hover()
    await apart(page.getByRole('textbox', { name: 'Client ID', exact: true }))
  })

  test('is one at a time, within the window, and accessible', async ({ page, open }) => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await open()
    await openSetup(page, 'Acme production')
    for (const each of await page.locator('[data-term]').all()) {
      await each.focus()
      await expect(card(page)).toHaveCount(1)
      const box = await card(page).boundingBox()
      if (!box) throw new Error('no card')
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(1024)
      expect(box.y + box.height).toBeLessThanOrEqual(700)
    }
    await expectAccessible(page)
  })

  test('takes its card along when the screen changes', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await mark(page, 'policy').focus()
    await expect(card(page)).toBeVisible()
    const state = "{ place: { screen: 'settings' } }"
    await page.evaluate(`dispatchEvent(new PopStateEvent('popstate', { state: ${state} }))`)
    await expect(title(page, 'Settings')).toBeVisible()
    await expect(card(page)).toHaveCount(0)
  })

  test('leads to the page with all words', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await page.getByText(text.checklist.terms).click()
    await page.getByRole('button', { name: text.term.more }).click()
    await expect(title(page, 'Words')).toBeFocused()
    await expect(page.getByRole('heading', { level: 2, name: 'Audience' })).toBeVisible()
  })
})
