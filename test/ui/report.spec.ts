import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { secretWrong } from './support/fake-reports.ts'
import { type Hand, hands } from './support/hands.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const t = text.report
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: text.tabs.label }).getByRole('button', { name, exact: true })
const openReport = async (page: Page, setup = 'Acme production') => {
  await openSetup(page, setup)
  await tab(page, text.tabs.report).click()
  await expect(page.getByRole('heading', { level: 2, name: t.title, exact: true })).toBeFocused()
}
const form = (page: Page, kind: keyof typeof t.forms) => page.getByRole('radio', { name: t.forms[kind], exact: true })

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the report in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('is accessible in each form, and where there is none', async ({ page, open }) => {
      await open()
      await openReport(page)
      await expect(page.locator('[data-preview]')).toBeVisible()
      await expectAccessible(page)
      for (const kind of ['report-markdown', 'bundle', 'remaining-text', 'setup-file'] as const) {
        await form(page, kind).check({ force: true })
        await expect(
          kind === 'bundle' ? page.getByText(t.inBundle) : page.locator(`[data-report="${kind}"]`),
        ).toBeVisible()
        await expectAccessible(page)
      }
      await page.getByRole('button', { name: text.rail.all, exact: true }).click()
      await openReport(page, 'Initech directory')
      await expect(page.getByRole('heading', { name: t.empty.title })).toBeVisible()
      await expectAccessible(page)
    })
  })

/** Saves what is shown, and gives its name and its text. */
async function saved(page: Page, hand: Hand): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    hand.press(page.getByRole('button', { name: t.save, exact: true })),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return { name: download.suggestedFilename(), content: Buffer.concat(chunks).toString() }
}

for (const name of ['pointer', 'keyboard'] as const)
  test(`what is shown is saved, in each form, by ${name}`, async ({ page, open }) => {
    await open()
    const hand = hands[name](page)
    await openReport(page)
    const page_ = await saved(page, hand)
    expect(page_.name).toBe('report.html')
    expect(page_.content).toContain('<!doctype html>')
    // What is shown says what the file says, word for word.
    const words = (some: string) => some.replace(/\s+/g, '')
    const inFile = page_.content
      .replace(/^[\s\S]*?<body>/, '')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
    expect(words((await page.locator('[data-preview]').textContent()) ?? '')).toBe(words(inFile))
    expect(inFile).toContain('Where Fortanix Key Insight runs')
    for (const kind of ['report-markdown', 'report-json', 'report-junit', 'report-csv', 'remaining-text'] as const) {
      await hand.press(form(page, kind))
      const shown = page.locator(`[data-report="${kind}"]`)
      await expect(shown).toBeVisible()
      await expect(page.getByRole('button', { name: t.save, exact: true })).toBeVisible()
      expect((await saved(page, hand)).content.trim()).toBe((await shown.textContent())?.trim())
      await expect(page.getByRole('button', { name: t.save, exact: true })).toBeVisible()
    }
    await hand.press(form(page, 'bundle'))
    await expect(page.getByText('manifest.json')).toBeVisible()
    expect((await saved(page, hand)).name).toBe('case.zip')
  })

test('a run that ends while the report or the hand-off is open is what they show', async ({ page, open }) => {
  await open({ finds: [secretWrong] })
  await openReport(page, 'Acme staging')
  await expect(page.locator('[data-preview]')).not.toContainText('client.secret-wrong')
  await page.getByRole('button', { name: text.checklist.runAll }).click()
  await expect(page.locator('[data-preview]')).toContainText('client.secret-wrong')

  await page.getByRole('button', { name: text.rail.all, exact: true }).click()
  await openSetup(page, 'Globex sign-on')
  await tab(page, text.checklist.handoff).click()
  const proved = page.locator('[data-proof="proved"], .row').first()
  await expect(proved).toBeVisible()
  const before = await page.locator('.banner').first().textContent()
  await page.getByRole('button', { name: text.checklist.runAll }).click()
  await expect(page.locator('.banner').first()).not.toHaveText(before ?? '')
})

/** Words of headings that are on more than one line, as the page sees them: a text, because it runs there. */
const brokenWords = `[...document.querySelectorAll('[data-preview] .th')].flatMap((cell) => {
  const text = cell.firstChild
  if (text?.nodeType !== 3) return []
  return [...text.data.matchAll(/\\S+/g)].flatMap(({ index, 0: word }) => {
    const range = document.createRange()
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    return range.getClientRects().length > 1 ? [word] : []
  })
})`

test('a heading of a table is not broken within a word', async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 700 })
  await open()
  await openReport(page)
  await expect.poll(() => page.locator('[data-preview] .th').count()).toBeGreaterThan(3)
  expect(await page.evaluate(brokenWords)).toEqual([])
})

test('a run that is kept has its report', async ({ page, open }) => {
  await open()
  await openSetup(page, 'Acme production')
  await tab(page, text.history.title).click()
  await page.locator('[data-run]').nth(1).getByRole('button').first().click()
  await page.getByRole('button', { name: text.history.report, exact: true }).click()
  await expect(page.getByText(/^This report is of the run of /)).toBeVisible()
  await expectAccessible(page)
  await page.goBack()
  await expect(page.locator('[data-run-open]')).toBeVisible()
})

test('remaining steps are for one owner or for all, can be copied, and are there before the first run', async ({
  page,
  open,
}) => {
  await open()
  await openReport(page)
  await form(page, 'remaining-text').check({ force: true })
  const shown = page.locator('[data-report="remaining-text"]')
  await expect(shown).toContainText('Remaining steps: ')
  const all = await shown.textContent()
  await page.getByRole('radio', { name: 'The network team' }).check({ force: true })
  await expect(shown).not.toHaveText(all ?? '')
  const mine = (await shown.textContent()) ?? ''
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: text.copy.copyOf(t.forms['remaining-text']), exact: true }).click()
  await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(mine)
  expect((await saved(page, hands.pointer(page))).content.trim()).toBe(mine.trim())

  await page.getByRole('button', { name: text.rail.all, exact: true }).click()
  await openReport(page, 'Initech directory')
  await expect(page.getByRole('heading', { name: t.empty.title })).toBeVisible()
  await expect(page.getByRole('radio', { name: t.forms['report-html'] })).toHaveCount(0)
  await expect(shown).toContainText('The checks have not run yet.')
  await expectAccessible(page)
})
