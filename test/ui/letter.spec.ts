import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { intercepted, proxyRefused } from './support/fake-reports.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

const preview = (page: Page) => page.getByRole('group', { name: text.letter.preview })
const openLetter = async (page: Page, setup = 'Acme production') => {
  await openSetup(page, setup)
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await page.getByRole('button', { name: 'Letter to the network team' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'For the network team' })).toBeFocused()
}
const host = 'Your org can have custom authorization servers'

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('the letter is accessible, in every form', async ({ page, open }) => {
      await open({ connection: 'untrusted', found: [intercepted] })
      await openLetter(page)
      for (const form of ['Text', 'Markdown', 'CSV']) {
        await page.getByRole('radio', { name: form }).check()
        await expect(preview(page)).toBeVisible()
        await expectAccessible(page)
      }
    })

    test('a proxy that refuses is accessible, with the offer to go without it', async ({ page, open }) => {
      await open({ connection: 'refusing', found: [proxyRefused] })
      await openSetup(page, 'Acme production')
      await openStep(page, host)
      await expect(page.getByRole('button', { name: 'Try without the proxy' })).toBeVisible()
      await expectAccessible(page)
    })
  })

test.describe('the letter', () => {
  test('shows exactly what is saved, and names the file', async ({ page, open }) => {
    await open({ connection: 'untrusted', found: [intercepted] })
    await openLetter(page)
    await expect(page).toHaveTitle('For the network team, Acme production · IdP Preflight')
    await expect(preview(page)).toContainText('Subject: ')
    await expect(preview(page)).toContainText('Zscaler')

    for (const [form, name] of [
      ['Text', 'network-team.txt'],
      ['Markdown', 'network-team.md'],
      ['CSV', 'network-team.csv'],
    ] as const) {
      await page.getByRole('radio', { name: form }).check()
      await expect(page.locator(`[data-letter="letter-${form.toLowerCase()}"]`)).toBeVisible()
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Save as a file' }).click()
      const download = await coming
      expect(download.suggestedFilename()).toBe(name)
      expect(await readFile(await download.path(), 'utf8')).toBe(await preview(page).textContent())
      await expect(page.getByRole('status')).toHaveText(text.files.downloaded(name))
    }
  })

  test('is saved by a host that asks for a place', async ({ page, open }) => {
    await open({ saveFiles: true })
    await openLetter(page)
    await page.getByRole('button', { name: 'Save as a file' }).click()
    await expect(page.getByRole('status')).toHaveText('Saved: /home/jo/network-team.txt')
  })

  test('is copied as it stands', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    await openLetter(page)
    await page.getByRole('button', { name: 'Copy', exact: true }).click()
    await expect(page.getByRole('status')).toHaveText('Copied')
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(await preview(page).textContent())
  })

  test('is a click away from every finding for the network team, and from no other', async ({ page, open }) => {
    await open({ connection: 'refusing', found: [proxyRefused] })
    await openSetup(page, 'Acme production')
    await openStep(page, host)
    await page.locator('[data-diagnosis="proxy.refused"]').getByRole('button', { name: 'Letter to' }).click()
    await expect(preview(page)).toContainText('proxy.acme.example:8080')
    await page.reload()
    await expect(preview(page)).toContainText('proxy.acme.example:8080')
    await page.getByRole('button', { name: 'Back to the checklist' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Acme production' })).toBeVisible()

    await open()
    await openSetup(page, 'Acme production')
    await expect(page.locator('[data-diagnosis="policy.no-match"]')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Letter to' })).toHaveCount(0)
  })

  test('cannot be made before there was a run, and says so', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await page.getByRole('button', { name: 'Timeline', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Letter to' })).toHaveCount(0)
  })
})

test.describe('without the proxy', () => {
  test('is tried once the person agrees, and what came of it is said', async ({ page, open }) => {
    await open({ connection: 'refusing', found: [proxyRefused], finds: [proxyRefused] })
    await openSetup(page, 'Acme production')
    await openStep(page, host)
    const card = page.locator('[data-diagnosis="proxy.refused"]')
    const button = card.getByRole('button', { name: 'Try without the proxy' })
    await expect(button).toHaveAccessibleDescription(/connects to acme\.okta\.com directly.*no credential/)
    const sent = page.waitForRequest((request) => request.url().endsWith('/call/runs/start'))
    await button.click()

    expect((await sent).postDataJSON()).toMatchObject({ setup: 'acme', tryDirect: true })
    await expect(card).toContainText(text.finding.direct.tried('connect ENETUNREACH 3.33.139.32:443'))
    await expect(button).toHaveCount(0)
  })

  test('is not offered where there is no proxy', async ({ page, open }) => {
    await open({ connection: 'untrusted', found: [intercepted] })
    await openSetup(page, 'Acme production')
    await openStep(page, host)
    await expect(page.locator('[data-diagnosis="tls.intercepted"]')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try without the proxy' })).toHaveCount(0)
  })
})

test('the lowest certificate is saved from the ladder, with what it is', async ({ page, open }) => {
  await open({ connection: 'untrusted', found: [intercepted] })
  await openSetup(page, 'Acme production')
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await expect(page.getByText(text.timeline.ladder.saveRoot)).toBeVisible()
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: text.timeline.ladder.save }).click()
  expect(await readFile(await (await coming).path(), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----\n/)

  await open()
  await openSetup(page, 'Acme production')
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await expect(page.getByRole('group', { name: text.timeline.ladder.title })).toBeVisible()
  await expect(page.getByRole('button', { name: text.timeline.ladder.save })).toHaveCount(0)
})
