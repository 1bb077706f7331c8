import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

const start = async (page: Page) => {
  await openSetup(page, 'Hooli catalogue')
  await openStep(page, 'Sign in as somebody')
  await page.getByRole('button', { name: 'Sign in and verify' }).focus()
  await page.keyboard.press('Enter')
}
const card = (page: Page) => page.getByRole('region', { name: 'Waiting for you to sign in' })

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`a sign-in in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('that is waited for is accessible', async ({ page, open }) => {
      await open({ also: ['sign-on'] })
      await start(page)
      await expect(card(page)).toBeVisible()

      await expectAccessible(page)
    })
  })

test.describe('a sign-in', () => {
  test('is waited for with a real link, the time that is left, and the way out', async ({ page, open }) => {
    await open({ also: ['sign-on'] })
    await start(page)

    const link = card(page).getByRole('link', { name: 'Open the sign-in page' })
    await expect(link).toBeFocused()
    await expect(link).toHaveAttribute('href', /^https:\/\/hooli\.okta\.com\/oauth2\/default\/v1\/authorize\?/)
    await expect(link).toHaveAttribute('target', '_blank')
    await expect(link).toHaveAttribute('rel', 'noreferrer noopener')
    await expect(card(page).getByRole('timer')).toHaveText(/^(5 min|4 min \d+ sec) left$/)
    await expect(page.getByRole('status').filter({ hasText: 'Waiting for you to sign in. You have' })).toBeAttached()
    await expect(page.getByText('waiting for you to sign in', { exact: true })).toBeVisible()

    await card(page).getByRole('button', { name: 'Cancel' }).click()
    await expect(card(page)).toBeHidden()
    await expect(page.getByRole('heading', { level: 2, name: 'Sign in as somebody' })).toBeFocused()
    await expect(page.getByRole('button', { name: 'Sign in and verify' })).toBeEnabled()
  })

  test('counts down, and the last minute is said', async ({ page, open }) => {
    await page.clock.install()
    await open({ also: ['sign-on'] })
    await start(page)
    await expect(card(page)).toBeVisible()

    await page.clock.fastForward('04:05')
    await expect(card(page).getByRole('timer')).toHaveText(/^\d\d sec left$/)
    await expect(page.getByRole('status').filter({ hasText: text.runs.signInSoon('1 min') })).toBeAttached()
    await page.clock.fastForward('01:00')
    await expect(card(page).getByRole('timer')).toHaveText(/The time is up/)
  })

  test('says when the browser was opened by the program', async ({ page, open }) => {
    await open({ also: ['sign-on'], openLinks: true })
    await start(page)

    await expect(card(page)).toContainText(text.signOn.opened)
    await expect(card(page).getByRole('link', { name: text.signOn.again })).toBeVisible()
  })

  test('copies its address', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open({ also: ['sign-on'] })
    await start(page)

    await card(page).getByRole('button', { name: text.signOn.copy }).click()

    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('/v1/authorize?')
  })

  test('is found again from another step, and after a reload', async ({ page, open }) => {
    await open({ also: ['sign-on'] })
    await start(page)
    await expect(card(page)).toBeVisible()

    await openStep(page, 'Create a single-page app')
    await expect(card(page)).toBeHidden()
    await page.reload()
    await page.getByRole('button', { name: 'Show the sign-in' }).click()

    await expect(card(page).getByRole('link', { name: 'Open the sign-in page' })).toBeVisible()
  })

  test('that succeeds is announced, and its tokens can be looked at', async ({ page, open }) => {
    await open({ also: ['sign-on'], signsInAfter: 4000, tokens: 'both' })
    await start(page)
    await expect(card(page)).toBeVisible()

    await expect(card(page)).toBeHidden()
    await expect(page.locator('[data-check="login.person-returns"]')).toHaveAttribute('data-status', 'pass')
    await page.getByRole('button', { name: text.token.open }).click()
    await expect(page.getByRole('radio', { name: 'ID token' })).toBeVisible()
  })

  test('to which nobody came is a failure with its reason', async ({ page, open }) => {
    await open({ also: ['sign-on'], signInTime: 300 })
    await start(page)

    await expect(page.locator('[data-diagnosis="login.timeout"]')).toBeVisible()
  })

  test('is no part of a whole run, which says so and offers it', async ({ page, open }) => {
    await open({ also: ['sign-on'] })
    await openSetup(page, 'Hooli catalogue')
    await expect(page.getByText(text.signOn.notPart)).toBeHidden()

    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(page.getByText(text.signOn.notPart)).toBeVisible()
    await expect(card(page)).toBeHidden()
    await page
      .getByRole('banner')
      .or(page.locator('header'))
      .getByRole('button', { name: 'Sign in and verify' })
      .click()

    await expect(page.getByRole('heading', { level: 2, name: 'Sign in as somebody' })).toBeVisible()
    await expect(card(page)).toBeVisible()
  })

  test('is where the empty Token screen leads to', async ({ page, open }) => {
    await open({ also: ['sign-on'] })
    await openSetup(page, 'Hooli catalogue')
    await page.getByRole('button', { name: 'Token', exact: true }).click()

    await page.getByRole('button', { name: 'Sign in and verify' }).click()

    await expect(card(page)).toBeVisible()
  })
})
