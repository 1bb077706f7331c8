import { type Page, test } from '@playwright/test'
import { providerNames } from '../../core/model/provider-ids.ts'
import { text } from '../../renderer/text.ts'
import { allTexts, escapedFrom, pseudo } from '../support/pseudo.ts'
import { type PseudoHost, startPseudoHost, textsOfPage } from './support/pseudo-host.ts'
import { expect } from './support/window.ts'

/** The words of the window as it says them here. */
const t = pseudo(text)

/** What stands among words as it is in every language: names of products and protocols, and what is entered below. */
const names = [
  'IdP Preflight',
  'idp-preflight',
  'English',
  'Auth0',
  'Acme Intranet',
  // The name of a key.
  'Ctrl',
  ...Object.values(providerNames).map(({ host }) => host),
]
/** What a wrong guide is asked for: members of the file. */
const members =
  `provider product title about flow server fields steps relyingParty handoff terms okta auth0 any custom org tenant
  either client_credentials authorization_code`.split(/\s+/)

/** Members of what the core sends that are values: what is to be copied or entered, and what was. */
const valued = /^(?:example|default|options|copy|block|value|host|file|known|values|address|servers|ladder|anchor)$/

/** The values in what the core sends. A thing with a URL is a page, and its name is that of the page, in English. */
function valuesSent(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const isPage = 'url' in value && ('title' in value || 'label' in value)
  return Object.entries(value).flatMap(([key, inner]) =>
    valued.test(key) || (isPage && /^(?:title|label)$/.test(key)) ? allTexts(inner) : valuesSent(inner),
  )
}

/** The names within the name of a certificate: of `CN=a, O=b` they are a and b. */
const namesWithin = (subject: string): string[] => subject.split(/(?:^|, )[A-Za-z]+=/).filter((name) => name !== '')

/** Steps in which something was found. */
const found = '[data-step]:has([data-mark="failed"], [data-mark="warning"])'

/** Faults of a provider that show every part of a finding and of a timeline. */
const faults = [
  'policy.no-match',
  'client.secret-wrong',
  'tls.expires-soon',
  'tls.untrusted-ca',
  'connect.reset',
  'http.not-json',
  'token.opaque',
  'token.audience-mismatch',
  'input.placeholder',
]

let host: PseudoHost
let page: Page
const met = new Set<string>()

/** Looks at a screen: every text of it that is no value must have its accents. */
async function look(screen: string, values: readonly string[] = []): Promise<void> {
  const { texts, values: shown } = await textsOfPage(page)
  expect.soft(texts.length, screen).toBeGreaterThan(5)
  expect.soft(escapedFrom(texts, [...names, ...met, ...shown, ...values]), screen).toEqual([])
}

const main = () => page.getByRole('navigation', { name: t.rail.label })
const button = (name: string) => page.getByRole('button', { name, exact: true })
const go = (name: string) => main().getByRole('button', { name }).click()
const field = (name: string) => page.locator(`.field[data-field="${name}"]`)
const unfold = () =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '')
  })

async function step(id: string) {
  await page.locator(`[data-step="${id}"]`).click()
  await expect(page.locator(`[data-step-open="${id}"]`)).toBeVisible()
}
async function runAll(verdict: string) {
  await button(t.checklist.runAll).click()
  await expect(button(t.checklist.runAll)).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', verdict)
}
async function create(guide: string) {
  await go(t.rail.create)
  await page.locator(`[data-guide="${guide}"]`).click()
  await look(`new setup: ${guide}`, members)
  await button(t.create.create).click()
  await expect(button(t.checklist.runAll)).toBeVisible()
}
/** Opens every step of a checklist, with all that can be folded out. */
async function lookAtSteps(screen: string, steps = '[data-step]') {
  const ids = await page.locator(steps).evaluateAll((all) => all.map((one) => one.getAttribute('data-step')))
  for (const id of ids) {
    await step(id ?? '')
    await unfold()
    await look(`${screen}: ${id}`)
  }
}
/** The pages of a setup beside its checklist. */
async function lookAround(screen: string) {
  for (const name of [t.token.title, t.timeline.title, t.checklist.handoff]) {
    await button(name).click()
    await expect(page.locator('.setup')).toBeVisible()
    await unfold()
    await look(`${screen}: ${name}`)
    await button(t.tabs.checklist).click()
    await expect(page.locator('[data-step-open]')).toBeVisible()
  }
}
async function noFaults() {
  await go(t.rail.practice)
  await expect(page.getByRole('searchbox')).toBeVisible()
  if (await button(t.practice.clear).isVisible()) await button(t.practice.clear).click()
}
async function startPractice(provider: keyof typeof providerNames) {
  await go(t.rail.practice)
  const stop = button(t.practice.stop)
  const begin = button(t.practice.start)
  await expect(stop.or(begin)).toBeVisible()
  if (await stop.isVisible()) await stop.click()
  await page.getByRole('radio', { name: t.providerTitle(provider), exact: true }).check()
  await look(`practice with ${provider}, stopped`)
  await begin.click()
  await expect(button(t.practice.setUp)).toBeVisible()
  await look(`practice with ${provider}`)
}
/** Turns on one fault, and goes on to a setup. */
async function spoil(fault: string, setup: string) {
  await noFaults()
  const row = page.locator('label').filter({ has: page.locator('code', { hasText: new RegExp(`^${fault}$`) }) })
  await row.getByRole('switch').check()
  await go(setup)
  await expect(button(t.checklist.runAll)).toBeVisible()
}

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  host = await startPseudoHost()
  page = await browser.newPage()
  page.setDefaultTimeout(8000)
  page.on('response', async (response) => {
    if (!response.url().includes('/call/')) return
    for (const value of valuesSent(await response.json().catch(() => null))) {
      for (const part of [value.replace(/\s+/g, ' '), ...namesWithin(value)]) met.add(part)
    }
  })
  page.on('pageerror', ({ message }) => expect.soft(message).toBe(''))
  await page.goto(host.url)
})
test.afterAll(async () => {
  await page.close()
  await host.end()
})

