import type { Locator, Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { authorityPem, endedPem } from './support/certificates.ts'
import { intercepted } from './support/fake-reports.ts'
import { tabTo } from './support/hands.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

const t = text.settings
const openSettings = async (page: Page) => {
  const rail = page.getByRole('navigation', { name: 'Main' })
  // In a small window, the places of the rail are behind a button.
  if ((page.viewportSize()?.width ?? 0) < 900) await rail.getByRole('button', { name: 'Menu' }).click()
  await rail.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
  await expect(section(page, t.about.title)).toBeVisible()
}
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const sections = (page: Page) => page.getByRole('navigation', { name: t.sections })
/** The name of a theme is followed by what it means. */
const theme = (page: Page, name: string) =>
  section(page, t.appearance.title).getByRole('radio', { name: new RegExp(`^${name}`) })
const mark = (place: Locator) => place.locator('[data-saved]')
const root = (page: Page) => page.locator('html')
const shown = (page: Page): Promise<[string, string]> =>
  page.evaluate(
    `[getComputedStyle(document.documentElement).colorScheme, getComputedStyle(document.body).backgroundColor]`,
  )
const box = (place: Page | Locator) => place.getByRole('textbox', { name: text.authorities.label })
const eraseOf = (page: Page, customer: string) => page.getByRole('button', { name: t.data.eraseOf(customer) })
const eraseAll = (page: Page) => page.getByRole('button', { name: t.data.eraseAll })
const dialog = (page: Page) => page.getByRole('dialog')
const confirm = (page: Page) => dialog(page).getByRole('button', { name: t.erase.yes, exact: true })
const customers = { acme: 'Acme', staging: 'Acme', globex: 'Globex' }

/** Drops files, or drags them over a place only. */
async function drop(page: Page, place: Locator, files: readonly { name: string; text: string }[], event = 'drop') {
  const dataTransfer = await page.evaluateHandle(`(() => {
    const dragged = new DataTransfer()
    for (const { name, text } of ${JSON.stringify(files)}) dragged.items.add(new File([text], name))
    return dragged
  })()`)
  await place.dispatchEvent(event, { dataTransfer })
}
const pemFile = { name: 'root.pem', text: authorityPem }

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' })

  test('is shown at once, saved, and written into the page by the host', async ({ page, open }) => {
    const { host } = await open()
    await openSettings(page)
    await expect(theme(page, t.appearance.themes.system)).toBeChecked()
    expect(await shown(page)).toEqual(['light dark', 'rgb(244, 245, 247)'])

    for (const [name, chosen, scheme, ground] of [
      ['Dark', 'dark', 'dark', 'rgb(15, 18, 22)'],
      ['High contrast', 'contrast', 'light dark', 'rgb(255, 255, 255)'],
      ['Light', 'light', 'light', 'rgb(244, 245, 247)'],
    ] as const) {
      await theme(page, name).check()
      await expect(root(page)).toHaveAttribute('data-theme', chosen)
      expect(await shown(page)).toEqual([scheme, ground])
      await expect(mark(section(page, t.appearance.title))).toBeVisible()
      expect(await (await page.request.get(host.url)).text()).toContain(`data-theme="${chosen}"`)
    }
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await shown(page)).toEqual(['light', 'rgb(244, 245, 247)'])
    await page.reload()
    await expect(theme(page, 'Light')).toBeChecked()
    await expect(root(page)).toHaveAttribute('data-theme', 'light')
  })

  test('that cannot be saved is not marked as chosen', async ({ page, open }) => {
    await open({ theme: 'dark' })
    await openSettings(page)
    const says = 'The disk of this computer is full.'
    await page.route('**/call/settings/saveTheme', (route) =>
      route.fulfill({ json: { ok: false, error: { code: 'internal', message: says } } }),
    )
    await theme(page, 'Light').click()

    await expect(page.getByRole('alert')).toContainText(says)
    await expect(theme(page, 'Dark')).toBeChecked()
    await expect(root(page)).toHaveAttribute('data-theme', 'dark')
  })

  test('follows the system where nothing else is chosen, for high contrast as well', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await shown(page)).toEqual(['light dark', 'rgb(15, 18, 22)'])
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' })
    expect(await shown(page)).toEqual(['light dark', 'rgb(0, 0, 0)'])
  })
})

