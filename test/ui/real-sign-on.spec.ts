import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { expect, type Page, test } from '@playwright/test'
import Provider, { type Configuration } from 'oidc-provider'
import { startPracticeTenant } from '../../core/practice/index.ts'
import type { SignOnHost } from '../../core/probes/sign-on-host.ts'
import { guideNamed, redOf, runGuide } from '../support/run-guide.ts'
import { visitPages } from '../support/words.ts'

// The redirect URI of the guide is one port of this machine: one sign-in at a time.
test.describe.configure({ mode: 'serial' })

const guide = guideNamed('okta/openmetadata')
const signal = () => new AbortController().signal

/** A person with a browser: what they do on the page is up to the test. */
const person = (page: Page, act: () => Promise<void>, patience = 20_000): SignOnHost => ({
  patience,
  pages: visitPages,
  open: async (url) => {
    await page.goto(url)
    await act()
  },
})

test.describe('signing in at the practice tenant', () => {
  test('comes back, is verified to the renewal, and leaves nothing listening', async ({ page }) => {
    const tenant = await startPracticeTenant({ provider: 'okta' })
    const signOn = person(page, () => page.getByRole('button', { name: 'Sign in' }).click())
    const report = await runGuide(guide, tenant.values(guide.id), null, { timeout: 15_000 }, signal(), { signOn })
    await expect(page).toHaveTitle('You can close this tab')
    expect([redOf(report), report.verdict]).toEqual([[], 'pass'])
    expect(report.findings.find(({ check }) => check === 'login.renews-silently')?.status).toBe('pass')
    const port = Number(new URL(tenant.values(guide.id).redirect_uri ?? '').port)
    const free = createTcpServer()
    await new Promise<void>((resolve, reject) => free.once('error', reject).listen(port, '127.0.0.1', resolve))
    await new Promise((resolve) => free.close(resolve))
    await tenant.close()
  })

  test('is cancelled by the person, with that as the reason', async ({ page }) => {
    const tenant = await startPracticeTenant({ provider: 'okta' })
    const signOn = person(page, () => page.getByRole('button', { name: 'Cancel' }).click())
    const report = await runGuide(guide, tenant.values(guide.id), null, { timeout: 15_000 }, signal(), { signOn })
    expect(report.rootCause).toBe('login.cancelled')
    await tenant.close()
  })

  test('is given up when nobody comes', async ({ page }) => {
    const tenant = await startPracticeTenant({ provider: 'okta' })
    const signOn = person(page, async () => {}, 1000)
    const report = await runGuide(guide, tenant.values(guide.id), null, { timeout: 15_000 }, signal(), { signOn })
    expect(report.rootCause).toBe('login.timeout')
    await tenant.close()
  })

  test('names a port that another program holds', async ({ page }) => {
    const tenant = await startPracticeTenant({ provider: 'okta' })
    const port = Number(new URL(tenant.values(guide.id).redirect_uri ?? '').port)
    const taken = createTcpServer()
    await new Promise<void>((resolve, reject) => taken.once('error', reject).listen(port, '127.0.0.1', resolve))
    const report = await runGuide(guide, tenant.values(guide.id), null, { timeout: 15_000 }, signal(), {
      signOn: person(page, async () => {}),
    })
    expect(report.rootCause).toBe('login.port-in-use')
    await new Promise((resolve) => taken.close(resolve))
    await tenant.close()
  })
})

test.describe('signing in at oidc-provider, an independent and certified server', () => {
  let server: Server
  let origin: string
  const home = 'http://127.0.0.1:8591/callback'

  test.beforeAll(async () => {
    let answer: ReturnType<Provider['callback']>
    server = createServer((request, response) => {
      const mounted = Object.assign(request, { originalUrl: request.url })
      request.url = (request.url ?? '').replace(/^\/oauth2\/default/, '')
      void answer(mounted, response)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const configuration = {
      clients: [
        {
          client_id: 'page',
          application_type: 'native',
          token_endpoint_auth_method: 'none',
          grant_types: ['authorization_code', 'refresh_token'],
          response_types: ['code'],
          redirect_uris: [home, 'http://127.0.0.1:8591/silent-callback'],
        },
      ],
      clientBasedCORS: (_context: unknown, asked: string) => asked === new URL(home).origin,
      issueRefreshToken: async () => true,
      rotateRefreshToken: true,
      features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => 'https://page.example',
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({
            scope: 'openid offline_access',
            audience: 'https://page.example',
            accessTokenFormat: 'jwt',
          }),
        },
      },
    } as unknown as Configuration
    answer = new Provider(`${origin}/oauth2/default`, configuration).callback()
  })
  test.afterAll(() => new Promise((closed) => server.close(closed)))

  const fields = () => ({
    domain: origin,
    client_id: 'page',
    audience: 'https://page.example',
    redirect_uri: home,
    origin: new URL(home).origin,
    scope: 'openid',
  })

  test('is read to the ID token and the renewal', async ({ page }) => {
    const signOn = person(page, async () => {
      await page.getByPlaceholder('Enter any login').fill('somebody')
      await page.getByPlaceholder('and password').fill('anything')
      await page.getByRole('button', { name: 'Sign-in' }).click()
      await page.getByRole('button', { name: 'Continue' }).click()
    })
    const report = await runGuide(guide, fields(), null, { timeout: 15_000 }, signal(), { signOn })
    const state = (id: string) => report.findings.find(({ check }) => check === id)?.status
    const proved = ['login.state-returned', 'login.code-exchanged', 'login.nonce-returned', 'login.id-token-sound']
    expect(proved.map((id) => [id, state(id)])).toEqual(proved.map((id) => [id, 'pass']))
    expect(redOf(report)).toEqual([])
  })

  test('of an address that is not registered is seen without a person', async ({ page }) => {
    const elsewhere = { ...fields(), redirect_uri: 'http://127.0.0.1:8591/other' }
    const report = await runGuide(guide, elsewhere, null, { timeout: 15_000 }, signal(), {
      signOn: person(page, async () => {
        throw new Error('nobody is asked')
      }),
    })
    expect(report.rootCause).toBe('login.redirect-uri')
  })
})
