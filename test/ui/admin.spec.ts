import type { Page } from '@playwright/test'
import { said } from '../../core/words/said.ts'
import { text } from '../../renderer/text.ts'
import { words } from '../support/words.ts'
import type { FakeAdmin } from './support/fake-admin.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const t = text.admin
const part = (page: Page, name: keyof typeof t.parts) =>
  page.getByRole('radio', { name: t.parts[name], exact: true }).check()

/** Opens the tab Provider of the first setup. */
async function toProvider(page: Page): Promise<void> {
  await openSetup(page, 'Acme production')
  const tabs = page.getByRole('navigation', { name: text.tabs.label })
  await tabs.getByRole('button', { name: t.tab, exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: t.titleOf('Okta') })).toBeFocused()
}

const accesses: readonly FakeAdmin[] = [{}, { given: 'read' }, { given: 'write', applied: true }]
for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the configuration at the provider in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })
    for (const admin of accesses)
      test(`is accessible with ${JSON.stringify(admin)}`, async ({ page, open }) => {
        await open({ admin })
        await toProvider(page)
        for (const name of ['access', 'tenant', 'plan', 'ledger'] as const) {
          await part(page, name)
          await expect(page.locator('.page p[role=status]')).toHaveCount(0)
          await expectAccessible(page)
        }
      })
  })

test('access is given with a key that is made here; what is typed does not stay', async ({ page, open }) => {
  await open({ admin: { lacking: ['okta.apps.read'] } })
  await toProvider(page)
  const card = page.locator('[data-grant="read"]')
  await expect(page.locator('[data-grant="write"]')).toHaveCount(0)
  await expect(card.getByText('okta.authorizationServers.read')).toBeVisible()
  await card.getByRole('button', { name: t.access.makeKey }).click()
  await expect(card.getByRole('group', { name: t.access.publicKey })).toContainText('"kid": "3f2a"')
  await card.getByLabel(t.access.clientId).fill('0oa7')
  await card.getByRole('button', { name: t.access.save }).click()
  await expect(card).toContainText('0oa7')
  await card.getByRole('button', { name: t.access.test }).click()
  await expect(card.getByRole('heading', { name: t.access.lacking })).toBeVisible()
  await expect(card.getByRole('listitem').getByText('okta.apps.read')).toBeVisible()
  await card.getByRole('button', { name: t.access.forget }).click()
  await expect(card.getByRole('button', { name: t.access.makeKey })).toBeVisible()
})

test('a token goes into a secret field, and is gone from the window once it is saved', async ({ page, open }) => {
  await open()
  await toProvider(page)
  await page.getByRole('radio', { name: 'An API token of an administrator' }).check()
  const field = page.getByLabel(t.access.token, { exact: true })
  await expect(field).toHaveAttribute('type', 'password')
  const save = page.getByRole('button', { name: t.access.save })
  await expect(save).toBeDisabled()
  await field.fill('00abcSecretOfAnAdministrator')
  await save.click()
  await expect(page.getByText(t.access.tokenRights)).toBeVisible()
  expect(await page.content()).not.toContain('00abcSecretOfAnAdministrator')
  await page.getByRole('button', { name: t.access.replace }).click()
  await expect(page.getByLabel(t.access.token, { exact: true })).toHaveValue('')
})

test('what the tenant has stands beside what the guide describes, with the rule that is nearest', async ({
  page,
  open,
}) => {
  await open({ admin: { given: 'read' } })
  await toProvider(page)
  await expect(page.locator('[data-object="app"]')).toHaveAttribute('data-state', 'differs')
  await expect(page.locator('[data-object="app"] mark')).toHaveText('true')
  await expect(page.locator('[data-object="scope"]')).toContainText(t.tenant.states['not-there'])
  await expect(page.locator('[data-object="policy"]')).toContainText(t.tenant.states.unread)
  await expect(page.locator('[data-decision="refused"]')).toContainText(t.tenant.change)
  await page.getByText(t.tenant.pick).click()
  await page.getByRole('button', { name: t.tenant.useOf('app', 'Payroll') }).click()
  await expect(page.getByText(t.tenant.picked('Payroll')).first()).toBeVisible()
  await page.getByRole('button', { name: text.tabs.checklist, exact: true }).click()
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('button').nth(3).click()
})

