import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { text } from '../renderer/text.ts'
import { chromiumArguments, chromiumBinary } from './support/chromium.ts'
import './support/window-words.ts'
import { missingKeyringTools } from './support/keychain.ts'
import { smallPng } from './support/small-png.ts'
import { startRealHost } from './ui/support/host.ts'
import { practiceSetup, runAll, switchFault, toPractice, toSetup, toStep } from './ui/support/real-window.ts'

/**
 * `npm run build && node test/manual-pictures.ts`: makes the pictures of the manual again, from the real window and the practice
 * tenant. Nothing in them belongs to anybody, and no secret is shown.
 */
const folder = join(import.meta.dirname, '..', 'docs', 'manual', 'pictures')
const found = chromiumBinary()
if ('missing' in found) throw new Error(found.missing)

const host = await startRealHost({ keychain: missingKeyringTools().length === 0 })
const browser = await chromium.launch({ executablePath: found.found, args: [...chromiumArguments] })
const context = await browser.newContext({
  viewport: { width: 1040, height: 640 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'en-US',
})
const page = await context.newPage()

const press = await browser.newPage()
/** The same picture in few bytes. A page of the browser reads it. */
async function smaller(png: Buffer): Promise<Buffer> {
  const { width, height, data } = (await press.evaluate(`(async () => {
    const picture = await createImageBitmap(await (await fetch('data:image/png;base64,${png.toString('base64')}')).blob())
    const { width, height } = picture
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, width, height)
    const parts = []
    for (let at = 0; at < data.length; at += 65536) parts.push(String.fromCharCode(...data.subarray(at, at + 65536)))
    return { width, height, data: btoa(parts.join('')) }
  })()`)) as { width: number; height: number; data: string }
  return smallPng({ width, height, data: Buffer.from(data, 'base64') })
}

/** Takes a picture of the window as it is; where it is still, the focus and the pointer are nowhere. */
async function picture(name: string, { still = true } = {}): Promise<void> {
  if (still) {
    await page.mouse.move(0, 0)
    await page.evaluate('document.activeElement?.blur()')
  }
  await page.waitForTimeout(300)
  writeFileSync(join(folder, `${name}.png`), await smaller(await page.screenshot()))
  console.log(name)
}

const main = (of: Page) => of.getByRole('navigation', { name: 'Main' })
const tab = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).click()
const heading = (level: number, name: string | RegExp) => page.getByRole('heading', { level, name }).first().waitFor()

await page.goto(host.url)
await heading(1, text.welcome.title)
await picture('first-screen')

await page.getByRole('button', { name: text.welcome.setUpDo }).click()
await page
  .getByRole('group', { name: 'Okta' })
  .getByRole('radio', { name: /Key Insight/ })
  .check()
await picture('new-setup')

await main(page).getByRole('button', { name: 'All setups' }).click()
await page.getByRole('button', { name: text.welcome.valuesDo }).click()
await page
  .getByRole('group', { name: 'Okta' })
  .getByRole('radio', { name: /Key Insight/ })
  .check()
await page.getByRole('textbox', { name: text.create.name }).fill('Acme production')
await page.getByRole('button', { name: text.create.create }).click()
await page.getByRole('textbox', { name: 'Okta domain' }).fill('https://acme.okta.com/')
await page.getByRole('textbox', { name: 'Client ID' }).fill('0oa1b2c3d4e5f6g7h8i9')
await page
  .getByText(/https:\/\/ was removed|Removed https/)
  .waitFor({ timeout: 5000 })
  .catch(() => {})
await picture('values')

// A date that stays the same whenever the pictures are made would pass one day; only its distance is shown.
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
await page.getByLabel('Client secret', { exact: true }).fill('nobody-uses-this-one')
await page.getByRole('button', { name: text.field.storeOf('Client secret') }).click()
await page.getByRole('button', { name: text.field.clearOf('Client secret') }).waitFor()
await toSetup(page, 'Acme production')
await tab('Hand-off')
await page.getByRole('button', { name: text.expiry.open }).click()
await page.getByLabel(text.expiry.ends).fill(inDays(20))
await page.getByLabel(text.expiry.ends).press('Tab')
await page.locator('[data-span]').first().waitFor()
await page.getByRole('textbox', { name: text.expiry.rotate }).fill('90')
await page.getByRole('textbox', { name: text.expiry.rotate }).press('Enter')
await page.locator('[data-span]').nth(1).waitFor()
await page
  .locator('main [data-scrolls]')
  .first()
  .evaluate((element) => element.scrollTo(0, 0))
