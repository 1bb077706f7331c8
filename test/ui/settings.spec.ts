import type { Page } from '@playwright/test'
import { said } from '../../core/words/said.ts'
import { text } from '../../renderer/text.ts'
import { words } from '../support/words.ts'
import { authorityPem, endedPem, serverPem } from './support/certificates.ts'
import { allPassed, intercepted } from './support/fake-reports.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

const openSettings = async (page: Page) => {
  const rail = page.getByRole('navigation', { name: 'Main' })
  // In a small window, the places of the rail are behind a button.
  if ((page.viewportSize()?.width ?? 0) < 900) await rail.getByRole('button', { name: 'Menu' }).click()
  await rail.getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
}
const mode = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })
const proxyField = (page: Page) => page.getByRole('textbox', { name: text.settings.proxy.fields.url.label })
const pacField = (page: Page) => page.getByRole('textbox', { name: text.settings.proxy.fields.pac.label })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Saved.' })
const reloaded = async (page: Page) => {
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
}
const nothingRunsOut = async (page: Page, box: string) => {
  expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
  expect(await page.evaluate(`(m => m.scrollWidth - m.clientWidth)(document.querySelector('${box}'))`)).toBe(0)
}
const box = (page: Page) => page.getByRole('textbox', { name: text.authorities.label })
const put = (page: Page) => page.getByRole('button', { name: text.authorities.put })
const openAuthorities = async (page: Page, title: string | RegExp = text.authorities.add) => {
  await page.locator('summary').filter({ hasText: title }).click()
  await expect(box(page)).toBeVisible()
}
const openTrust = async (page: Page, title?: string | RegExp) => {
  await openSetup(page, 'Acme production')
  await openStep(page, 'Your org can have custom authorization servers')
  await openAuthorities(page, title)
}
const der = Buffer.from(authorityPem.replace(/-----.+-----|\s/g, ''), 'base64')

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('settings are accessible, with a refused address and a refused login', async ({ page, open }) => {
      await open()
      await openSettings(page)
      await expectAccessible(page)

      await mode(page, text.settings.proxy.modes.url).check()
      await proxyField(page).fill('ftp://proxy')
      await page.getByRole('button', { name: text.field.storeOf(text.settings.login.label) }).click()
      await page.getByText(text.settings.proxy.noProxy.title).click()
      await expect(page.getByText('Not saved. Enter the username')).toBeVisible()
      await expect(page.getByText('Not saved. Enter the URL of the proxy in this form')).toBeVisible()
      await expectAccessible(page)
    })

    test('settings without a keychain are accessible', async ({ page, open }) => {
      await open({ noKeychain: 'no secret service is running', proxyLogin: true })
      await openSettings(page)

      await expect(page.locator('[data-kept-in="memory"]')).toContainText('no secret service is running')
      await expectAccessible(page)
    })

    test('authorities are accessible: list, box, refusal and question', async ({ page, open }) => {
      await open({ found: [intercepted], authorities: [authorityPem, endedPem] })
      await openTrust(page)
      await box(page).fill('nothing')
      await put(page).click()
      await expect(page.getByText('This is not a certificate in PEM format')).toBeVisible()
      await expectAccessible(page)

      await page.getByRole('button', { name: 'Remove Acme Inspection Root CA' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
    })
  })

