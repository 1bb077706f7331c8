import type { Page } from '@playwright/test'
import { text } from '../../../renderer/text.ts'
import { expect, makeSetup, practiceSetup, runAll, switchFault, toPractice, toSetup, toStep } from './real-window.ts'

const rail = (page: Page) => page.getByRole('navigation', { name: 'Main' })
const view = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: text.tabs.label }).getByRole('button', { name, exact: true }).click()

/** Before there is a setup, and while one has no results. */
async function beginning(page: Page, look: Look): Promise<void> {
  await expect(page.getByRole('button', { name: text.welcome.setUpDo })).toBeVisible()
  await look('first run')
  await page.getByRole('button', { name: text.welcome.explainDo }).click()
  await page.getByRole('textbox', { name: text.explain.paste }).fill('Error: jwt expired\n    at verify (verify.js:1)')
  await page.getByRole('button', { name: text.explain.do, exact: true }).click()
  await expect(page.locator('[data-cause="token.expired"]')).toBeVisible()
  await look('explained error')
  await rail(page).getByRole('button', { name: text.rail.all }).click()
  await page.getByRole('button', { name: text.welcome.valuesDo }).click()
  await page
    .getByRole('radio', { name: /Key Insight/ })
    .first()
    .check()
  await look('new setup')
  await page.getByRole('button', { name: text.create.create }).click()
  await expect(page.getByText(text.values.lead)).toBeVisible()
  await look('form of all values')
  await makeSetup(page, 'Okta', 'Umbrella')
  await look('checklist that was never run')
  await page.getByRole('textbox', { name: 'Okta domain' }).fill('{yourOktaDomain}')
  await expect(page.getByText('The value is still a placeholder from a guide.')).toBeVisible()
  await look('field with a problem')
  expect(await runAll(page)).toBe('fail')
  await look('checklist with input faults')
  for (const name of ['Token', 'Timeline', 'Runs', 'Report', 'Provider', 'Hand-off']) {
    await view(page, name)
    await look(`${name} without a run`)
  }
}

/** With a practice tenant: green, then with a fault. */
async function results(page: Page, look: Look): Promise<void> {
  await toPractice(page)
  await look('practice tenant, stopped')
  await practiceSetup(page, 'Okta')
  expect(await runAll(page)).toBe('pass')
  for (const step of ['find-domain', 'credentials', 'policy', 'well-known-url', 'hand-over']) {
    await toStep(page, step)
    await look(`green step ${step}`)
  }
  for (const name of ['Token', 'Timeline', 'Runs', 'Report', 'Hand-off']) {
    await view(page, name)
    await look(name)
  }
  await view(page, text.admin.tab)
  await expect(page.locator('[data-grant="read"]')).toBeVisible()
  await look('access to the provider')
  await page.getByRole('radio', { name: text.admin.parts.ledger }).check()
  await expect(page.getByText(text.admin.ledger.empty.title)).toBeVisible()
  await look('ledger without changes')
  await view(page, 'Hand-off')
  await page.getByRole('button', { name: text.expiry.open }).click()
  await expect(page.getByRole('heading', { level: 1, name: text.expiry.titleOf })).toBeVisible()
  await look('expiry dates of a setup')
  await switchFault(page, 'policy.no-match', true)
  await look('practice tenant with a fault')
  await toSetup(page, 'Practice with Okta')
  expect(await runAll(page)).toBe('fail')
  await page.getByText(text.finding.exchange).first().click()
  await look('checklist with a cause and its exchange')
  await view(page, text.history.title)
  await expect(page.locator('[data-run-open]')).toBeVisible()
  await look('runs')
  await page.getByRole('button', { name: text.history.good }).click()
  await expect(page.locator('[data-comparison]')).toBeVisible()
  await look('two runs compared')
}

/** The check of a connection, to the practice tenant, whose certificate this computer does not trust. */
async function connection(page: Page, look: Look): Promise<void> {
  await rail(page).getByRole('button', { name: text.rail.all }).click()
  await expect(page.locator('[data-setup]')).toHaveCount(3)
  await look('list of setups')
  await toPractice(page)
  const origin = await page
    .getByText(/^https:\/\/127\.0\.0\.1:\d+$/)
    .first()
    .innerText()
  await rail(page).getByRole('button', { name: text.rail.all }).click()
  await page.getByRole('textbox', { name: text.welcome.connectionAddress }).fill(origin)
  await page.getByRole('button', { name: text.welcome.connectionDo, exact: true }).click()
  await expect(page.getByRole('button', { name: text.connection.again })).toBeVisible({ timeout: 30_000 })
  await look('connection, not trusted')
  await page.getByRole('button', { name: text.connection.open }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await look('letter')
}

/** What every screen has around it. */
async function around(page: Page, look: Look): Promise<void> {
  await rail(page).getByRole('button', { name: text.rail.expiry }).click()
  await expect(page.getByRole('heading', { level: 1, name: text.expiry.title })).toBeVisible()
  await look('expiry calendar')
  await rail(page).getByRole('button', { name: text.rail.settings }).click()
  await expect(page.getByRole('heading', { level: 1, name: text.settings.title })).toBeVisible()
  await look('settings')
  await rail(page).getByRole('button', { name: text.manual.title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('manual')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeVisible()
  await page.keyboard.type('policy')
  await look('palette')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('combobox')).toBeHidden()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('shortcuts')
  await page.keyboard.press('Escape')
  await rail(page).getByRole('button', { name: text.rail.all }).click()
  await page.getByRole('button', { name: text.setups.removeOf('Umbrella') }).click()
  await expect(page.getByRole('button', { name: text.notices.undo })).toBeVisible()
  await look('a setup was removed')
}

/** Looks at a screen as it is now. */
export type Look = (screen: string) => Promise<void>

/** Goes over every screen of the window with the real core, from the first start on. */
export async function tour(page: Page, look: Look): Promise<void> {
  await beginning(page, look)
  await results(page, look)
  await connection(page, look)
  await around(page, look)
}
