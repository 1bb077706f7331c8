import type { Page } from '@playwright/test'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { text } from '../../renderer/text.ts'
import { expect, makeSetup, runAll, test, toStep } from './support/real-window.ts'
import { pageText } from './support/traces.ts'

const t = text.admin
const part = (page: Page, name: keyof typeof t.parts) =>
  page.getByRole('radio', { name: t.parts[name], exact: true }).check()

/** Gives an access with what an administrator of the tenant has in hand. */
async function giveAccess(page: Page, purpose: 'read' | 'write', given: AdminCredentials): Promise<void> {
  const card = page.locator(`[data-grant="${purpose}"]`)
  await card.getByRole('radio', { name: 'An API token of an administrator' }).check()
  await card.getByLabel(t.access.token, { exact: true }).fill(given.token ?? '')
  await card.getByRole('button', { name: t.access.save }).click()
}

test('an empty tenant goes from access to green by its plan, and back by undo', async ({ page }) => {
  const tenant = await startPracticeTenant({ provider: 'okta', empty: true })
  try {
    const { read, write } = tenant.admin() as { read: AdminCredentials; write: AdminCredentials }
    await makeSetup(page, 'Okta', 'Umbrella')
    await toStep(page, 'find-domain')
    // Over plain HTTP, so that no authority has to be trusted.
    await page.getByRole('textbox', { name: 'Okta domain', exact: true }).fill(tenant.origin.replace('https:', 'http:'))
    await page.getByRole('textbox', { name: 'Okta domain', exact: true }).press('Tab')
    await page.getByRole('button', { name: t.tab, exact: true }).click()
    await giveAccess(page, 'read', read)
    await page.getByRole('button', { name: t.access.test }).click()
    await expect(page.locator('[data-grant="read"] .banner')).toHaveClass(/verified/)
    await part(page, 'tenant')
    await expect(page.locator('[data-state="not-there"]').first()).toBeVisible()
    await part(page, 'plan')
    const changes = page.locator('[data-change]')
    await expect(changes.first()).toBeVisible()
    const planned = await changes.count()
    await page.getByRole('button', { name: t.plan.first }).click()
    await giveAccess(page, 'write', write)
    await page.getByRole('button', { name: t.plan.applyAll(planned) }).click()
    await page.getByRole('button', { name: t.plan.confirm.yes, exact: true }).click()
    await expect(page.getByText(t.plan.applied(planned)).first()).toBeVisible({ timeout: 30_000 })
    await expect(page.getByText(t.plan.nothing)).toBeVisible()
    await page.getByRole('button', { name: text.tabs.checklist, exact: true }).click()
    expect(await runAll(page)).toBe('pass')
    await page.getByRole('button', { name: t.tab, exact: true }).click()
    await part(page, 'ledger')
    await expect(page.locator('[data-ledger][data-state="done"]')).toHaveCount(planned)
    await page.getByRole('button', { name: t.ledger.undo(planned) }).click()
    await page.getByRole('button', { name: t.ledger.confirm.yes, exact: true }).click()
    await expect(page.locator('[data-ledger][data-state="undone"]')).toHaveCount(planned, { timeout: 30_000 })
    await part(page, 'plan')
    await expect(changes).toHaveCount(planned)
    // The window is shown no access, in nothing that it was answered.
    const secrets = [read, write].map(({ token }) => token ?? '')
    const shown = await pageText(page)
    for (const secret of secrets) expect(shown).not.toContain(secret)
  } finally {
    await tenant.close()
  }
})
