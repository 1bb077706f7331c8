import { test as base, expect, type Page } from '@playwright/test'
import { type RealHost, startRealHost, startTenant, type Tenant } from './host.ts'
import { watchComplaints } from './window.ts'

interface Fixtures {
  /** The real host, opened; nothing may be complained about until the test ends. */
  host: RealHost
  /** Starts a tenant of its own for this test. */
  tenant: (provider: 'okta' | 'auth0') => Promise<Tenant>
}

export const test = base.extend<Fixtures>({
  host: async ({ page }, use) => {
    const host = await startRealHost()
    const complaints = watchComplaints(page)
    await page.goto(host.url)
    await use(host)
    await host.end()
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([])
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern
  tenant: async ({}, use) => {
    const started: Tenant[] = []
    await use(async (provider) => {
      const tenant = await startTenant(provider)
      started.push(tenant)
      return tenant
    })
    for (const { stop } of started) await stop()
  },
})
export { expect } from '@playwright/test'

/** Makes a setup by hand, from the first screen to its checklist. */
export async function makeSetup(page: Page, provider: 'Okta' | 'Auth0', name: string): Promise<void> {
  await page
    .getByRole('button', { name: /Set up a product|New setup/ })
    .first()
    .click()
  await page
    .getByRole('group', { name: provider })
    .getByRole('radio', { name: /Key Insight/ })
    .check()
  await page.getByRole('textbox', { name: 'Name of this setup' }).fill(name)
  await page.getByRole('button', { name: 'Create setup' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused()
}

/** Goes to a step by its id. */
export async function toStep(page: Page, id: string): Promise<void> {
  await page.locator(`[data-step="${id}"]`).click()
  await expect(page.locator(`[data-step-open="${id}"]`)).toBeVisible()
}

/** Verifies the open step and waits for its mark. */
export async function verify(page: Page, id: string, mark = 'verified'): Promise<void> {
  await page.getByRole('button', { name: 'Verify this step' }).click()
  await expect(page.locator(`[data-step-open="${id}"]`)).toHaveAttribute('data-mark', mark)
  await expect(page.getByRole('button', { name: 'Verify this step' })).toBeEnabled()
}

/** Starts a practice tenant in the window and makes a setup against it. */
export async function practiceSetup(page: Page, provider: 'Okta' | 'Auth0'): Promise<void> {
  await toPractice(page)
  await page.getByRole('radio', { name: provider }).check()
  await page.getByRole('button', { name: 'Start the practice tenant' }).click()
  await expect(page.getByRole('heading', { name: `Pretending to be ${provider}` })).toBeVisible()
  await page.getByRole('button', { name: 'Set up against it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Practice with ${provider}` })).toBeFocused()
}

const main = (page: Page) => page.getByRole('navigation', { name: 'Main' })

export const toPractice = (page: Page): Promise<void> =>
  main(page)
    .getByRole('button', { name: /^Practice tenant/ })
    .click()

/** Switches one fault on or off on the Practice screen. */
export async function switchFault(page: Page, fault: string, on: boolean): Promise<void> {
  await toPractice(page)
  await page.getByRole('searchbox', { name: 'Filter faults' }).fill(fault)
  const row = page.locator('label').filter({ has: page.locator('code', { hasText: new RegExp(`^${fault}$`) }) })
  await row.getByRole('switch').setChecked(on)
  await expect(page.getByText(on ? '1 fault on' : 'All is well: no fault is on').first()).toBeVisible()
}

/** Opens a setup from the rail. */
export async function toSetup(page: Page, name: string): Promise<void> {
  await main(page).getByRole('button', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Runs all checks and waits for the verdict. */
export async function runAll(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Run all checks' }).click()
  await expect(page.getByRole('button', { name: 'Run all checks' })).toBeVisible({ timeout: 20_000 })
  return page.locator('[data-verdict]').getAttribute('data-verdict')
}
