import { generateKeyPairSync } from 'node:crypto'
import type { Page } from '@playwright/test'
import { said } from '../../core/words/said.ts'
import { text } from '../../renderer/text.ts'
import { words } from '../support/words.ts'
import { secretWrong } from './support/fake-reports.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

const openKey = async (page: Page) => {
  await openSetup(page, 'Pied Piper ingestion')
  await openStep(page, 'Give the app a key')
}
const makePair = async (page: Page) => {
  await page.getByRole('radio', { name: text.keys.ways.make }).check()
  await page.getByRole('button', { name: text.keys.make }).click()
  await expect(page.getByRole('heading', { name: text.keys.public })).toBeFocused()
}
const pem = '-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n'
const passwordField = (page: Page) => page.getByRole('textbox', { name: 'Password of the key' })
const store = (page: Page) => page.locator('[data-field="private_key"]').getByRole('button', { name: 'Store' })

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`keys in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('every way to give a key, its public half and the box are accessible', async ({ page, open }) => {
      test.setTimeout(300_000)
      await open({ also: ['key'] })
      await openKey(page)
      await page.getByText('Check a key set before you register it').click()
      await page.getByRole('textbox', { name: 'Key set' }).fill('{"keys":[{"d":"x"}]}')
      await page.getByRole('button', { name: text.keys.check.check }).click()
      await expect(page.locator('[data-key-set="refused"]')).toBeVisible()
      for (const way of [text.keys.ways.paste, 'Choose a file', text.keys.ways.make]) {
        await page.getByRole('radio', { name: way }).check()
        await expectAccessible(page)
      }
      await makePair(page)
      await expectAccessible(page)
    })
  })

test.describe('a private key', () => {
  test('is pasted, stored, and never in the page again', async ({ page, open }) => {
    await open({ also: ['key'] })
    await openKey(page)
    await expect(passwordField(page)).toBeHidden()

    await page.getByRole('textbox', { name: 'Private key' }).fill(pem)
    await expect(page.getByLabel('Password of the key')).toBeVisible()
    await store(page).click()

    await expect(page.getByText('Stored in the keychain of this computer')).toBeVisible()
    await expect(page.getByRole('heading', { name: text.keys.public })).toBeFocused()
    expect(await page.content()).not.toContain('c2VjcmV0')
  })

  test('the public half in its place is refused with a reason', async ({ page, open }) => {
    await open({ also: ['key'] })
    await openKey(page)

    await page.getByRole('textbox', { name: 'Private key' }).fill('-----BEGIN PUBLIC KEY-----')
    await store(page).click()

    await expect(page.getByText(text.field.notSaved(words.say(said('oauth.key-is-public'))))).toBeVisible()
  })

  test('comes from a file, a binary one with its password', async ({ page, open }) => {
    await open({ also: ['key'], privateKey: 'needs-password' })
    await openKey(page)
    await page.getByRole('radio', { name: 'Choose a file' }).check()
    const sent = page.waitForRequest((request) => request.url().endsWith('/call/secrets/put'))

    await page.getByLabel('Key file').setInputFiles({
      name: 'key.p12',
      mimeType: 'application/x-pkcs12',
      buffer: Buffer.from([0x30, 0x82, 0x00, 0xff]),
    })

    expect((await sent).postDataJSON()).toMatchObject({ field: 'private_key', value: 'MIIA/w==' })
    await expect(page.getByText(words.say(said('oauth.key-locked')))).toBeVisible()
    await page.getByLabel('Password of the key').fill('hunter2')
    await page.getByRole('button', { name: text.keys.again }).click()
    await expect(page.getByRole('heading', { name: text.keys.public })).toBeFocused()
    expect(await page.content()).not.toContain('hunter2')
  })

  test('that is empty or far too large is no key', async ({ page, open }) => {
    await open({ also: ['key'] })
    await openKey(page)
    await page.getByRole('radio', { name: 'Choose a file' }).check()
    const give = (size: number) =>
      page
        .getByLabel('Key file')
        .setInputFiles({ name: 'k.pem', mimeType: 'text/plain', buffer: Buffer.alloc(size, 65) })

    await give(0)
    await expect(page.getByRole('alert')).toHaveText('This file is empty.')
    await give(60_000)
    await expect(page.getByRole('alert')).toHaveText(/too large for a key/)
  })

  test('is made here, and its public half is there in two forms', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open({ also: ['key'] })
    await openKey(page)
    await page.getByRole('radio', { name: text.keys.ways.make }).check()
    await expect(page.getByRole('radio', { name: /RS256/ })).toBeChecked()
    await expect(page.getByText(text.keys.makeHint)).toBeVisible()

    await makePair(page)

    const half = page.getByRole('region', { name: text.keys.public })
    await expect(half).toContainText('preflight-2026-03')
    await expect(half).toContainText('RSA, 2048 bits')
    await expect(half).toContainText(text.keys.publicHint('Okta'))
    await half.getByRole('radio', { name: 'PEM' }).check()
    await expect(half.getByRole('group', { name: 'PEM' })).toContainText('BEGIN PUBLIC KEY')
    await half.getByRole('button', { name: text.keys.copyPublic }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('BEGIN PUBLIC KEY')
    await page.reload()
    await expect(page.getByRole('region', { name: text.keys.public })).toContainText('preflight-2026-03')
  })

  test('is replaced and deleted only after a question', async ({ page, open }) => {
    await open({ also: ['key'] })
    await openKey(page)
    await makePair(page)

    await page.getByRole('button', { name: 'Replace Private key' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByText('Stored in the keychain of this computer')).toBeVisible()
    await page.getByRole('button', { name: 'Replace Private key' }).click()
    await page.getByRole('dialog').getByRole('button', { name: text.keys.replaceYes }).click()
    await expect(page.getByRole('textbox', { name: 'Private key' })).toBeVisible()
    await page.getByRole('button', { name: text.field.keepOld }).click()

    await page.getByRole('button', { name: 'Clear Private key' }).click()
    await page.getByRole('dialog').getByRole('button', { name: text.keys.clearYes }).click()
    await expect(page.getByText('Stored in the keychain of this computer')).toBeHidden()
  })

  test('that gives no public half says so', async ({ page, open }) => {
    await open({ also: ['key'], privateKey: 'unusable' })
    await openKey(page)
    await page.getByRole('textbox', { name: 'Private key' }).fill(pem)
    await store(page).click()

    await expect(page.getByText(text.keys.noPublic)).toBeVisible()
  })

  test('says where it is kept without a keychain', async ({ page, open }) => {
    await open({ also: ['key'], noKeychain: 'no secret service is running' })
    await openKey(page)
    await page.getByRole('radio', { name: text.keys.ways.make }).check()

    await expect(page.getByText(text.keys.makeHintMemory)).toBeVisible()
  })
})

const publicSet = JSON.stringify({
  keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' })],
})

test.describe('a key set that is about to be registered', () => {
  test('is fine without private members', async ({ page, open }) => {
    await open({ also: ['key'] })
    await openKey(page)
    await page.getByText('Check a key set before you register it').click()
    await page.getByRole('textbox', { name: 'Key set' }).fill(publicSet)
    await page.getByRole('button', { name: text.keys.check.check }).click()

    await expect(page.locator('[data-key-set="fine"]')).toContainText(text.keys.check.fine)
  })

  test('is refused with them, and taken out of the window', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open({ also: ['key'] })
    await openKey(page)
    await page.getByText('Check a key set before you register it').click()
    await page.getByRole('textbox', { name: 'Key set' }).fill('{"keys":[{"kty":"RSA","d":"c2VjcmV0"}]}')
    await page.getByRole('button', { name: text.keys.check.check }).click()

    const refused = page.locator('[data-key-set="refused"]')
    await expect(refused).toContainText('relying-party.private-key-set')
    await expect(page.getByRole('textbox', { name: 'Key set' })).toHaveValue('')
    await refused.getByRole('button', { name: text.keys.check.copyPublic }).click()
    expect(await page.evaluate('navigator.clipboard.readText()')).not.toContain('"d"')
  })
})

test('whether DPoP is required is a choice in words', async ({ page, open }) => {
  await open({ also: ['key'] })
  await openKey(page)
  await expect(page.getByRole('radio', { name: /Not required: the checkbox is cleared/ })).toBeChecked()

  await page.getByRole('radio', { name: /Required: the checkbox is selected/ }).check()
  await page.reload()

  await expect(page.getByRole('radio', { name: /^Required: the checkbox is selected/ })).toBeChecked()
})

test('a private key in the hand-off is a secret with its note', async ({ page, open }) => {
  await open({ also: ['key'] })
  await openKey(page)
  await makePair(page)
  await page.getByRole('button', { name: 'Hand-off', exact: true }).click()

  const row = page.getByRole('group', { name: 'Private Key' })
  await expect(row.getByRole('img', { name: text.handoff.dots })).toBeVisible()
  await expect(row).toContainText('As JWK, on one line.')
})

test.describe('other ways of client authentication', () => {
  test('are tried once, after it was said what that leaves behind', async ({ page, open }) => {
    await open({ finds: [secretWrong] })
    await openSetup(page, 'Acme production')
    await page.getByRole('button', { name: 'Run all checks' }).click()
    await openStep(page, 'Copy client ID and secret')
    const card = page.locator('[data-diagnosis="client.secret-wrong"]')
    const sent = page.waitForRequest((request) => request.url().endsWith('/call/runs/start'))

    const button = card.getByRole('button', { name: text.finding.ways.try })
    await expect(button).toHaveAccessibleDescription(/up to three more requests.*lockout/)
    await expectAccessible(page)
    await button.click()

    expect((await sent).postDataJSON()).toEqual({ setup: 'acme', step: 'credentials', tryMethods: true })
    await expect(card).toContainText(text.finding.ways.tried)
    await expect(button).toHaveCount(0)
  })

  test('are not offered where they cannot help', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')

    await expect(page.locator('[data-diagnosis="policy.no-match"]')).toBeVisible()
    await expect(page.getByRole('button', { name: text.finding.ways.try })).toHaveCount(0)
  })
})