for (const look of ['light', 'dark', 'contrast'] as const)
  for (const colorScheme of look === 'contrast' ? (['light', 'dark'] as const) : (['light'] as const))
    test(`every section is accessible with ${look} on a ${colorScheme} system, and so is the deletion`, async ({
      page,
      open,
    }) => {
      await page.emulateMedia({ colorScheme })
      await open({ theme: look, shared: [authorityPem, endedPem], customers })
      await openSettings(page)
      await theme(page, t.appearance.themes[look]).focus()
      await expectAccessible(page)
      await eraseOf(page, 'Acme').click()
      await expectAccessible(page)
      await page.getByRole('textbox', { name: t.erase.type('Acme') }).fill('Acme')
      await expectAccessible(page)
    })

test('the chosen language is said to be saved, after the window was loaded anew', async ({ page, open }) => {
  await open()
  await openSettings(page)
  await section(page, t.language.title).getByRole('radio', { name: 'English' }).check()
  await expect(mark(section(page, t.language.title))).toBeVisible()
  await expect(section(page, t.language.title).getByRole('radio', { name: 'English' })).toBeChecked()
})

test('the list of sections leads to each of them, in this order, and is left out where there is no room', async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open()
  await openSettings(page)
  const order = ['Appearance', 'Language', 'Proxy', 'Certificates', 'Secrets', 'Runs', 'Data', 'About']
  await expect(sections(page).getByRole('button')).toHaveText(order)
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: /^(\w+)$/ })).toContainText(order.slice(-6))

  await sections(page).getByRole('button', { name: 'Data' }).click()
  await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Data', exact: true })).toBeInViewport()
  await expect(sections(page)).toBeInViewport()
  await page.setViewportSize({ width: 720, height: 450 })
  await expect(sections(page)).toBeHidden()
})

test.describe('the test of the proxy', () => {
  const host = (page: Page) => page.getByRole('textbox', { name: t.test.host, exact: true })
  const start = (page: Page) => page.getByRole('button', { name: t.test.start })

  test('shows its result beside the button, leaves no setup, and leads to all details', async ({ page, open }) => {
    await open({ connection: 'proxy' })
    await openSettings(page)
    await page.getByRole('radio', { name: 'No proxy' }).check()
    await expect(host(page)).toHaveValue(/acme|globex/)
    await host(page).fill('https://login.initech.example/oauth2')
    await host(page).press('Enter')

    const result = page.locator('form [data-verdict]')
    await expect(result).toContainText(/The proxy .* was used\. Chosen by: /)
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'login.initech.example' })).toHaveCount(0)
    await result.getByRole('button', { name: t.test.details }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('login.initech.example')
  })

  test('is not begun without a host, or with an address that is not saved', async ({ page, open }) => {
    await open({ empty: true })
    await openSettings(page)
    await expect(page.getByText(t.test.hintEmpty)).toBeVisible()
    await start(page).click()
    await expect(page.getByText(t.test.missing)).toBeVisible()

    await page.getByRole('radio', { name: t.proxy.modes.url }).check()
    await page.getByRole('textbox', { name: t.proxy.fields.url.label }).fill('http://proxy.acme.example')
    await host(page).fill('acme.okta.com')
    await start(page).click()
    await expect(page.getByText(t.test.notSaved)).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })
})

