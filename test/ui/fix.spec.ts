import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import type { Scenario } from './support/fake-core.ts'
import { intercepted, noMatch, secretWrong } from './support/fake-reports.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

test('a failed step shows its cause above the clicks', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme production')
  const card = page.locator('[data-diagnosis="policy.no-match"]')
  await expect(card).toBeVisible()
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0
  expect(await top('[data-diagnosis="policy.no-match"]')).toBeLessThan(await top('.beside ol'))
  await expect(page.getByRole('region', { name: text.checklist.cause }).locator('article')).toHaveCount(1)
  await expectAccessible(page)
})

test('the click of a fix that needs a page of the console opens it', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme production')
  const fix = page.locator('[data-diagnosis="policy.no-match"] .fix')
  const link = fix.getByRole('link', { name: /^Open this page in Okta: Authorization Servers/ })
  await expect(link).toHaveAttribute('href', 'https://acme-admin.okta.com/admin/oauth2/as')
  await expect(fix.locator('li').first().getByRole('link')).toHaveCount(1)
  await expect(fix.getByRole('link')).toHaveCount(1)
})

test('the field that a fix names takes the focus, also at another step', async ({ page, open }) => {
  await open({ found: [secretWrong] })
  await openSetup(page, 'Acme production')
  const go = page.locator('[data-to-field="client_secret"]')
  await expect(go).toHaveText(/^\s*Go to the field “/)
  await go.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-field="client_secret"] :focus')).toHaveCount(1)
})

test('Verify again runs the checks of the step, and stays where it is while they fail', async ({ page, open }) => {
  await open({ finds: [noMatch], pace: 500 })
  await openSetup(page, 'Acme production')
  const again = page.getByRole('button', { name: text.finding.again })
  await again.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-running]')).toBeVisible()
  await expect(page.locator('[data-running]')).toBeHidden()
  await expect(again).toBeFocused()
})

test('the heading has the focus when Verify again finds the fault gone', async ({ page, open }) => {
  await open({ finds: [{ ...noMatch, status: 'pass', diagnosis: null, says: null, fix: [] }] })
  await openSetup(page, 'Acme production')
  await page.getByRole('button', { name: text.finding.again }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-diagnosis="policy.no-match"]')).toBeHidden()
  await expect(page.locator('[data-step-open] h2').first()).toBeFocused()
})

test('the failed request is there as a command without secrets', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme production')
  const card = page.locator('[data-diagnosis="policy.no-match"]')
  const title = { hasText: text.terminal.title }
  await card.locator('summary').filter(title).click()
  await expect(card.locator('pre[data-shell]')).toContainText('CLIENT_SECRET')
  await expect(page.locator('summary').filter(title)).toHaveCount(1)
})

test('a certificate can be added beside the card that misses it', async ({ page, open }) => {
  await open({ found: [intercepted] })
  await openSetup(page, 'Acme production')
  await expect(page.locator('[data-diagnosis="tls.intercepted"]')).toBeVisible()
  await expect(page.getByText(text.authorities.offer)).toBeVisible()
})

test.describe('trusting the CA that was seen', () => {
  const opened = async (page: Page, open: (scenario: Scenario) => Promise<unknown>) => {
    await open({ found: [intercepted], connection: 'untrusted' })
    await openSetup(page, 'Acme production')
    // What the fix tells to do is open already.
    await expect(
      page.locator('summary').filter({ hasText: 'Trust the CA that was seen: Zscaler Root CA' }),
    ).toBeVisible()
    const form = page.locator('[data-trust-seen]')
    return { form, print: (await form.getAttribute('data-trust-seen')) ?? '', t: text.authorities.seen }
  }

  test('takes the fingerprint from the network team, and then Verify again', async ({ page, open }) => {
    const { form, print, t } = await opened(page, open)
    const trust = form.getByRole('button', { name: t.put })
    const given = form.getByRole('textbox', { name: t.given })
    await expect(trust).toBeDisabled()
    await expect(form).toContainText(print)
    await given.fill(`${print.slice(0, -2)}${print.endsWith('00') ? '01' : '00'}`)
    await expect(given).toHaveAccessibleDescription(new RegExp(t.other))
    await expect(form.getByRole('checkbox')).toBeDisabled()
    await expect(trust).toBeDisabled()
    await given.fill(print.slice(0, 20))
    await expect(given).toHaveAccessibleDescription(new RegExp(t.incomplete))
    await expectAccessible(page)
    await given.fill(print.toLowerCase().replaceAll(':', ''))
    await expect(given).toHaveAccessibleDescription(new RegExp(t.same))
    await page.keyboard.press('Enter')
    await expect(page.getByText(t.done).first()).toBeVisible()
    await expect(page.getByRole('button', { name: t.verify })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-authorities="1"]')).toBeVisible()
    await expect(page.locator('[data-running]')).toBeHidden()
  })

  test('asks to say that it was compared by eye', async ({ page, open }) => {
    const { form, t } = await opened(page, open)
    const trust = form.getByRole('button', { name: t.put })
    await expect(trust).toBeDisabled()
    await form.getByRole('checkbox', { name: t.byEye }).check()
    await trust.click()
    await expect(page.getByRole('button', { name: t.verify })).toBeFocused()
  })

  test('is not offered where no root was sent', async ({ page, open }) => {
    await open({ found: [intercepted], connection: 'nowhere' })
    await openSetup(page, 'Acme production')
    await expect(page.locator('[data-diagnosis="tls.intercepted"]')).toBeVisible()
    await expect(page.getByText(text.authorities.offer)).toBeVisible()
    await expect(page.getByText(/Trust the CA that was seen/)).toHaveCount(0)
  })
})
