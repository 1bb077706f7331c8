import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, test } from './support/window.ts'

test.describe('the choice of a guide', () => {
  test('stands under its provider, each with a sentence', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'New setup' }).first().click()

    await expect(page.getByRole('group', { name: 'Okta' }).getByRole('radio')).toHaveCount(6)
    await expect(page.getByRole('group', { name: 'Auth0' }).getByRole('radio')).toHaveCount(2)
    await expect(page.getByRole('group', { name: 'Okta' }).getByRole('radio').last()).toHaveAccessibleName(
      /^Any product/,
    )
    await expect(page.locator('[data-guide="okta/openmetadata"]')).toContainText('People sign in to OpenMetadata')
    await expect(page.getByRole('searchbox')).toHaveCount(0)
  })

  test('is searched when there are many', async ({ page, open }) => {
    await open({ ownGuides: 5 })
    await page.getByRole('button', { name: 'New setup' }).first().click()

    await page.getByRole('searchbox', { name: 'Search guides' }).fill('house 3')
    await expect(page.getByText('1 of 13 guides')).toBeVisible()
    await expect(page.getByRole('radio')).toHaveCount(1)
    await page.getByRole('searchbox').fill('nothing like it')
    await page.getByRole('button', { name: 'Clear the search' }).click()

    await expect(page.getByRole('radio')).toHaveCount(13)
    await expectAccessible(page)
  })

  test('is made with arrows alone', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'New setup' }).first().click()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('ArrowDown')

    await expect(page.getByRole('radio', { name: /^crul/ })).toBeChecked()
    await expect(page.getByRole('heading', { name: text.create.needed })).toBeVisible()
  })

  test('says which packs of the person’s own were not taken', async ({ page, open }) => {
    await open({ refused: [{ file: 'okta/wiki.yaml', line: 14, reason: 'There is no check token.isued.' }] })
    await page.getByRole('button', { name: 'New setup' }).first().click()

    const notice = page.getByRole('region', { name: text.create.refused.title(1) })
    await expect(notice).toContainText('okta/wiki.yaml, line 14')
    await expect(notice).toContainText('There is no check token.isued.')
    await expectAccessible(page)
  })

  for (const width of [320, 860])
    test(`runs out of no window of ${width} pixels`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 700 })
      await open()
      await page.getByRole('button', { name: 'New setup' }).first().click()
      await page.getByRole('radio', { name: /Cloud Identity/ }).check()

      expect(await page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('.page'))")).toBe(0)
    })
})

test.describe('practising a guide', () => {
  test('shows the switches of that guide, and sets up against it', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Practice tenant' }).click()
    await page.getByRole('button', { name: 'Start the practice tenant' }).click()
    const redirect = page.getByRole('switch', { name: /login\.redirect-uri/ })
    await expect(redirect).toBeHidden()
    await expect(page.getByText('2 other faults are not listed')).toBeVisible()

    await page.getByLabel(text.practice.guide).selectOption({ label: 'OpenMetadata: Sign-on with a single-page app' })
    await redirect.check()
    await expect(page.getByText(text.practice.seenWith('OpenMetadata'))).toBeHidden()
    await expectAccessible(page)
    const sent = page.waitForRequest((request) => request.url().endsWith('/call/practice/setUp'))
    await page.getByRole('button', { name: text.practice.setUp }).click()

    expect((await sent).postDataJSON()).toEqual({ guide: 'okta/openmetadata' })
    await expect(page.getByRole('navigation', { name: 'Steps' })).toContainText('Sign in as somebody')
  })

  test('keeps a switch in sight that is on', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Practice tenant' }).click()
    await page.getByLabel(text.practice.guide).selectOption('okta/openmetadata')
    await page.getByRole('switch', { name: /login\.redirect-uri/ }).check()

    await page.getByLabel(text.practice.guide).selectOption('okta/crul')

    await expect(page.getByRole('switch', { name: /login\.redirect-uri/ })).toBeChecked()
    await expect(page.getByText(text.practice.seenWith('OpenMetadata'))).toBeVisible()
  })
})

test.describe('a guide of one’s own', () => {
  const dropped = async (page: Page, files: readonly { name: string; text: string }[]) => {
    const dataTransfer = await page.evaluateHandle(`(() => {
      const dragged = new DataTransfer()
      for (const { name, text } of ${JSON.stringify(files)}) dragged.items.add(new File([text], name))
      return dragged
    })()`)
    await page.locator('.list').dispatchEvent('drop', { dataTransfer })
  }
  const mine = { name: 'records.yaml', text: 'id: okta/records\n' }

  test('is added by dropping it on the list, and chosen', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'New setup' }).first().click()
    await dropped(page, [mine])
    await expect(page.locator('[data-guide="okta/records"] input')).toBeChecked()
    await expect(page.getByText(text.create.pack.done)).toBeVisible()
    await expectAccessible(page)
  })

  test('is added by choosing its file; a bad one says what is wrong', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'New setup' }).first().click()
    await page.locator('summary').filter({ hasText: text.create.pack.title }).click()
    const choose = (buffer: string) =>
      page
        .getByLabel(text.create.pack.file)
        .setInputFiles({ name: 'bad.yaml', mimeType: 'text/yaml', buffer: Buffer.from(buffer) })
    await choose('product: x\n')
    await expect(page.getByText('bad.yaml, line 1')).toBeVisible()
    await expect(page.getByText(text.create.pack.done)).toHaveCount(0)
    await choose(mine.text)
    await expect(page.getByText(text.create.pack.done)).toBeVisible()
    await expect(page.getByText('bad.yaml, line 1')).toHaveCount(0)
  })

  test('comes one file at a time', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'New setup' }).first().click()
    await dropped(page, [mine, mine])
    await expect(page.getByText(text.create.pack.several)).toBeVisible()
    await dropped(page, [{ ...mine, text: '' }])
    await expect(page.getByText(text.create.pack.empty)).toBeVisible()
  })
})