test.describe('how the program reaches the internet', () => {
  test('what needs no address is saved at once and found again', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await expect(mode(page, text.settings.proxy.modes.system)).toBeChecked()

    await mode(page, 'No proxy').check()
    await expect(saved(page)).toBeAttached()
    await expect(page.getByText(text.settings.login.idle)).toBeVisible()

    await reloaded(page)
    await expect(mode(page, 'No proxy')).toBeChecked()
    await expect(page).toHaveTitle('Settings · IdP Preflight')
  })

  test('says what “system” means where the operating system cannot be asked, and where it can', async ({
    page,
    open,
  }) => {
    await open()
    await openSettings(page)
    await expect(page.locator('[data-mode="system"]')).toContainText(
      'Only the desktop app can read the system proxy settings',
    )
    await open({ asksSystem: true })
    await openSettings(page)
    await expect(page.locator('[data-mode="system"]')).toContainText('Otherwise, the operating system decides')
  })

  test('one proxy is used from the moment its address is right', async ({ page, open }) => {
    await open()
    await openSettings(page)

    await mode(page, text.settings.proxy.modes.url).check()
    const stays = page.getByText('Until the URL is saved, this setting applies: Use system proxy settings.')
    await expect(stays).toBeVisible()
    await proxyField(page).fill('http://ada:pw@proxy.acme.example:3128')
    await expect(page.getByText(text.settings.proxy.notSaved(words.say(said('app.proxy-login'))))).toBeVisible()
    await expect(proxyField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(stays).toBeVisible()

    await proxyField(page).fill('proxy.acme.example:3128')
    await expect(proxyField(page)).toHaveValue('http://proxy.acme.example:3128')
    await expect(proxyField(page)).toHaveAttribute('aria-invalid', 'false')
    await expect(stays).toBeHidden()

    await reloaded(page)
    await expect(mode(page, text.settings.proxy.modes.url)).toBeChecked()
    await expect(proxyField(page)).toHaveValue('http://proxy.acme.example:3128')
  })

  test('an address without a port is refused, and the usual ports are named', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await mode(page, text.settings.proxy.modes.url).check()

    await proxyField(page).fill('http://proxy.acme.example')
    await expect(page.getByText('Not saved. Add the port of the proxy, for example')).toBeVisible()
    await proxyField(page).fill('http://proxy.acme.example:8080')
    await expect(proxyField(page)).toHaveAttribute('aria-invalid', 'false')
    await expect(page.locator('[data-mode="url"] [data-saved]')).toBeVisible()
  })

  test('a refused change leaves the saved address in use, and says so', async ({ page, open }) => {
    await open({ proxy: { mode: 'pac', pac: 'http://wpad.acme.example/proxy.pac' } })
    await openSettings(page)

    await pacField(page).fill('file:///etc/proxy.pac')
    await pacField(page).press('Enter')

    await expect(page.getByText(text.settings.proxy.notSaved(words.say(said('app.pac-form'))))).toBeVisible()
    await expect(page.getByText('Still in use: http://wpad.acme.example/proxy.pac')).toBeVisible()
    await pacField(page).fill('')
    await expect(page.getByText(text.settings.proxy.notSaved(words.say(said('app.pac-missing'))))).toBeVisible()
    await reloaded(page)
    await expect(pacField(page)).toHaveValue('http://wpad.acme.example/proxy.pac')
  })

  test('an address is kept while another way is chosen, and used again', async ({ page, open }) => {
    await open({ proxy: { mode: 'url', url: 'http://proxy.acme.example:3128' } })
    await openSettings(page)

    await mode(page, text.settings.proxy.modes.environment).check()
    await expect(proxyField(page)).toBeHidden()
    await mode(page, text.settings.proxy.modes.url).check()

    await expect(proxyField(page)).toHaveValue('http://proxy.acme.example:3128')
    await expect(page.getByText('Not in use yet')).toBeHidden()
  })

  test('what was typed last is saved also when the person leaves at once', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await mode(page, text.settings.proxy.modes.url).check()
    await proxyField(page).fill('http://proxy.acme.example:8080')
    await page.goBack()
    await openSettings(page)

    await expect(proxyField(page)).toHaveValue('http://proxy.acme.example:8080')
    await proxyField(page).fill('http://proxy.acme.example:9090')
    await reloaded(page)
    await expect(proxyField(page)).toHaveValue('http://proxy.acme.example:9090')
  })

  test('by keyboard alone', async ({ page, open }) => {
    await open()
    await openSettings(page)
    await page.getByRole('navigation', { name: text.settings.sections }).getByRole('button', { name: 'Proxy' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Proxy', exact: true })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(mode(page, text.settings.proxy.modes.system)).toBeFocused()

    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('ArrowDown')
    await expect(mode(page, text.settings.proxy.modes.url)).toBeChecked()
    await page.keyboard.press('Tab')
    await expect(proxyField(page)).toBeFocused()
    await page.keyboard.type('proxy.acme.example:3128')
    await page.keyboard.press('Enter')

    await expect(proxyField(page)).toHaveValue('http://proxy.acme.example:3128')
    await expect(proxyField(page)).toBeFocused()
  })
})