test.describe('certificates for all setups', () => {
  const certificates = (page: Page) => section(page, t.certificates.title)
  const row = (page: Page) => certificates(page).locator('[data-authority]')

  test('are added by paste, listed with name, fingerprint and end, and removed', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await expect(page.getByText(t.certificates.none)).toBeVisible()
    await box(certificates(page)).fill(authorityPem)
    await certificates(page).getByRole('button', { name: text.authorities.put }).click()

    await expect(certificates(page).getByText(text.authorities.done)).toBeFocused()
    await expect(mark(certificates(page))).toBeVisible()
    await expect(row(page)).toContainText(['Acme Inspection Root CA'])
    await expect(row(page)).toContainText(['01:66:63:05'])
    await expect(row(page)).toContainText(['2126'])
    await page.reload()
    await expect(row(page)).toHaveCount(1)

    await page.getByRole('button', { name: 'Remove Acme Inspection Root CA' }).click()
    await expect(dialog(page)).toContainText(text.authorities.shared.removeBody)
    await dialog(page).getByRole('button', { name: text.authorities.removeYes }).click()
    await expect(row(page)).toHaveCount(0)
    await expect(page.getByText(text.authorities.removed).first()).toBeFocused()
  })

  test('are added by a file that is chosen, and by one that is dropped', async ({ page, open }) => {
    await open()
    await openSettings(page)
    const file = { name: 'root.pem', mimeType: 'text/plain', buffer: Buffer.from(endedPem) }
    await certificates(page).getByLabel(text.authorities.file).setInputFiles(file)
    await expect(box(certificates(page))).toHaveValue(endedPem)
    await certificates(page).getByRole('button', { name: text.authorities.put }).click()
    await expect(row(page)).toHaveCount(1)

    const form = certificates(page).locator('form')
    await drop(page, form, [pemFile], 'dragover')
    await expect(form).toHaveAttribute('data-file-over', '')
    await drop(page, box(certificates(page)), [pemFile])
    await expect(form).not.toHaveAttribute('data-file-over')
    await expect(box(certificates(page))).toHaveValue(authorityPem)
    await certificates(page).getByRole('button', { name: text.authorities.put }).click()
    await expect(row(page)).toHaveCount(2)
  })

  test('come one file at a time, and a file dropped elsewhere leaves the page alone', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await drop(page, certificates(page).locator('form'), [pemFile, pemFile])
    await expect(page.getByText(text.authorities.several)).toBeVisible()
    await drop(page, page.getByRole('heading', { level: 1 }), [pemFile])
    await expect(box(certificates(page))).toHaveValue('')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  })
})

test('a PAC file of this computer is used by dropping it; what is no PAC file is not', async ({ page, open }) => {
  await open()
  await openSettings(page)
  await page.locator('[data-mode="pac"] input[type="radio"]').check()
  const form = page.locator('[data-mode="pac"] form')
  await drop(page, form, [{ name: 'a.pac', text: 'hello' }])
  await expect(form.getByRole('alert')).toContainText('FindProxyForURL')
  const pac = { name: 'corp.pac', text: 'function FindProxyForURL() { return "DIRECT" }' }
  await drop(page, form, [pac, pac])
  await expect(form.getByRole('alert')).toContainText(t.proxy.file.several)
  await drop(page, form, [pac])
  await expect(form.locator('[data-pac-file]')).toHaveText(t.proxy.file.inUse('corp.pac'))
  await expect(form.getByRole('alert')).toHaveCount(0)
  await expectAccessible(page)
  await page.locator('[data-mode="none"] input[type="radio"]').check()
  await page.locator('[data-mode="pac"] input[type="radio"]').check()
  await expect(form.locator('[data-pac-file]')).toBeVisible()
  await expect(page.getByText(t.proxy.notYet(t.proxy.modes.none))).toHaveCount(0)
})

test('a certificate for one setup can be dropped', async ({ page, open }) => {
  await open({ found: [intercepted] })
  await openSetup(page, 'Acme production')
  await openStep(page, 'Your org can have custom authorization servers')
  await page.locator('summary').filter({ hasText: text.authorities.add }).click()
  await drop(page, box(page), [pemFile])
  await expect(box(page)).toHaveValue(authorityPem)
})

test('a key file can be dropped, whichever way was open; of two, none is taken', async ({ page, open }) => {
  await open({ also: ['key'] })
  await openSetup(page, 'Pied Piper ingestion')
  await openStep(page, 'Give the app a key')
  const entry = page.locator('[data-field="private_key"] .entry')
  const key = { name: 'key.pem', text: '-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----\n' }
  await drop(page, entry, [key, key])
  await expect(page.getByText(text.keys.several)).toBeVisible()
  await drop(page, entry, [key])
  await expect(page.getByText(text.field.storedKeychain)).toBeVisible()
  expect(await page.content()).not.toContain('MIG')
})

