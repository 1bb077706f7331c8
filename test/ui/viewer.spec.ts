import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { judged } from '../parts/samples.ts'
import { hands } from './support/hands.ts'
import { expect, expectAccessible, test } from './support/window.ts'

const t = text.handed
const note = (page: Page) => page.getByText(t.viewed('case.zip', '0.0.9', '').split(',')[0] ?? '')
const rejudged = (page: Page) => page.getByRole('dialog', { name: t.changed })
const changes = `${t.judged} ${t.cause(judged.rootCause)} ${t.changes(judged.changed.length)}`

/** Drops files on an element, as a browser does. */
const drop = (page: Page, selector: string, names: readonly string[]) =>
  page.evaluate(
    `(() => {
      const data = new DataTransfer()
      for (const name of ${JSON.stringify(names)}) data.items.add(new File(['x'], name))
      const event = (type) => new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data })
      const place = document.querySelector(${JSON.stringify(selector)})
      place.dispatchEvent(event('dragover'))
      place.dispatchEvent(event('drop'))
    })()`,
  )

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`a file of somebody in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('is accessible on every tab, and so is what judging it again changed', async ({ page, open }) => {
      await open()
      await drop(page, 'h1', ['case.zip'])
      await expect(note(page)).toBeVisible()
      const tabs = page.getByRole('navigation', { name: text.tabs.label }).getByRole('button')
      for (const tab of await tabs.all()) {
        await tab.click()
        await expect(tab).toHaveAttribute('aria-current', 'page')
        await expect(note(page)).toBeVisible()
        await expect(page.getByRole('alert')).toHaveCount(0)
        await expectAccessible(page)
      }
      await page.getByRole('button', { name: t.judge }).click()
      await expect(page.getByText(changes).first()).toBeVisible()
      await page.getByRole('button', { name: t.showChanges }).click()
      await expect(rejudged(page)).toBeVisible()
      await expectAccessible(page)
    })
  })

for (const name of ['pointer', 'keyboard'] as const)
  test(`a bundle is opened, judged again, read and closed by ${name}`, async ({ page, open }) => {
    await open()
    const hand = hands[name](page)
    await hand.press(page.getByRole('button', { name: text.rail.create, exact: true }).first())
    await hand.press(page.getByText(t.title, { exact: true }))
    // The dialog of the system is the same for both.
    await page
      .getByLabel(t.file)
      .setInputFiles({ name: 'case.zip', mimeType: 'application/zip', buffer: Buffer.from('PK') })
    await expect(page.getByRole('heading', { level: 1, name: 'case.zip' })).toBeVisible()
    await expect(note(page)).toBeVisible()
    for (const control of [
      text.checklist.runAll,
      text.checklist.verify,
      text.finding.again,
      text.setups.duplicate,
      text.setups.renameOf('case.zip'),
    ])
      await expect(page.getByRole('button', { name: control, exact: true })).toHaveCount(0)
    await expect(page.getByRole('button', { name: t.showChanges })).toHaveCount(0)

    await hand.press(page.getByRole('button', { name: t.judge }))
    await expect(page.getByText(changes).first()).toBeVisible()
    await expect(page.getByRole('button', { name: t.judge })).toHaveCount(0)
    await hand.press(page.getByRole('button', { name: t.showChanges }))
    const dialog = rejudged(page)
    await expect(dialog.getByRole('heading', { name: t.changed })).toBeFocused()
    for (const { about, item, before, after } of judged.changed) {
      const step = dialog.getByRole('region', { name: about })
      await expect(step).toContainText(item)
      await expect(step.locator('dl div').nth(1)).toHaveText(
        new RegExp(`^\\s*${t.inFile}\\s*${before.replace(/[().]/g, '\\$&')}\\s*$`),
      )
      await expect(step.locator('dl div').nth(2)).toHaveText(
        new RegExp(`^\\s*${t.now}\\s*${after.replace(/[().]/g, '\\$&')}\\s*$`),
      )
    }
    await hand.press(dialog.getByRole('button', { name: t.closeChanges }))
    await expect(dialog).toHaveCount(0)
    await expect(page.getByRole('button', { name: t.showChanges })).toBeFocused()

    await hand.press(page.getByRole('button', { name: t.close }))
    await expect(page.getByRole('heading', { level: 1, name: text.setups.title })).toBeFocused()
    await expect(page.getByText('case.zip')).toHaveCount(0)
  })

test('a file that is dropped on any screen opens as one that is chosen', async ({ page, open }) => {
  await open()
  await drop(page, 'h1', ['photo.png'])
  await expect(page.getByRole('alert')).toHaveText(text.notices.droppedBeside)
  await drop(page, 'nav', ['case.zip'])
  await expect(page.getByRole('heading', { level: 1, name: 'case.zip' })).toBeVisible()
  await page.getByRole('button', { name: text.rail.all, exact: true }).click()
  await page.getByRole('button', { name: text.welcome.explainDo }).click()
  await expect(page.getByRole('heading', { level: 1, name: text.explain.title })).toBeVisible()
  await drop(page, 'textarea', ['other.zip'])
  await expect(page.getByRole('heading', { level: 1, name: 'other.zip' })).toBeVisible()
})

test('setups of a file are named with what became of them, and can be opened', async ({ page, open }) => {
  await open()
  await drop(page, 'main', ['setups.json'])
  await expect(page.locator('[data-taken]').getByText(t.kept(['domain']))).toBeVisible()
  await expect(page.locator('[data-taken]').getByText(t.taken('setups.json', 'merged'))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: t.openNamed('setups.json') }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Acme production' })).toBeVisible()
})

test('an encrypted file waits for its passphrase', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: text.rail.create, exact: true }).first().click()
  await page.getByText(t.title, { exact: true }).click()
  await page.getByLabel(t.file).setInputFiles({
    name: 'setups.age',
    mimeType: 'text/plain',
    buffer: Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\nx'),
  })
  await expect(page.getByText(t.locked('setups.age'))).toBeVisible()
  await expect(page.getByLabel(t.passphrase)).toBeFocused()
  await page.getByRole('button', { name: t.unlock }).click()
  await expect(page.getByLabel(t.passphrase)).toBeFocused()
  await page.keyboard.type('correct horse')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t.taken('setups.age', 'merged'))).toBeVisible()
  await expect(page.getByText(t.locked('setups.age'))).toHaveCount(0)
  await expect(page.getByLabel(t.passphrase)).toHaveValue('')
})

for (const name of ['pointer', 'keyboard'] as const)
  test(`some setups are saved in one file by ${name}`, async ({ page, open }) => {
    await open({ customers: { acme: 'Acme Inc', staging: 'Acme Inc', globex: 'Globex' } })
    const hand = hands[name](page)
    const saved = async () => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        hand.press(page.getByRole('button', { name: /^(Save .* as a file|Saved)$/ })),
      ])
      const chunks: Buffer[] = []
      for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
      return JSON.parse(Buffer.concat(chunks).toString()) as string[] | null
    }
    await hand.press(page.getByRole('button', { name: text.rail.create, exact: true }).first())
    await hand.press(page.getByText(t.title, { exact: true }))
    expect(await saved()).toBeNull()

    await hand.press(page.getByText(t.choose, { exact: true }))
    await expectAccessible(page)
    await hand.press(page.getByRole('checkbox', { name: t.allOf('Acme Inc') }))
    await expect(page.getByRole('checkbox', { name: 'Acme staging' })).not.toBeChecked()
    await hand.press(page.getByRole('checkbox', { name: 'Initech directory' }))
    expect(await saved()).toEqual(['globex'])
    await hand.press(page.getByRole('checkbox', { name: 'Acme staging' }))
    await expect(page.getByRole('checkbox', { name: t.allOf('Acme Inc') })).toHaveJSProperty('indeterminate', true)
    await expect(page.getByText(t.chosen(2, 4))).toBeVisible()
    await expect(page.getByRole('button', { name: t.save(2) })).toBeEnabled()
    await hand.press(page.getByRole('checkbox', { name: t.allOf('Globex') }))
    await hand.press(page.getByRole('checkbox', { name: 'Acme staging' }))
    await expect(page.getByRole('button', { name: t.save(0) })).toBeDisabled()
  })

test('a passphrase that is too short is refused before anything is saved', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: text.rail.create, exact: true }).first().click()
  await page.getByText(t.title, { exact: true }).click()
  await page.getByLabel(t.passphrase).fill('short')
  await page.getByRole('button', { name: t.saveAll }).click()
  await expect(page.getByRole('alert').getByText(t.short)).toBeVisible()
  await page.getByLabel(t.passphrase).fill('long enough')
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: t.saveAll }).click()])
  await expect(page.getByText(t.short)).toHaveCount(0)
})

for (const empty of [true, false])
  test(`${empty ? 'the first screen' : 'the list of setups'} leads to where a file is opened, and so does Find`, async ({
    page,
    open,
  }) => {
    await open({ empty })
    const field = page.getByLabel(t.file, { exact: true })
    await page.getByRole('button', { name: text.welcome.file, exact: true }).click()
    await expect(field).toBeFocused()
    await expect(field).toBeInViewport()
    await page.reload()
    await expect(field).toBeFocused()
    await page.getByRole('button', { name: text.rail.create, exact: true }).first().click()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('bundle')
    await page.keyboard.press('Enter')
    await expect(field).toBeFocused()
  })