test.describe('the login of the proxy', () => {
  test('is stored, replaced and cleared, and never shown', async ({ page, open }) => {
    await open()
    await openSettings(page)
    const store = page.getByRole('button', { name: text.field.storeOf(text.settings.login.label) })
    const username = page.getByRole('textbox', { name: text.settings.login.username })

    await username.fill('acme:ada')
    await page.getByLabel('Password').fill('hunter-2')
    await store.click()
    await expect(page.getByText(text.settings.proxy.notSaved(words.say(said('app.username-form'))))).toBeVisible()
    await expect(username).toHaveAttribute('aria-invalid', 'true')

    await username.fill('ada')
    await page.getByLabel('Password').press('Enter')
    await expect(page.getByText('Stored in the keychain of this computer')).toBeVisible()
    await expect(page.getByRole('heading', { name: text.settings.login.title })).toBeFocused()
    expect(await page.content()).not.toContain('hunter-2')

    await page.getByRole('button', { name: text.field.replaceOf(text.settings.login.label) }).click()
    await expect(username).toHaveValue('')
    await page.getByRole('button', { name: text.field.keepOld }).click()
    await page.getByRole('button', { name: text.field.clearOf(text.settings.login.label) }).click()
    await expect(store).toBeVisible()
  })

  test('is kept in memory where there is no keychain', async ({ page, open }) => {
    await open({ noKeychain: 'no secret service is running', proxyLogin: true })
    await openSettings(page)

    await expect(page.getByText(text.field.storedMemory)).toBeVisible()
  })
})

test('version, way of running and the place of secrets are told', async ({ page, open }) => {
  await open()
  await openSettings(page)

  await expect(page.getByRole('region', { name: 'About' })).toContainText('IdP Preflight 0.1.0')
  await expect(page.getByRole('region', { name: 'About' })).toContainText('Page in your browser')
  await expect(page.locator('[data-kept-in="keychain"]')).toBeVisible()
})

test.describe('a newer version', () => {
  const address = 'https://idp-preflight.example/releases'
  const link = (page: Page) => page.getByRole('region', { name: 'About' }).getByRole('link', { name: 'Releases page' })
  const asked = (page: Page): string[] => {
    const calls: string[] = []
    page.on('request', (request) => {
      const elsewhere = new URL(request.url()).hostname !== '127.0.0.1'
      if (elsewhere || request.url().includes('links')) calls.push(request.postData() ?? request.url())
    })
    return calls
  }

  test('is looked for by the person: a link in the browser, and nothing is asked for before', async ({
    page,
    open,
  }) => {
    const calls = asked(page)
    await open()
    await openSettings(page)

    await expect(link(page)).toHaveAttribute('href', address)
    await expect(link(page)).toHaveAttribute('rel', 'noreferrer noopener')
    await expect(page.getByText(text.settings.about.asksNobody)).toBeVisible()
    await expectAccessible(page)
    expect(calls).toEqual([])
  })

  test('in the desktop is opened by the host, by name', async ({ page, open }) => {
    const calls = asked(page)
    await open({ openLinks: true })
    await openSettings(page)
    await link(page).click()

    await expect.poll(() => calls).toEqual([JSON.stringify({ page: 'releases' })])
  })
})