await picture('expiry')

await practiceSetup(page, 'Okta')
const setup = 'Practice with Okta'
await runAll(page)
await toStep(page, 'scope')
await page.locator('[data-step-open="scope"]').waitFor()
await picture('checklist')

for (const [name, file] of [
  ['Hand-off', 'hand-off'],
  ['Token', 'token'],
  ['Timeline', 'timeline'],
] as const) {
  await tab(name)
  await heading(2, new RegExp(name))
  await picture(file)
}
await tab(text.admin.tab)
await page.locator('[data-grant="read"]').waitFor()
await picture('provider')
await tab('Timeline')
await page.getByRole('button', { name: text.letter.open }).click()
await heading(1, text.letter.title)
await page.locator('[data-letter]').waitFor()
await picture('letter')

await switchFault(page, 'policy.no-match', true)
await page.getByRole('searchbox', { name: 'Filter faults' }).fill('')
await page
  .locator('main [data-scrolls]')
  .first()
  .evaluate((element) => element.scrollTo(0, 0))
await picture('practice')
const origin = (await page.locator('main code').first().textContent()) ?? ''

await toSetup(page, setup)
await runAll(page)
await page.waitForTimeout(500)
await page
  .locator('article[data-diagnosis]')
  .first()
  .evaluate((card) => card.scrollIntoView({ block: 'start' }))
await picture('failed-step')

await page.locator('[data-term="policy"]').first().hover()
await page.getByRole('tooltip').waitFor()
await picture('word', { still: false })

await tab(text.history.title)
await page.locator('[data-run]').nth(1).waitFor()
await picture('runs')
await page.getByRole('button', { name: text.history.good }).click()
await page.locator('[data-area]').first().waitFor()
await picture('compare')
await page.keyboard.press('Control+k')
await page.getByRole('combobox').fill('secret-wrong')
await page.getByRole('option').first().waitFor()
await picture('find', { still: false })
await page.keyboard.press('Enter')
await page.locator('main ol').first().waitFor()
await picture('diagnosis')
await page.keyboard.press('?')
await page.getByRole('dialog').waitFor()
await picture('keyboard', { still: false })
await page.keyboard.press('Escape')
await toSetup(page, setup)

await tab(text.tabs.report)
await page.locator('[data-preview]').waitFor()
await picture('report')

await main(page).getByRole('button', { name: 'All setups' }).click()
await page.getByRole('button', { name: text.welcome.explainDo }).click()
await page
  .getByRole('textbox', { name: text.explain.paste })
  .fill(
    'ERROR oauth: {"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."}',
  )
await page.getByRole('button', { name: text.explain.do, exact: true }).click()
await page.locator('[data-cause]').first().waitFor()
await picture('explain')

await main(page).getByRole('button', { name: 'All setups' }).click()
await heading(1, text.setups.title)
await picture('setups')

await main(page).getByRole('button', { name: 'Settings' }).click()
await heading(1, text.settings.title)
await picture('settings')

// The connection check does not trust the certificates of the practice tenant: it shows a cause.
await main(page).getByRole('button', { name: 'All setups' }).click()
await page.getByRole('textbox', { name: text.welcome.connectionAddress }).fill(origin)
await page.getByRole('button', { name: text.welcome.connectionDo, exact: true }).click()
await page.getByRole('button', { name: text.connection.again }).waitFor({ timeout: 60_000 })
await picture('connection')

await toPractice(page)
await page.getByRole('button', { name: text.practice.stop, exact: true }).click()
await page.getByRole('checkbox', { name: text.practice.empty }).check()
await page.getByRole('button', { name: text.practice.start }).click()
await page.getByText(text.practice.isEmpty, { exact: true }).waitFor()
await toSetup(page, setup)
await tab(text.admin.tab)
await page.locator('[data-grant="read"]').getByRole('button', { name: text.admin.access.practice }).click()
await page.getByRole('radio', { name: text.admin.parts.plan, exact: true }).check()
await page.locator('[data-change]').first().waitFor()
await picture('plan')

await browser.close()
await host.end()
