import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const t = text.rotation

/** Opens the part Rotation of the first setup. */
async function toRotation(page: Page): Promise<void> {
  await openSetup(page, 'Acme production')
  const tabs = page.getByRole('navigation', { name: text.tabs.label })
  await tabs.getByRole('button', { name: text.admin.tab, exact: true }).click()
  await page.getByRole('radio', { name: text.admin.parts.rotation, exact: true }).check()
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const confirm = (page: Page, n: number) => press(page, t.plan.yes(n))

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the rotation in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })
    for (const rotation of [{}, { state: 'proved' }, { state: 'retired' }, { alone: true }] as const)
      test(`is accessible with ${JSON.stringify(rotation)}`, async ({ page, open }) => {
        await open({ admin: { given: 'write' }, rotation })
        await toRotation(page)
        await expect(page.locator('.page p[role=status]')).toHaveCount(0)
        await expectAccessible(page)
        await page.locator('.page .primary').click()
        await expect(page.locator('[data-rotation-plan]')).toBeVisible()
        await expectAccessible(page)
      })
  })

test('a secret is rotated: made and proved, handed over, and only then the old one is deactivated', async ({
  page,
  open,
}) => {
  await open({ admin: { given: 'write' } })
  await toRotation(page)
  await press(page, t.begin('client_secret'))
  const plan = page.locator('[data-rotation-plan="next"]')
  await expect(plan.getByRole('listitem')).toHaveCount(2)
  await expect(plan).toContainText('okta.apps.manage')
  // Nothing is done before it is confirmed.
  await press(page, t.plan.no)
  await expect(page.getByRole('button', { name: t.begin('client_secret') })).toBeVisible()
  await press(page, t.begin('client_secret'))
  await page.getByRole('button', { name: 'Do 2 steps', exact: true }).click()
  await expect(page.getByText(t.half.title)).toBeVisible()
  await expect(page.locator('[data-step="hand-over"]')).toHaveAttribute('data-state', 'next')
  await press(page, t.handoff)
  const card = page.locator('[data-rotated]')
  await expect(card.getByRole('heading', { name: t.card.title })).toBeVisible()
  await expect(card.locator('[data-field="client_secret"]')).toBeVisible()
  await press(page, t.card.to)
  await press(page, t.next['hand-over'])
  await press(page, t.plan.handed)
  await expect(page.locator('[data-step="retire"]')).toHaveAttribute('data-state', 'next')
  await press(page, t.next.retire)
  await confirm(page, 1)
  await expect(page.getByText(t.over.done)).toBeVisible()
  await press(page, t.next.remove)
  await expect(page.locator('[data-rotation-plan="all"]')).toContainText(t.plan.final)
  await confirm(page, 1)
  await expect(page.getByText(t.notBack)).toBeVisible()
  await expect(page.getByRole('button', { name: t.takeBack, exact: true })).toHaveCount(0)
})

test('what is half done is shown after a restart, and taken back', async ({ page, open }) => {
  await open({ admin: { given: 'write' }, rotation: { state: 'handed', open: true } })
  await toRotation(page)
  await expect(page.getByText(t.half.open)).toBeVisible()
  await expect(page.getByText(t.takeBackUsed)).toBeVisible()
  await press(page, t.takeBack)
  await expect(page.locator('[data-rotation-plan="back"]').getByRole('heading')).toBeFocused()
  await press(page, t.plan.back_yes)
  await expect(page.getByText(t.over.back)).toBeVisible()
})

test('a new secret that is refused leaves the old one, and says why', async ({ page, open }) => {
  await open({ admin: { given: 'write' }, rotation: { fails: true } })
  await toRotation(page)
  await press(page, t.begin('client_secret'))
  await confirm(page, 2)
  await expect(page.getByRole('alert')).toContainText('The client secret is wrong.')
  await expect(page.getByRole('button', { name: t.next.prove })).toBeVisible()
})

test('where there is one secret only, that is said before', async ({ page, open }) => {
  await open({ admin: { given: 'write' }, rotation: { alone: true } })
  await toRotation(page)
  await expect(page.getByText(t.aboutAlone)).toBeVisible()
  await press(page, t.begin('client_secret'))
  await expect(page.locator('[data-rotation-plan]')).toContainText('30 seconds')
})

test('access for changes is asked for when it is needed', async ({ page, open }) => {
  await open({ admin: { given: 'read' } })
  await toRotation(page)
  await expect(page.locator('[data-grant="write"]')).toHaveCount(0)
  await press(page, t.first)
  await expect(page.locator('[data-grant="write"]')).toBeVisible()
})
