import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, expectAccessible, test } from './support/window.ts'

const t = text.explain
const secretWrong =
  'ERROR {"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."} client_secret=CaNaRy7f3Q9x https://acme.okta.com/oauth2/default/v1/token'
const toExplain = (page: Page) => page.getByRole('button', { name: text.welcome.explainDo }).click()
const box = (page: Page) => page.getByRole('textbox', { name: t.paste })
async function explained(page: Page, pasted: string): Promise<void> {
  await box(page).fill(pasted)
  await page.getByRole('button', { name: t.do, exact: true }).click()
}

test('a pasted error is explained: cause, clicks, owner, and the line that led to it, without the secret', async ({
  page,
  open,
}) => {
  await open({ empty: true })
  await toExplain(page)
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeFocused()
  await explained(page, secretWrong)

  await expect(page.getByRole('heading', { level: 2, name: t.cause })).toBeFocused()
  const cause = page.locator('[data-cause="client.secret-wrong"]')
  await expect(cause.locator('ol > li').first()).toBeVisible()
  await expect(cause).toContainText('Okta')
  await expect(page.getByText('invalid_client', { exact: true }).first()).toBeVisible()
  await expect(page.locator('[data-role="cause"] pre')).toContainText('ERROR')
  await expect(page.locator('[data-role="cause"] pre')).not.toContainText('CaNaRy')
  await expectAccessible(page)
})

test('several causes are listed with what the text does not show', async ({ page, open }) => {
  await open()
  await toExplain(page)
  await explained(page, 'x509: certificate signed by unknown authority')

  await expect(page.getByRole('heading', { level: 2, name: t.possible(3) })).toBeFocused()
  await expect(page.locator('[data-cause]')).toHaveCount(3)
  await expect(page.getByRole('heading', { name: t.open })).toBeVisible()
})

test('a text without an error says what to do next, and an empty one is refused', async ({ page, open }) => {
  await open({ empty: true })
  await toExplain(page)
  await page.getByRole('button', { name: t.do, exact: true }).click()
  await expect(page.getByRole('alert')).toHaveText(t.empty)
  await explained(page, 'All is well.')
  await expect(page.getByRole('heading', { level: 2, name: t.none })).toBeFocused()
  await expect(page.getByRole('heading', { name: t.next })).toBeVisible()
  await page.getByRole('button', { name: t.clear }).click()
  await expect(box(page)).toHaveValue('')
  await expect(page.getByRole('heading', { name: t.next })).toHaveCount(0)
})

test('a log file is read, and what is no text is refused', async ({ page, open }) => {
  await open({ empty: true })
  await toExplain(page)
  const file = (buffer: Buffer) => ({ name: 'app.log', mimeType: 'text/plain', buffer })
  await page.getByLabel(t.file).setInputFiles(file(Buffer.from('\ufeffgetaddrinfo ENOTFOUND acme.okta.com', 'utf16le')))
  await expect(page.locator('[data-cause="dns.not-found"]')).toBeVisible()
  await page.getByLabel(t.file).setInputFiles(file(Buffer.from([0x61, 0, 0x62])))
  await expect(page.getByRole('alert')).toHaveText(t.unreadable)
})

test('what the text names is taken along into a new setup', async ({ page, open }) => {
  await open({ empty: true })
  await toExplain(page)
  await explained(page, `${secretWrong} client_id=0oa1b2c3d4e5f6g7h8i9`)
  await page.getByRole('button', { name: t.checkNew('acme.okta.com') }).click()
  await expect(page.getByRole('textbox', { name: 'Okta domain' })).toHaveValue(/acme\.okta\.com/)
})

test('the palette leads there, and Back leaves nothing of the text behind', async ({ page, open }) => {
  await open()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('explain an')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: t.title })).toBeFocused()
  await explained(page, 'jwt expired error')
  await page.goBack()
  await page.goForward()
  await expect(box(page)).toHaveValue('')
})
