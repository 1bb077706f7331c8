import { test as base, expect } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { type RealHost, startRealHost } from './support/host.ts'
import { makeSetup, toSetup } from './support/real-window.ts'
import { pageText } from './support/traces.ts'
import { expectAccessible, watchComplaints } from './support/window.ts'

/** What only the loopback host has: an address, a token in it, and a page that outlives the program. */
const test = base.extend<{ host: RealHost }>({
  host: async ({ page }, use) => {
    const host = await startRealHost()
    const complaints = watchComplaints(page)
    await page.goto(host.url)
    await use(host)
    await host.end()
    // What the browser says of a program that is gone, and of one that wants another token.
    expect(complaints.filter((complaint) => !/net::ERR_|status of 403/.test(complaint))).toEqual([])
  },
})

test.describe('the door', () => {
  test('a page with another token is told so, and learns nothing', async ({ page, host }) => {
    const { origin } = new URL(host.url)
    await makeSetup(page, 'Okta', 'Umbrella')
    const stranger = await page.context().browser()?.newContext()
    const other = await stranger?.newPage()
    if (!other) throw new Error('no second page')
    try {
      await other.goto(`${origin}/#token=${'0'.repeat(64)}`)

      await expect(other.locator('[data-connection="locked"]')).toBeVisible()
      await expect(other.getByRole('heading', { level: 1, name: text.stopped.locked.title })).toBeFocused()
      expect(await pageText(other)).not.toContain('Umbrella')
      await expectAccessible(other)

      await other.goto(host.url)
      await expect(other.getByText('Umbrella').first()).toBeVisible()
    } finally {
      await stranger?.close()
    }
  })

  test('the token leaves the address at once, and a reload needs none', async ({ page, host }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(page.url()).toBe(`${new URL(host.url).origin}/`)

    await page.reload()

    await expect(page.getByRole('button', { name: 'Choose the product' })).toBeVisible()
  })
})

test('a closed program is said; a new start needs its new address, and nothing is lost', async ({ page, host }) => {
  await makeSetup(page, 'Auth0', 'Umbrella')
  await page.getByRole('textbox', { name: 'Domain', exact: true }).fill('umbrella.eu.auth0.com')
  await page.getByRole('textbox', { name: 'Domain', exact: true }).blur()
  await expect(page.getByText('umbrella.eu.auth0.com').first()).toBeVisible()

  await host.stop()
  await expect(page.locator('[data-connection="gone"]')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: text.stopped.gone.title })).toBeFocused()
  await host.start()
  await expect(page.locator('[data-connection="locked"]')).toBeVisible()
  await page.goto(host.url)

  await toSetup(page, 'Umbrella')
  await expect(page.getByRole('textbox', { name: 'Domain', exact: true })).toHaveValue('umbrella.eu.auth0.com')
})