test.describe('the authority of a network', () => {
  test('is offered where the chain is not trusted, added, and removed after a question', async ({ page, open }) => {
    await open({ found: [intercepted] })
    await openTrust(page)
    await expect(page.getByText(text.authorities.setup.strict)).toBeVisible()

    await box(page).fill(authorityPem)
    await put(page).click()

    await expect(page.getByText(text.authorities.done).first()).toBeFocused()
    const row = page.locator('[data-authority]')
    await expect(row).toContainText('Acme Inspection Root CA')
    await expect(row).toContainText(text.authorities.own)
    await expect(row).toContainText('01:66:63:05')
    await expect(row).toContainText('2126')
    await expect(box(page)).toHaveValue('')
    await expect(page.locator('summary').filter({ hasText: text.authorities.added(1) })).toBeVisible()

    const remove = page.getByRole('button', { name: 'Remove Acme Inspection Root CA' })
    await remove.click()
    await page.keyboard.press('Escape')
    await expect(remove).toBeFocused()
    await remove.click()
    await page.getByRole('button', { name: text.authorities.removeYes }).click()
    await expect(row).toHaveCount(0)
    await expect(page.getByText(text.authorities.removed).first()).toBeFocused()
  })

  test('comes from a file, DER as well', async ({ page, open }) => {
    await open({ found: [intercepted] })
    await openTrust(page)

    await page.getByLabel('Certificate file').setInputFiles({
      name: 'root.cer',
      mimeType: 'application/x-x509-ca-cert',
      buffer: der,
    })
    await expect(box(page)).toHaveValue(authorityPem)
    await put(page).click()

    await expect(page.locator('[data-authority]')).toContainText('Acme Inspection Root CA')
  })

  test('is refused in the words of the host, and a private key does not stay', async ({ page, open }) => {
    await open({ found: [intercepted] })
    await openTrust(page)

    await box(page).fill(serverPem)
    await put(page).click()
    await expect(page.getByText(words.say(said('app.not-a-ca')))).toBeVisible()
    await expect(box(page)).toHaveValue(serverPem)

    const key = '-----BEGIN PRIVATE KEY-----\nMIG\n-----END PRIVATE KEY-----\n'
    for (const give of [
      () => box(page).fill(key),
      () =>
        page
          .getByLabel('Certificate file')
          .setInputFiles({ name: 'key.pem', mimeType: 'text/plain', buffer: Buffer.from(key) }),
    ]) {
      await give()
      if (await put(page).isEnabled()) await put(page).click()
      await expect(page.getByText(words.say(said('app.private-key-pasted')))).toBeVisible()
      await expect(box(page)).toHaveValue('')
    }
    await expect(page.locator('[data-authority]')).toHaveCount(0)
  })

  test('is listed quietly where nothing failed, in that step alone', async ({ page, open }) => {
    await open({ found: allPassed, authorities: [endedPem] })
    await openTrust(page, text.authorities.added(1))
    await expect(page.locator('[data-authority]')).toContainText(text.authorities.expired)
    await expect(page.locator('[data-authority]')).toContainText('CN=Globex Root')

    await openStep(page, 'Get a token')
    await expect(page.locator('[data-authorities]')).toHaveCount(0)
  })

  test('is not offered where nothing failed and none was added', async ({ page, open }) => {
    await open({ found: allPassed })
    await openSetup(page, 'Acme production')
    await openStep(page, 'Your org can have custom authorization servers')

    await expect(page.locator('[data-authorities]')).toHaveCount(0)
  })
})

for (const width of [320, 1024]) {
  test(`nothing of the settings runs out of a window of ${width} pixels`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 700 })
    await open({ proxy: { mode: 'url', url: `http://${'proxy-of-the-network.'.repeat(5)}example:3128` } })
    await openSettings(page)
    await proxyField(page).fill('ftp://proxy')
    await expect(page.getByText('Still in use')).toBeVisible()
    await page.getByText(text.settings.proxy.noProxy.title).click()

    await nothingRunsOut(page, '.page')
  })

  test(`nothing of an authority runs out of a window of ${width} pixels`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 700 })
    await open({ found: [intercepted], authorities: [authorityPem, endedPem] })
    await openSetup(page, 'Acme production')
    await openAuthorities(page)

    await nothingRunsOut(page, width < 900 ? 'main' : '[data-scrolls].step')
  })
}