test('no plain English is left on any screen of the window', async () => {
  test.setTimeout(500_000)
  await test.step('before the first run', async () => {
    await expect(page.locator('h1')).toBeVisible()
    await look('welcome')
    await go(t.rail.create)
    await expect(page.locator('[data-guide]').first()).toBeVisible()
    await unfold()
    await look('new setup with a rejected guide', members)
    await page.getByRole('searchbox').fill('·')
    await look('no guide found', members)
    await button(t.setups.clearSearch).click()
    await create('okta/fortanix-key-insight')
    await lookAtSteps('never run')
    await lookAround('never run')
  })

  await test.step('of what is wrong with what was entered', async () => {
    await step('find-domain')
    const domain = field('domain')
    for (const typed of ['{yourOktaDomain}', 'https://acme-admin.okta.com/admin', 'a b', 'acme.eu.auth0.com']) {
      await domain.getByRole('textbox').fill(typed)
      await domain.getByRole('textbox').blur()
      await expect(domain.locator('.says')).not.toBeEmpty()
      await look(`typed: ${typed}`, [typed])
    }
    await runAll('fail')
    await lookAtSteps('entered wrongly')
    await lookAround('entered wrongly')
  })

  await test.step('of a practice tenant and a run that passed', async () => {
    await startPractice('okta')
    await button(t.practice.setUp).click()
    await runAll('pass')
    await lookAtSteps('passed')
    await lookAround('passed')
  })

  await test.step('of what failed', async () => {
    const setup = await page.locator('h1').innerText()
    for (const fault of faults) {
      await spoil(fault, setup)
      await button(t.checklist.runAll).click()
      await expect(button(t.checklist.runAll)).toBeVisible({ timeout: 30_000 })
      await lookAtSteps(fault, found)
      await lookAround(fault)
    }
    await button(t.timeline.title).click()
    await button(t.letter.open).click()
    await expect(button(t.letter.copy)).toBeVisible()
    await look('letter')
  })

  await test.step('of settings and lists', async () => {
    await go(t.rail.settings)
    for (const mode of ['environment', 'none', 'url', 'pac', 'system']) {
      await page.locator(`[data-mode="${mode}"] input[type=radio]`).check()
      await unfold()
      await look(`settings: ${mode}`)
    }
    await go(t.rail.all)
    await look('setups')
    await page.getByRole('searchbox').fill('·')
    await look('no setup found')
    await button(t.setups.clearSearch).click()
    const verbs = page.locator('[data-setup]').first().locator('.verbs button')
    await verbs.nth(2).click()
    await look('renaming')
    await page.keyboard.press('Escape')
    await verbs.nth(1).click()
    await look('labeling')
    await page.keyboard.press('Escape')
    await verbs.last().click()
    await expect(button(t.notices.undo)).toBeVisible()
    await look('removed')
    await button(t.notices.undo).click()
  })

  await test.step('of keys', async () => {
    await create('okta/openmetadata-ingestion')
    await lookAtSteps('keys')
    await step('key-pair')
    const key = field('private_key')
    for (const way of [t.keys.ways.file, t.keys.ways.make]) {
      await key.getByRole('radio', { name: way, exact: true }).check({ force: true })
      await look(`keys: ${way}`)
    }
    await button(t.keys.make).click()
    await expect(page.locator('[data-public-half] code').first()).toBeVisible()
    await unfold()
    await page.getByRole('textbox', { name: t.keys.check.label }).fill('{"keys":[]}')
    await button(t.keys.check.check).click()
    await expect(page.locator('[data-key-set]')).toBeVisible()
    await look('keys: created')
    await button(t.field.clearOf(await key.locator('.label').first().innerText())).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('keys: deleting')
    await button(t.keys.replaceNo).click()
  })

  await test.step('of a sign-in', async () => {
    await noFaults()
    await page.locator('select').selectOption('okta/openmetadata')
    await button(t.practice.setUp).click()
    await lookAtSteps('sign-in')
    await step('sign-in')
    const verify = page.locator('[data-step-open]').getByRole('button', { name: t.signOn.verify, exact: true }).first()
    await verify.click()
    await expect(page.locator('[data-sign-on]')).toBeVisible()
    await look('sign-in: waiting')
    await page.locator('[data-sign-on]').getByRole('button', { name: t.signOn.cancel }).click()
    await expect(verify).toBeEnabled({ timeout: 20_000 })
    await look('sign-in: canceled')
  })

  await test.step('when the program has stopped', async () => {
    await host.stop()
    await expect(page.locator('[data-connection="gone"]')).toBeVisible({ timeout: 20_000 })
    await look('stopped')
  })
})
