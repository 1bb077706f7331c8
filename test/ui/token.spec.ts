import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { words } from '../support/words.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

const openToken = async (page: Page, setup = 'Acme staging') => {
  await openSetup(page, setup)
  await page.getByRole('button', { name: 'Token', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Token', exact: true })).toBeFocused()
}
const clipboard = (page: Page) => page.evaluate('navigator.clipboard.readText()')

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`every token in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    for (const tokens of ['both', 'differs', 'expired', 'malformed'] as const)
      test(`${tokens} is accessible`, async ({ page, open }) => {
        await open({ tokens })
        await openToken(page)
        await page.getByText(text.terminal.title).click()
        await expect(page.getByRole('group', { name: 'bash' })).toBeVisible()

        await expectAccessible(page)
      })

    test('no token is accessible', async ({ page, open }) => {
      await open()
      await openToken(page, 'Initech directory')

      await expect(page.getByRole('heading', { name: 'No token yet' })).toBeVisible()
      await expectAccessible(page)
    })

    test('the question before the whole token is copied is accessible', async ({ page, open }) => {
      await open()
      await openToken(page)
      await page.getByRole('button', { name: 'Copy whole token' }).click()

      await expect(page.getByRole('dialog')).toBeVisible()
      await expectAccessible(page)
    })
  })

test.describe('what a token says', () => {
  test('three blocks, each claim with its meaning', async ({ page, open }) => {
    await open()
    await openToken(page)

    for (const name of ['Header', 'Claims', 'Signature'])
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    const issuer = page.locator('[data-claim="iss"]')
    await expect(issuer).toContainText('"https://acme.okta.com/oauth2/default"')
    await expect(issuer).toContainText(words.catalogue.sentences.claims.iss)
    await expect(issuer).toContainText('as expected')
    await expect(page.locator('[data-claim="scp"]')).toContainText('expected: contains ki.scan')
    await expect(page.locator('[data-signature="verified"]')).toContainText('Yx3kQ7b0dPmZs4v1')
    await expect(page).toHaveTitle('Token, Acme staging · IdP Preflight')
  })

  test('at 1024 px a long ID is on one line, with its quotation marks', async ({ page, open }) => {
    await page.setViewportSize({ width: 1024, height: 700 })
    await open()
    await openToken(page)

    const id = page.locator('[data-claim="jti"] dd code')
    expect((await id.innerText()).length).toBeGreaterThan(45)
    expect(await page.evaluate(`document.querySelector('[data-claim="jti"] dd code').getClientRects().length`)).toBe(1)
  })

  test('what differs stands beside what was expected, and is marked', async ({ page, open }) => {
    await open({ tokens: 'differs' })
    await openToken(page)

    await expect(page.getByText(`${text.token.differ(2)} ${text.token.refuted}`)).toBeVisible()
    const issuer = page.locator('[data-claim="iss"]')
    await expect(issuer.locator('mark.want')).toHaveText('acme.okta')
    await expect(issuer.locator('mark.got')).toHaveText('login.acme')
    await expect(page.locator('[data-claim="scp"] mark.got')).toHaveText('ki.read')
  })

  test('the lifetime is said, and goes on by itself', async ({ page, open }) => {
    await page.clock.install()
    await open({ tokens: 'access' })
    await openToken(page)
    const life = page.getByRole('region', { name: 'Lifetime' })

    await expect(life.getByRole('timer')).toHaveText(/Expires in 4[12] min/)
    await page.clock.fastForward('45:00')
    await expect(life.getByRole('timer')).toHaveText(/Expired [23] min ago/)
  })

  test('a token that is not valid yet, and one without an end', async ({ page, open }) => {
    await open({ tokens: 'begins' })
    await openToken(page)
    await expect(page.getByRole('timer')).toHaveText(/Not valid for another [34] min/)
  })

  test('access token and ID token are two, chosen by keyboard', async ({ page, open }) => {
    await open({ tokens: 'both' })
    await openToken(page)

    await page.getByRole('radio', { name: 'Access token' }).focus()
    await page.keyboard.press('ArrowRight')

    await expect(page.getByRole('radio', { name: 'ID token' })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'ID token' })).toBeFocused()
    await expect(page.locator('[data-claim="preferred_username"]')).toContainText('ada@example.com')
  })

  for (const [tokens, title] of [
    ['jwe', text.token.unreadable.jwe],
    ['opaque', text.token.unreadable.opaque],
    ['malformed', text.token.unreadable.malformed],
  ] as const)
    test(`${tokens}: says why there is nothing to see`, async ({ page, open }) => {
      await open({ tokens })
      await openToken(page)

      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expect(page.getByRole('region', { name: 'Claims' })).toBeHidden()
      await expect(page.locator('main .page [data-mark="verified"]')).toHaveCount(0)
    })
})

test.describe('copying a token', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('leaves its signature out, and the token never is in the page', async ({ page, open }) => {
    await open()
    await openToken(page)

    await page.getByRole('button', { name: text.token.copy.cut }).click()

    await expect(page.getByText(text.token.copy.cutDone, { exact: true }).first()).toBeVisible()
    expect(await clipboard(page)).toMatch(/^eyJ.*\.…$/)
    expect(await page.content()).not.toContain('eyJ')
  })

  test('as a whole asks first, and Escape leaves it', async ({ page, open }) => {
    await open()
    await openToken(page)
    const whole = page.getByRole('button', { name: 'Copy whole token' })
    await page.getByRole('button', { name: text.token.copy.cut }).click()

    await whole.click()
    await expect(page.getByRole('dialog')).toContainText('for another 4')
    await page.keyboard.press('Escape')
    await expect(whole).toBeFocused()
    expect(await clipboard(page)).not.toContain('c2lnbmVk')

    await whole.click()
    await page.getByRole('button', { name: 'Copy the whole token' }).click()
    await expect(page.getByText('The whole token was copied.').first()).toBeVisible()
    expect(await clipboard(page)).toContain('c2lnbmVk')
  })

  test('of a sign-in cannot be whole, and says why', async ({ page, open }) => {
    await open({ tokens: 'both' })
    await openToken(page)

    await expect(page.getByText(text.token.copy.notWhole)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Copy whole token' })).toHaveCount(0)
  })
})

test.describe('no token', () => {
  test('leads to the cause where the run got none', async ({ page, open }) => {
    await open()
    await openToken(page, 'Acme production')

    await page.locator('.page').getByRole('button', { name: 'Show the cause' }).click()

    await expect(page.getByRole('heading', { level: 2, name: 'Allow the app in an access policy' })).toBeVisible()
  })

  test('runs the checks from here and shows what came', async ({ page, open }) => {
    await open({ pace: 80, tokens: 'none' })
    await openToken(page, 'Acme staging')
    await expect(page.getByRole('heading', { name: text.token.empty.forgottenTitle })).toBeVisible()

    await page.locator('.page').getByRole('button', { name: 'Run all checks' }).click()

    await expect(page.getByRole('progressbar')).toBeVisible()
    await expect(page.getByRole('progressbar')).toBeHidden()
    await expect(page.locator('.page').getByRole('button', { name: 'Show the cause' })).toBeVisible()
  })
})

test.describe('the same in a terminal', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

  test('for two shells, with the variables that come first', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme staging')
    await openStep(page, 'Get a token')
    await page.getByText(text.terminal.title).click()

    await expect(page.getByRole('group', { name: 'bash' })).toContainText('$CLIENT_SECRET')
    await expect(page.getByText('the client secret of the app')).toBeVisible()
    await page.getByRole('radio', { name: 'PowerShell' }).check()
    await expect(page.getByText('$env:CLIENT_SECRET', { exact: true })).toBeVisible()
    await page.getByRole('button', { name: 'Copy command' }).click()

    expect(await clipboard(page)).toContain('Invoke-RestMethod')
  })

  test('says what is missing', async ({ page, open }) => {
    await open()
    await openToken(page, 'Initech directory')

    await page.getByText(text.terminal.title).click()

    await expect(page.getByText(text.terminal.missing)).toBeVisible()
  })

  test('the results of a token lead to what it says, and back', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme staging')
    await openStep(page, 'Check the token')

    await page.getByRole('button', { name: text.token.open }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Token', exact: true })).toBeFocused()
    await page.goBack()

    await expect(page.getByRole('heading', { level: 2, name: 'Check the token' })).toBeVisible()
  })
})

for (const width of [320, 640, 1024])
  test(`nothing of a token runs out of a window of ${width} pixels`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 700 })
    await open({ tokens: 'differs' })
    await openToken(page)
    await page.getByText(text.terminal.title).click()
    await expect(page.getByRole('group', { name: 'bash' })).toBeVisible()

    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
    expect(await page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('.page'))")).toBe(0)
  })
