import { test as base, expect, type Page } from '@playwright/test'
import { text } from '../../../renderer/text.ts'
import { desktop, desktopRequired } from '../../support/electron-binary.ts'
import { startTenant, type Tenant } from './host.ts'
import { type HostName, type HostWishes, startHostOf, type WalkHost } from './walk-host.ts'
import { watchComplaints } from './window.ts'

interface Options {
  /** Behind which window a walk goes; a project of playwright.config.ts says so. */
  hostName: HostName
  wishes: HostWishes
}
interface Fixtures {
  /** A page of the person's own browser, beside the program. */
  person: Page
  /** The program with its real core, in a process of its own. */
  host: WalkHost
  /** Shows the program's window, again after it was stopped; nothing may be complained about until the test ends. */
  open: () => Promise<Page>
  /** Starts a tenant of its own for this test. */
  tenant: (provider: 'okta' | 'auth0') => Promise<Tenant>
}

export const test = base.extend<Options & Fixtures>({
  hostName: ['loopback', { option: true }],
  wishes: [{}, { option: true }],
  person: async ({ context }, use) => use(await context.newPage()),
  host: async ({ hostName, wishes }, use, info) => {
    const electron = desktop()
    if (hostName === 'electron' && 'missing' in electron) {
      if (desktopRequired) throw new Error(electron.missing)
      info.skip(true, electron.missing)
    }
    // A keychain cannot be kept from Electron elsewhere, and walks store secrets.
    info.skip(hostName === 'electron' && process.platform !== 'linux', 'here the keychain is the person’s own')
    const host = await startHostOf(hostName, wishes)
    await use(host)
    await host.end()
    expect(host.complaints().filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([])
  },
  open: async ({ host, person }, use) => {
    const watched = new Map<Page, string[]>()
    await use(async () => {
      // The first load of a window counts too. That of the desktop's is watched from inside, where that can be.
      if (host.name === 'loopback' && !watched.has(person)) watched.set(person, watchComplaints(person))
      const page = await host.open(person)
      if (!watched.has(page)) watched.set(page, watchComplaints(page))
      return page
    })
    const complaints = [...watched.values()].flat()
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([])
  },
  page: async ({ open }, use) => use(await open()),
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
  await expect(page.getByRole('heading', { name: text.practice.running(provider) })).toBeVisible()
  await page.getByRole('button', { name: text.practice.setUp }).click()
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
  await expect(page.getByText(text.practice.on(on ? 1 : 0)).first()).toBeVisible()
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
