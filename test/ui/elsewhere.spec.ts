import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { type RealHost, startRealHost } from './support/host.ts'
import { makeSetup, toSetup } from './support/real-window.ts'
import { watchComplaints } from './support/window.ts'

const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts')

/** Two windows of one program, and a terminal beside it on the same data. */
const test = base.extend<{ host: RealHost; other: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  host: async ({}, use) => {
    const host = await startRealHost()
    await use(host)
    await host.end()
  },
  other: async ({ page, context, host }, use) => {
    const other = await context.newPage()
    const complaints = [page, other].map(watchComplaints)
    await page.goto(host.url)
    await makeSetup(page, 'Auth0', 'Umbrella')
    await other.goto(host.url)
    await toSetup(other, 'Umbrella')
    await use(other)
    expect(complaints.flat()).toEqual([])
  },
})

const domain = (page: Page) => page.getByRole('textbox', { name: 'Domain', exact: true })

test.describe('a window hears of', () => {
  test('a value that is typed in another one, and keeps what is typed in itself', async ({ page, other }) => {
    await domain(page).fill('umbrella.eu.auth0.com')
    await expect(domain(other)).toHaveValue('umbrella.eu.auth0.com')

    // A value that is refused is not saved, and stays.
    await domain(other).fill('what is this')
    await domain(page).fill('umbrella.us.auth0.com')
    await domain(page).blur()
    await page.getByRole('button', { name: /Enter the values in Key Insight/ }).click()
    await page.getByRole('button', { name: text.checklist.byHand, exact: true }).click()
    await expect(other.locator('[data-step] [data-mark="claimed"]').first()).toBeVisible()
    await expect(domain(other)).toHaveValue('what is this')
  })

  test('a setup that a terminal makes', async ({ host, other }) => {
    const args = ['setups', 'new', '--guide', 'okta/openmetadata', '--name', 'From a terminal']
    const env = { PATH: process.env.PATH, HOME: host.home, IDP_PREFLIGHT_HOME: join(host.home, 'data') }
    const ran = spawnSync(process.execPath, [main, ...args], { env, encoding: 'utf8' })
    expect(ran.stderr).toBe('')

    await expect(other.getByRole('navigation').getByText('From a terminal')).toBeVisible()
  })

  test('a setup that is removed in another one, and leaves it', async ({ page, other }) => {
    await page.getByRole('button', { name: text.rail.all }).click()
    await page.getByRole('button', { name: text.setups.removeOf('Umbrella') }).click()

    await expect(other.getByRole('main').getByText(text.setups.gone('Umbrella'))).toBeVisible()
    await expect(domain(other)).toHaveCount(0)

    // What is put back is there again.
    await page.getByRole('button', { name: text.notices.undo }).click()
    await expect(other.getByRole('navigation').getByText('Umbrella')).toBeVisible()
    await expect(other.getByRole('main').getByText(text.setups.gone('Umbrella'))).toHaveCount(0)
  })
})
