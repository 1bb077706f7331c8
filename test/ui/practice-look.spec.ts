import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, test } from './support/window.ts'

test('a practice setup has its mark and its word on every screen', async ({ page, open }) => {
  await open()
  const rail = page.getByRole('navigation', { name: text.rail.label })
  const main = page.getByRole('main')
  await rail.getByRole('button', { name: text.rail.practice }).click()
  await page.getByRole('button', { name: text.practice.start }).click()
  await page.getByRole('button', { name: text.practice.setUp }).click()
  await expect(main.locator('header.practice')).toBeVisible()
  const tag = main.locator('header [data-practice]')
  await expect(tag).toHaveText(text.practiceTag)
  await expect(tag.locator('svg')).toBeVisible()
  await expect(rail.locator('[data-practice]')).toHaveText(text.practiceTag)
  for (const tab of [text.token.title, text.timeline.title]) {
    await page.getByRole('button', { name: tab, exact: true }).click()
    await expect(tag).toBeVisible()
  }
  await page.getByRole('button', { name: text.checklist.handoff, exact: true }).click()
  await expect(tag).toBeVisible()
  await expect(main.getByText(text.handoff.practice('Fortanix Key Insight'))).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(text.letter.title)
  await page.keyboard.press('Enter')
  await expect(main.getByText(text.letter.practice)).toBeVisible()
  await rail.getByRole('button', { name: text.rail.all }).click()
  await expect(main.locator('[data-practice]')).toHaveCount(1)
  await expectAccessible(page)

  // Where there is no room for a column, the list is behind a button.
  await page.setViewportSize({ width: 820, height: 700 })
  await expect(rail.locator('[data-practice]')).toBeHidden()
  await rail.getByRole('button', { name: text.rail.menu }).click()
  await expect(rail.locator('[data-practice]')).toBeVisible()
  await expectAccessible(page)
})

test('other setups have neither', async ({ page, open }) => {
  await open()
  await expect(page.locator('[data-practice]')).toHaveCount(0)
  await page.getByRole('main').getByRole('button', { name: 'Acme production', exact: true }).click()
  await expect(page.locator('header.practice')).toHaveCount(0)
})
