import { text } from '../../renderer/text.ts'
import { expect, runAll, test, toPractice, toStep } from './support/real-window.ts'

// The redirect URI of the guide is one port of this machine: one sign-in at a time.
test.describe.configure({ mode: 'serial' })

test('a person signs in at the practice tenant, and the hand-off is green', async ({ page, person, host }) => {
  await toPractice(page)
  await page.getByRole('radio', { name: 'Okta' }).check()
  await page.getByRole('button', { name: 'Start the practice tenant' }).click()
  await page.getByLabel(text.practice.guide).selectOption('okta/openmetadata')
  await page.getByRole('button', { name: text.practice.setUp }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Practice with Okta' })).toBeFocused()
  expect(await runAll(page)).not.toBe('fail')

  await toStep(page, 'sign-in')
  const signInPage = await host.opened(page, person, async () => {
    await page.locator('[data-step-open]').getByRole('button', { name: 'Sign in and verify' }).click()
    // The desktop has opened the person's browser by then; a page in a browser cannot.
    if (host.name === 'loopback') await page.getByRole('link', { name: 'Open the sign-in page' }).click()
  })
  await signInPage.getByRole('button', { name: 'Sign in' }).click()
  await expect(signInPage).toHaveTitle('You can close this tab')

  await expect(page.locator('[data-step-open="sign-in"]')).toHaveAttribute('data-mark', 'verified')
  await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
  await expect(page.getByText(/values are verified by requests/)).toBeVisible()
})
