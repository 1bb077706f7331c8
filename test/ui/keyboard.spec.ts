import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const step = (page: Page) => page.locator('[data-step-open]')
const field = (page: Page) => page.getByRole('combobox')
const chosen = (page: Page) => page.locator('[role="option"][aria-selected="true"]')

/** Opens the palette and types. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(query)
}

test('what is typed before the palette is there is not lost', async ({ page, open }) => {
  await open()
  await page.route('**/Palette-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await route.continue()
  })

  await page.keyboard.press('Control+k')
  await page.keyboard.type('jk? policy')

  await expect(field(page)).toHaveValue('jk? policy')
  await expect(field(page)).toBeFocused()
})

test.describe('steps', () => {
  test('the next and the previous one are a key away', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    const first = (await step(page).getAttribute('data-step-open')) ?? ''
    await page.keyboard.press('Alt+ArrowDown')
    await expect(step(page)).not.toHaveAttribute('data-step-open', first)
    await expect(step(page).locator('h2').first()).toBeFocused()
    await page.keyboard.press('k')
    await expect(step(page)).toHaveAttribute('data-step-open', first)
    await page.keyboard.press('j')
    await expect(step(page)).not.toHaveAttribute('data-step-open', first)
    await page.keyboard.press('Alt+ArrowUp')
    await expect(step(page)).toHaveAttribute('data-step-open', first)
  })

  test('stop at both ends, and are left alone while somebody types', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    const at = async () => step(page).getAttribute('data-step-open')
    const first = await at()
    await page.keyboard.press('k')
    expect(await at()).toBe(first)
    for (let i = 0; i < 20; i++) await page.keyboard.press('j')
    const last = await at()
    expect(last).not.toBe(first)
    await page.keyboard.press('j')
    expect(await at()).toBe(last)
    for (let i = 0; i < 20; i++) await page.keyboard.press('k')
    const input = page.locator('[data-field] input[type="text"]').first()
    await input.focus()
    const before = await at()
    await page.keyboard.type('jk?')
    await expect(input).toHaveValue(/jk\?$/)
    expect(await at()).toBe(before)
    await page.keyboard.press('Alt+ArrowDown')
    await expect(step(page)).not.toHaveAttribute('data-step-open', before ?? '')
  })

  test('all checks run by a key', async ({ page, open }) => {
    await open({ pace: 300 })
    await openSetup(page, 'Acme staging')
    await page.keyboard.press('Control+Enter')
    await expect(page.locator('[data-running]')).toBeVisible()
    await expect(page.locator('[data-running]')).toContainText(text.checklist.all)
    await expect(page.locator('[data-running]')).toContainText(/\d seconds?/)
  })
})

test.describe('the list of shortcuts', () => {
  test('is opened by ?, names every shortcut, and gives the focus back', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme staging')
    const run = page.getByRole('button', { name: text.checklist.runAll })
    await run.focus()
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: text.shortcuts.title })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await expect(dialog.locator('[data-shortcut]')).toHaveCount(Object.keys(text.shortcuts.does).length)
    for (const sentence of Object.values(text.shortcuts.does)) await expect(dialog).toContainText(sentence)
    await page.keyboard.press('j')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(run).toBeFocused()
  })

  test('turns single keys off and on again', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: text.shortcuts.title })
    await dialog.getByRole('checkbox', { name: text.shortcuts.single }).uncheck()
    await expect(dialog.locator('[data-shortcut="shortcuts"]')).toHaveCount(0)
    await expect(dialog.locator('[data-shortcut="next"] kbd')).toHaveCount(2)
    await dialog.getByRole('button', { name: text.shortcuts.close }).click()
    const first = (await step(page).getAttribute('data-step-open')) ?? ''
    await page.keyboard.press('j')
    await page.keyboard.press('?')
    await expect(dialog).toBeHidden()
    await expect(step(page)).toHaveAttribute('data-step-open', first)
    await page.keyboard.press('Alt+ArrowDown')
    await expect(step(page)).not.toHaveAttribute('data-step-open', first)
  })
})

test.describe('the palette', () => {
  test('finds a setup by keys, and shows what is chosen', async ({ page, open }) => {
    await open()
    await search(page, 'globex')
    await expect(chosen(page)).toHaveCount(1)
    await expect(chosen(page)).toContainText('Globex sign-on')
    await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen(page).getAttribute('id')) ?? '')
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Globex sign-on' })).toBeFocused()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })

  test('walks with the arrows, round both ends', async ({ page, open }) => {
    await open()
    await page.keyboard.press('Control+k')
    const first = await chosen(page).textContent()
    await page.keyboard.press('ArrowUp')
    await expect(chosen(page)).not.toHaveText(first ?? '')
    await page.keyboard.press('ArrowDown')
    await expect(chosen(page)).toHaveText(first ?? '')
    await page.keyboard.press('ArrowDown')
    await expect(chosen(page)).not.toHaveText(first ?? '')
  })

  test('finds a step of the open setup by the pointer', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await page.getByRole('navigation', { name: text.rail.label }).getByRole('button', { name: text.rail.find }).click()
    await field(page).fill('dpop')
    await page.getByRole('option', { name: /DPoP/ }).first().click()
    await expect(step(page)).toHaveAttribute('data-step-open', 'dpop')
  })

  test('opens what a diagnosis means, with its fix', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await search(page, 'policy.no-match')
    await page.keyboard.press('Enter')
    const shown = page.locator('[data-diagnosis-shown="policy.no-match"]')
    await expect(shown.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(shown.getByRole('link', { name: /^Open this page in Okta/ })).toBeVisible()
    await expectAccessible(page)
    await shown.getByRole('button', { name: text.diagnosis.toStep }).click()
    await expect(step(page)).toHaveAttribute('data-step-open', 'policy')
  })

  test('opens another diagnosis from there, and Back leads to the first', async ({ page, open }) => {
    await open()
    await search(page, 'tls.expired')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-diagnosis-shown="tls.expired"]')).toBeVisible()
    await search(page, 'quota.exhausted')
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-diagnosis-shown="quota.exhausted"]')).toBeVisible()
    await page.goBack()
    await expect(page.locator('[data-diagnosis-shown="tls.expired"]')).toBeVisible()
  })

  test('finds a section of the settings, also twice', async ({ page, open }) => {
    await open()
    const heading = page.getByRole('heading', { level: 2, name: text.settings.proxy.title })
    await search(page, text.settings.proxy.title)
    await page.keyboard.press('Enter')
    await expect(heading).toBeFocused()
    await expect(heading).toBeInViewport()
    await page.getByRole('radio').first().focus()
    await search(page, text.settings.proxy.title)
    await page.keyboard.press('Enter')
    await expect(heading).toBeFocused()
  })

  test('finds pages, and says where nothing is found', async ({ page, open }) => {
    await open()
    await search(page, 'qqqq')
    await expect(page.getByText(text.palette.none('qqqq'))).toBeVisible()
    // It is often an error that a product shows.
    await expect(page.getByRole('option')).toHaveText([new RegExp(text.explain.title)])
    await field(page).fill(text.rail.practice)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: text.practice.title })).toBeFocused()
  })

  test('gives the focus back when it is closed', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    const run = page.getByRole('button', { name: text.checklist.runAll })
    await run.focus()
    await search(page, 'glo')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(run).toBeFocused()
    await search(page, 'glo')
    await page.mouse.click(5, 5)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  })
})
