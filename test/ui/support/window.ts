import '../../support/window-words.ts'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import type { Scenario } from './fake-core.ts'
import { startFakeHost, type TestHost } from './fake-host.ts'

/** What a page has complained about: console errors, uncaught exceptions, violations of the content security policy. */
export function watchComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return complaints
}

/** Every rule of WCAG 2.2 A and AA that a machine can judge holds on the page as it is now, or the rules that are named. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // A screen is loaded when it is opened: until then it has no heading.
  await expect(page.locator('h1').first()).toBeVisible()
  const axe = new AxeBuilder({ page })
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await (rules ? axe.withRules([...rules]) : axe.withTags(tags)).analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
  expect(found).toEqual([])
}

export interface Opened {
  host: TestHost
  complaints: string[]
}
interface Fixtures {
  /** Starts a fake host and opens its window; nothing may be complained about until the test ends, unless `loud`. */
  open: (scenario?: Scenario & { loud?: boolean }) => Promise<Opened>
}

export const test = base.extend<Fixtures>({
  open: async ({ page }, use) => {
    const opened: (Opened & { loud: boolean })[] = []
    await use(async ({ loud = false, ...scenario } = {}) => {
      const host = await startFakeHost(scenario)
      const complaints = watchComplaints(page)
      opened.push({ host, complaints, loud })
      await page.goto(host.url)
      await expect(page.locator('h1').first()).toBeVisible()
      return { host, complaints }
    })
    for (const { host, complaints, loud } of opened) {
      await host.stop()
      if (!loud) expect(complaints).toEqual([])
    }
  },
})
export { expect } from '@playwright/test'

/** Opens a setup from the list. */
export async function openSetup(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

/** Opens a step of the checklist from its list. */
export const openStep = (page: Page, title: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: title }).click()
