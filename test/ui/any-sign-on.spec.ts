import { expect, type Page, test } from '@playwright/test'
import { newKeyPair } from '../../core/oauth/key-pair.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { aptInstall } from '../support/apt.ts'
import { glewlwydPackage, missingGlewlwyd, startGlewlwyd } from '../support/glewlwyd.ts'
import { type RealServer, startMockServer, startOidcProvider } from '../support/real-servers.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'
import { visitPages } from '../support/words.ts'

// The redirect URI is one port of this machine: one sign-in at a time.
test.describe.configure({ mode: 'serial' })

const guide = guideNamed('any/sign-on')
const redirectUri = 'http://127.0.0.1:8592/callback'
const absent = missingGlewlwyd() && (aptInstall([glewlwydPackage]) ?? missingGlewlwyd())

async function publicKey() {
  const { privateJwk, kid } = await newKeyPair('RS256')
  const { kty, n, e } = JSON.parse(privateJwk)
  return { kty, n, e, kid, alg: 'RS256', use: 'sig' }
}

const servers: {
  name: string
  start: () => Promise<RealServer>
  skip: string | null
  /** What a person does on its pages. */
  signIn: (page: Page) => Promise<void>
}[] = [
  {
    name: 'oidc-provider',
    start: async () => startOidcProvider(await publicKey(), redirectUri),
    skip: null,
    signIn: async (page) => {
      await page.getByPlaceholder('Enter any login').fill('somebody')
      await page.getByPlaceholder('and password').fill('anything')
      await page.getByRole('button', { name: 'Sign-in' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
    },
  },
  {
    name: 'oauth2-mock-server',
    start: () => startMockServer(redirectUri),
    skip: null,
    // It sends everybody back at once.
    signIn: async () => {},
  },
  {
    name: 'Glewlwyd',
    start: async () => startGlewlwyd(await publicKey(), redirectUri),
    skip: absent || null,
    signIn: async (page) => {
      await page.getByRole('textbox', { name: 'Login' }).fill('somebody')
      await page.locator('input[type=password]').fill('anything-at-all')
      await page.locator('input[type=password]').press('Enter')
      await page.getByRole('button', { name: 'Continue' }).click()
    },
  },
]

for (const { name, start, skip, signIn } of servers)
  test.describe(`signing in at ${name} by the guide for any OpenID provider`, () => {
    test.skip(skip !== null, `${name}: ${skip}`)
    let server: RealServer
    test.beforeAll(async () => {
      server = await start()
    })
    test.afterAll(() => server?.close())

    test('is verified to the ID token', async ({ page }) => {
      const fields = {
        domain: server.issuer,
        client_id: 'page',
        redirect_uri: redirectUri,
        token_endpoint_auth_method: 'none',
        scope: 'openid',
      }
      const signOn = {
        patience: 20_000,
        pages: visitPages,
        open: async (url: string) => {
          await page.goto(url)
          await signIn(page)
        },
      }
      const report = await runGuide(guide, fields, null, { timeout: 15_000 }, undefined, { signOn })
      const state = (id: string) => report.findings.find(({ check }) => check === id)?.status
      const proved = [
        'login.person-returns',
        'login.state-returned',
        'login.person-admitted',
        'login.code-exchanged',
        'login.nonce-returned',
        'login.id-token-sound',
      ]
      expect(proved.map((id) => [id, state(id)])).toEqual(proved.map((id) => [id, 'pass']))
      expect(redOf(report)).toEqual([])
      await expect(page).toHaveTitle('You can close this tab')
    })
  })

test('signing in at the practice server by the guide for any OpenID provider comes back', async ({ page }) => {
  const tenant = await startPracticeTenant({ provider: 'any' })
  const signOn = {
    patience: 20_000,
    pages: visitPages,
    open: async (url: string) => {
      await page.goto(url)
      await page.getByRole('button', { name: 'Sign in' }).click()
    },
  }
  const report = await runGuide(guide, tenant.values(guide.id), null, { timeout: 15_000 }, undefined, { signOn })
  expect([redOf(report), report.verdict]).toEqual([[], 'pass'])
  await expect(page).toHaveTitle('You can close this tab')
  await tenant.close()
})