test.describe('the data', () => {
  test('is where it is said, and the path can be copied', async ({ page, context, open }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    await openSettings(page)
    const data = section(page, t.data.title)
    await expect(data).toContainText('/home/you/.local/share/idp-preflight')
    await data.getByRole('button', { name: text.copy.copyOf(t.data.folderName) }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('/home/you/.local/share/idp-preflight')
    await expect(data).toContainText(t.data.noCustomers)
  })

  test('is nowhere on disk where nothing is kept', async ({ page, open }) => {
    await open({ dataFolder: null })
    await openSettings(page)
    await expect(section(page, t.data.title)).toContainText(t.data.memory)
  })

  test('of one customer is deleted once its name is typed', async ({ page, open }) => {
    await open({ customers })
    await openSettings(page)
    await expect(page.locator('[data-customer="Acme"]')).toContainText('2 setups: Acme production, Acme staging')
    await eraseOf(page, 'Acme').click()
    for (const line of [t.erase.setupsOf(2), t.erase.runsOf, t.erase.secretsOf, t.erase.backups, t.erase.keeps])
      await expect(dialog(page)).toContainText(line)

    const word = page.getByRole('textbox', { name: t.erase.type('Acme') })
    await expect(confirm(page)).toBeDisabled()
    await word.fill('acme')
    await expect(confirm(page)).toBeDisabled()
    await word.press('Enter')
    await expect(dialog(page)).toBeVisible()
    await word.fill('Acme')
    await confirm(page).click()

    await expect(page.getByText(t.data.erased('Acme')).first()).toBeFocused()
    await expect(page.locator('[data-customer]')).toHaveText([/Globex/])
    await expect(page.getByRole('navigation', { name: 'Main' })).not.toContainText('Acme production')
    await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Globex sign-on')
  })

  test('is all deleted once DELETE is typed, settings included, by keyboard alone', async ({ page, open }) => {
    await open({ theme: 'dark', customers, shared: [authorityPem], proxy: { mode: 'none' } })
    await openSettings(page)
    await eraseAll(page).focus()
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toContainText(t.erase.settings)
    await expect(dialog(page).getByRole('heading')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.type('DELETE')
    await page.keyboard.press('Enter')

    await expect(page.getByText(t.data.erasedAll).first()).toBeFocused()
    await expect(root(page)).toHaveAttribute('data-theme', 'system')
    await expect(page.getByRole('radio', { name: t.proxy.modes.system })).toBeChecked()
    await expect(page.getByText(t.certificates.none)).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' })).not.toContainText('Globex')
  })

  test('stays when the dialog is left', async ({ page, open }) => {
    await open({ customers })
    await openSettings(page)
    await eraseOf(page, 'Globex').click()
    await page.keyboard.press('Escape')
    await expect(eraseOf(page, 'Globex')).toBeFocused()
    await eraseAll(page).click()
    await dialog(page).getByRole('button', { name: t.erase.no }).click()
    await expect(eraseAll(page)).toBeFocused()
    await expect(page.locator('[data-customer]')).toHaveCount(2)
  })
})

test('by keyboard alone: a theme, a section, the start of a test', async ({ page, open }) => {
  await open()
  await openSettings(page)
  await tabTo(page, theme(page, t.appearance.themes.system))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(root(page)).toHaveAttribute('data-theme', 'dark')

  await page.getByRole('textbox', { name: t.test.host, exact: true }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: t.test.start })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('form [data-verdict]')).toBeVisible()
})

for (const { width, height } of [
  { width: 1024, height: 700 },
  { width: 1440, height: 900 },
  { width: 512, height: 350 },
  { width: 320, height: 700 },
])
  test(`nothing of the sections runs out of a window of ${width} × ${height}`, async ({ page, open }) => {
    await page.setViewportSize({ width, height })
    await open({
      shared: [authorityPem, endedPem],
      customers: { acme: 'A-customer-of-a-very-long-name-'.repeat(2), globex: 'Globex' },
      dataFolder: `/home/${'a-folder-of-a-long-name'.repeat(5)}/idp-preflight`,
    })
    await openSettings(page)
    expect(await page.evaluate(`(m => m.scrollWidth - m.clientWidth)(document.querySelector('.page'))`)).toBe(0)
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    await eraseAll(page).click()
    expect(await page.evaluate(`(m => m.scrollWidth - m.clientWidth)(document.querySelector('dialog'))`)).toBe(0)
  })
