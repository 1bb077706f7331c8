import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import {
  expect,
  makeSetup,
  practiceSetup,
  runAll,
  switchFault,
  test,
  toPractice,
  toSetup,
  toStep,
} from './support/real-window.ts'
import { expectAccessible } from './support/window.ts'

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('every screen of the real host is accessible', async ({ page, host }) => {
      test.setTimeout(300_000)
      const look = (screen: string) => test.step(screen, () => expectAccessible(page))
      await expect(page.getByRole('button', { name: 'Choose the product' })).toBeVisible()
      await look('first run')
      await makeSetup(page, 'Okta', 'Umbrella')
      await look('checklist that was never run')
      await page.getByRole('textbox', { name: 'Okta domain' }).fill('{yourOktaDomain}')
      await expect(page.getByText('The value is still a placeholder from a guide.')).toBeVisible()
      await look('field with a problem')
      expect(await runAll(page)).toBe('fail')
      await look('checklist with input faults')
      await page.getByRole('button', { name: 'New setup' }).first().click()
      await page
        .getByRole('group', { name: 'Auth0' })
        .getByRole('radio', { name: /Key Insight/ })
        .check()
      await expect(page.getByRole('heading', { name: text.create.needed })).toBeVisible()
      await look('new setup')
      await toPractice(page)
      await look('practice tenant, stopped')
      await practiceSetup(page, 'Okta')
      expect(await runAll(page)).toBe('pass')
      for (const step of ['find-domain', 'credentials', 'policy', 'hand-over']) {
        await toStep(page, step)
        await look(`green step ${step}`)
      }
      await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
      await expect(page.getByText(/values are verified by requests/)).toBeVisible()
      await look('hand-off, proved')
      await switchFault(page, 'policy.no-match', true)
      await look('practice tenant with a fault')
      await toSetup(page, 'Practice with Okta')
      expect(await runAll(page)).toBe('fail')
      await page.getByText(text.finding.exchange).click()
      await look('checklist with a cause and its exchange')
      await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'All setups' }).click()
      await expect(page.locator('[data-setup]')).toHaveCount(2)
      await look('list of setups')
      await host.stop()
      await expect(page.getByRole('heading', { level: 1, name: text.stopped.gone.title })).toBeFocused()
      await look('program stopped')
    })
  })

/** Goes on with the Tab key alone until an element has the focus. */
async function tabTo(page: Page, name: RegExp | string, role: 'button' | 'switch' | 'radio' = 'button'): Promise<void> {
  const wanted = page.getByRole(role, { name }).first()
  await expect(wanted).toBeVisible()
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return
  }
  throw new Error(`Tab never came to ${name}`)
}

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