test('a plan asks for access for changes first, then once, and tells what came of it', async ({ page, open }) => {
  await open({ admin: { given: 'read', pace: 200 } })
  await toProvider(page)
  await part(page, 'plan')
  const app = page.locator('[data-change="app"]')
  await app.getByText(t.plan.requests).click()
  await expect(app).toContainText('PUT /api/v1/apps/0oa1b2c3d4e5f6g7h8i9')
  await expect(app).toContainText('application.lifecycle.update')
  await page.getByRole('button', { name: t.plan.first }).click()
  const grant = page.locator('[data-grant="write"]')
  await grant.getByRole('radio', { name: 'An API token of an administrator' }).check()
  await grant.getByLabel(t.access.token, { exact: true }).fill('00token')
  await grant.getByRole('button', { name: t.access.save }).click()
  await page.getByRole('button', { name: t.plan.applyAll(2) }).click()
  const dialog = page.getByRole('dialog', { name: t.plan.confirm.title })
  await expect(dialog).toContainText('acme.okta.com')
  await dialog.getByRole('button', { name: t.plan.confirm.no }).click()
  await expect(app).toBeVisible()
  await page.getByRole('button', { name: t.plan.applyAll(2) }).click()
  await dialog.getByRole('button', { name: t.plan.confirm.yes }).click()
  await expect(page.locator('[data-changing]')).toContainText(t.plan.going('app', 'Fortanix Key Insight'))
  await expect(page.getByText(t.plan.applied(2)).first()).toBeVisible()
  await expect(page.getByText(t.plan.nothing)).toBeVisible()
  await part(page, 'ledger')
  await expect(page.locator('[data-ledger]')).toHaveCount(2)
})

test('one step is applied alone; a refusal stops the plan and says why', async ({ page, open }) => {
  await open({ admin: { given: 'write', refuses: true } })
  await toProvider(page)
  await part(page, 'plan')
  await page.getByRole('button', { name: t.plan.applyOneOf('ki.scan') }).click()
  await page.getByRole('button', { name: t.plan.confirm.yes, exact: true }).click()
  await expect(page.locator('[data-change="scope"]')).toHaveCount(0)
  await expect(page.locator('[data-change="app"]')).toBeVisible()
})

test('a plan that is stopped by the provider says where and why', async ({ page, open }) => {
  await open({ admin: { given: 'write', refuses: true } })
  await toProvider(page)
  await part(page, 'plan')
  await page.getByRole('button', { name: t.plan.applyAll(2) }).click()
  await page.getByRole('button', { name: t.plan.confirm.yes, exact: true }).click()
  await expect(page.getByText(t.plan.stopped('scope', 'ki.scan')).first()).toBeVisible()
  await expect(page.getByText('409 · The name is in use')).toBeVisible()
})

test('undo says before and after it what stays, because others have changed it', async ({ page, open }) => {
  await open({ admin: { given: 'write', applied: true } })
  await toProvider(page)
  await part(page, 'ledger')
  await page.getByRole('button', { name: t.ledger.undo(2) }).click()
  const review = page.getByRole('region', { name: t.ledger.confirm.title })
  await expect(page.getByRole('heading', { name: t.ledger.confirm.title })).toBeFocused()
  await expect(review.locator('[data-why="changed-since"]')).toContainText('Of somebody else')
  await expect(review.locator('[data-why="changed-since"]').getByRole('link')).toBeVisible()
  await expectAccessible(page)
  await review.getByRole('button', { name: t.ledger.confirm.no, exact: true }).click()
  await expect(page.locator('[data-ledger][data-state="done"]')).toHaveCount(2)
  await expect(page.getByRole('button', { name: t.ledger.undo(2) })).toBeFocused()
  await page.keyboard.press('Enter')
  await review.getByRole('button', { name: t.ledger.confirm.yes, exact: true }).click()
  await expect(page.getByText(t.ledger.undone(1)).first()).toBeVisible()
  await expect(page.getByText(words.say(said('admin-api.undo-changed-since')))).toBeVisible()
  await expect(page.locator('[data-ledger="2"]')).toHaveAttribute('data-state', 'undone')
  await expect(page.locator('[data-ledger="1"]')).toHaveAttribute('data-state', 'done')
})

test('a guide without objects at the provider says so', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme staging')
  await page.getByRole('button', { name: t.tab, exact: true }).click()
  await expect(page.getByRole('heading', { name: t.notOffered.title })).toBeVisible()
})

test('everything is done with the keyboard alone', async ({ page, open }) => {
  await open({ admin: { given: 'write' } })
  await toProvider(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: t.parts.tenant })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('radio', { name: t.parts.plan })).toBeFocused()
  const apply = page.getByRole('button', { name: t.plan.applyAll(2) })
  await apply.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('button', { name: t.plan.confirm.no })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t.plan.applied(2)).first()).toBeVisible()
})
