import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, runAll, switchFault, test, toPractice, toSetup } from './support/real-window.ts'

const t = text.admin
const part = (page: Page, name: keyof typeof t.parts) =>
  page.getByRole('radio', { name: t.parts[name], exact: true }).check()

test('the tab Provider is practiced with an empty practice tenant: look, plan, apply, check, ledger, undo', async ({
  page,
}) => {
  await toPractice(page)
  await page.getByRole('radio', { name: 'Okta' }).check()
  await page.getByRole('checkbox', { name: text.practice.empty }).check()
  await page.getByRole('button', { name: text.practice.start }).click()
  await expect(page.getByText(text.practice.isEmpty, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: text.practice.setUp }).click()
  await page.getByRole('button', { name: t.tab, exact: true }).click()
  await page.locator('[data-grant="read"]').getByRole('button', { name: t.access.practice }).click()
  await page.getByRole('button', { name: t.access.test }).click()
  await expect(page.locator('[data-grant="read"] .banner')).toHaveClass(/verified/)
  await part(page, 'tenant')
  await expect(page.locator('[data-state="not-there"]').first()).toBeVisible()
  await part(page, 'plan')
  const changes = page.locator('[data-change]')
  await expect(changes.first()).toBeVisible()
  const planned = await changes.count()
  await page.getByRole('button', { name: t.plan.first }).click()
  await page.locator('[data-grant="write"]').getByRole('button', { name: t.access.practice }).click()
  const apply = async () => {
    await page.getByRole('button', { name: t.plan.applyAll(planned) }).click()
    await page.getByRole('button', { name: t.plan.confirm.yes, exact: true }).click()
  }
  // A fault of the admin API is seen here, and nothing is half done after it.
  await switchFault(page, 'admin-api.conflict', true)
  await toSetup(page, 'Practice with Okta')
  await page.getByRole('button', { name: t.tab, exact: true }).click()
  await part(page, 'plan')
  await apply()
  await expect(page.locator('.banner.failed').first()).toBeVisible({ timeout: 30_000 })
  await switchFault(page, 'admin-api.conflict', false)
  await toSetup(page, 'Practice with Okta')
  await page.getByRole('button', { name: t.tab, exact: true }).click()
  await part(page, 'plan')
  await apply()
  await expect(page.getByText(t.plan.applied(planned)).first()).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: text.tabs.checklist, exact: true }).click()
  expect(await runAll(page)).toBe('pass')
  await page.getByRole('button', { name: t.tab, exact: true }).click()
  await part(page, 'ledger')
  await expect(page.locator('[data-ledger][data-state="done"]')).toHaveCount(planned)
  // What was said of the plan is not said of the ledger.
  await expect(page.getByText(t.plan.applied(planned))).toHaveCount(0)
  await page.getByRole('button', { name: t.ledger.undo(planned) }).click()
  await page.getByRole('button', { name: t.ledger.confirm.yes, exact: true }).click()
  await expect(page.locator('[data-ledger][data-state="undone"]')).toHaveCount(planned, { timeout: 30_000 })
})
