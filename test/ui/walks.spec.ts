import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { missingKeyringTools } from '../support/keychain.ts'
import { startTenant } from './support/host.ts'
import { expect, makeSetup, runAll, test, toSetup, toStep, verify } from './support/real-window.ts'
import { filesHolding, pageText, watchRequests } from './support/traces.ts'
import type { WalkHost } from './support/walk-host.ts'

interface Walk {
  provider: 'Okta' | 'Auth0'
  domainLabel: string
  placeholder: string
  /** What is pasted where the domain belongs, and what is said about it. */
  paste: (origin: string) => string
  repaired: RegExp
  scope: string
  wellKnown: (origin: string) => string
  /** Steps in the guide's order: what is typed in each besides ID and secret. */
  steps: readonly { id: string; fill?: Readonly<Record<string, string>> }[]
  /** A step that asks for a token, and is met before there is a secret. */
  early: string
}

const walks: readonly Walk[] = [
  {
    provider: 'Okta',
    domainLabel: 'Okta domain',
    placeholder: 'https://{yourOktaDomain}',
    paste: (origin) => `${origin}/oauth2/default/.well-known/oauth-authorization-server`,
    repaired: /names the authorization server "default"/i,
    scope: 'ki.scan',
    wellKnown: (origin) => `${origin}/oauth2/default/.well-known/oauth-authorization-server`,
    steps: [
      { id: 'licence' },
      { id: 'dpop' },
      { id: 'authorization-server', fill: { Audience: 'api://default' } },
      { id: 'scope', fill: { Scopes: 'ki.scan' } },
      { id: 'policy' },
      { id: 'well-known-url' },
      { id: 'token' },
      { id: 'check-token' },
    ],
    early: 'create-app',
  },
  {
    provider: 'Auth0',
    domainLabel: 'Domain',
    placeholder: 'https://{yourDomain}',
    paste: (origin) => `${origin}/.well-known/openid-configuration`,
    repaired: /kept only the host/i,
    scope: 'scan:read scan:write',
    wellKnown: (origin) => `${origin}/.well-known/oauth-authorization-server`,
    steps: [
      { id: 'create-api', fill: { 'Identifier (audience)': 'KI-Scanner' } },
      { id: 'permissions', fill: { Scopes: 'scan:read scan:write' } },
      { id: 'grant' },
      { id: 'well-known-url' },
      { id: 'token' },
      { id: 'check-token' },
    ],
    early: 'create-app',
  },
]

const field = (page: Page, name: string) => page.locator(`.field[data-field="${name}"]`)
const mark = (page: Page, step: string) => page.locator(`[data-step="${step}"] [data-mark]`)
const marks = (page: Page) =>
  page
    .locator('[data-step]')
    .evaluateAll((steps) =>
      steps.map(
        (step) => `${step.getAttribute('data-step')}: ${step.querySelector('[data-mark]')?.getAttribute('data-mark')}`,
      ),
    )

/** The whole job of an administrator, typed by hand against a provider that runs elsewhere. */
async function walk(
  open: () => Promise<Page>,
  host: WalkHost,
  { provider, ...way }: Walk,
  keychain: boolean,
): Promise<void> {
  let page = await open()
  const tenant = await startTenant(provider === 'Okta' ? 'okta' : 'auth0')
  const { secret } = tenant
  const id = tenant.values.client_id ?? ''
  const asked = watchRequests(page)
  try {
    await makeSetup(page, provider, 'Umbrella')
    const domainOf = (shown: Page) => shown.getByRole('textbox', { name: way.domainLabel, exact: true })
    const domain = domainOf(page)

    // A placeholder stays, with its problem beside it; what is pasted is put right, and that is said.
    await domain.fill(way.placeholder)
    await expect(domain).toHaveAttribute('aria-invalid', 'true')
    await expect(domain).toHaveAccessibleDescription(/placeholder/)
    await domain.fill(way.paste(tenant.origin))
    await expect(field(page, 'domain').locator('.says')).toHaveText(way.repaired)
    await expect(domain).toHaveAttribute('aria-invalid', 'false')
    await verify(page, 'find-domain')

    // Before there is a secret nothing that needs one is green, also when it is ticked.
    await toStep(page, way.early)
    await page.getByRole('button', { name: /^Done in .+, continue$/ }).click()
    await expect(mark(page, way.early)).toHaveAttribute('data-mark', 'claimed')
    await expect(page.locator('[data-step-open]')).not.toHaveAttribute('data-step-open', way.early)
    await toStep(page, way.early)
    await verify(page, way.early, 'claimed')

    await toStep(page, 'credentials')
    const clientId = page.getByRole('textbox', { name: 'Client ID' })
    await clientId.fill(secret)
    await expect(field(page, 'client_id').locator('.says')).toHaveText(/Not saved\. .*secret/)
    await expect(clientId).toHaveAttribute('aria-invalid', 'true')
    expect(filesHolding(host.home, secret)).toEqual([])
    await clientId.fill(id)
    await expect(clientId).toHaveAttribute('aria-invalid', 'false')
    const client = page.getByLabel('Client secret', { exact: true })
    await client.fill(`${secret} `)
    await page.getByRole('button', { name: 'Store Client secret' }).click()
    await expect(field(page, 'client_secret').locator('.says')).toHaveText(/Not saved\. The secret contains a space/)
    await client.fill(secret)
    await page.getByRole('button', { name: 'Store Client secret' }).click()
    const kept = keychain ? 'Stored in the keychain of this computer' : text.field.storedMemory
    await expect(page.getByText(kept, { exact: keychain })).toBeVisible()
    await verify(page, 'credentials')
    await toStep(page, way.early)
    await verify(page, way.early)

    for (const { id: step, fill } of way.steps) {
      await toStep(page, step)
      for (const [label, value] of Object.entries(fill ?? {})) {
        const box = page.getByRole('textbox', { name: label })
        await box.fill(value)
        await box.blur()
      }
      await verify(page, step)
    }
    await toStep(page, 'hand-over')
    await page.getByRole('button', { name: text.checklist.byHand }).click()
    await expect(mark(page, 'hand-over')).toHaveAttribute('data-mark', 'claimed')

    expect(await runAll(page)).toBe('pass')
    await expect(page.locator('[data-verdict]')).toContainText(/All \d+ steps verified\. Fortanix Key Insight can use/)
    const walked = await marks(page)
    expect(walked.filter((step) => !step.endsWith(': verified'))).toEqual(['hand-over: claimed'])

    await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
    await expect(page.locator('[data-field] .label')).toHaveText([
      'Client ID',
      'Client Secret',
      'Well-known URL',
      'Scopes',
    ])
    const handed = (name: string) => page.locator(`.row[data-field="${name}"] code`)
    await expect(handed('client_id')).toHaveText(id)
    await expect(handed('well_known_url')).toHaveText(way.wellKnown(tenant.origin))
    await expect(handed('scope')).toHaveText(way.scope)
    // The command that copies it may be there.
    const ofSecret = await handed('client_secret').allTextContents()
    expect(ofSecret.filter((line) => !line.startsWith('idp-preflight secret copy '))).toEqual([])
    await expect(page.getByText(text.handoff.allProved(4))).toBeVisible()
    expect(await pageText(page)).not.toContain(secret)
    expect(asked.filter((url) => url.includes(secret) || url.includes('token='))).toEqual([])
    expect(filesHolding(host.home, secret, id)).toEqual([])

    // The program ends and comes back: everything is as it was.
    await host.stop(page)
    expect(filesHolding(host.home, secret, id)).toEqual([])
    page = await open()
    const row = page.locator('[data-setup]')
    await expect(row).toHaveCount(1)
    await expect(row).toContainText('Umbrella')
    if (keychain) await expect(row.locator('[data-mark="verified"]')).toBeVisible()
    await toSetup(page, 'Umbrella')
    // Without a keychain nobody can say whether the secret is still the one that was proved.
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', keychain ? 'pass' : 'incomplete')
    if (keychain) expect(await marks(page)).toEqual(walked)
    else expect(await marks(page)).not.toContain('policy: verified')
    await toStep(page, 'find-domain')
    await expect(domainOf(page)).toHaveValue(way.paste(tenant.origin))
    await expect(field(page, 'domain').locator('.says')).toHaveText(way.repaired)
    for (const { id: step, fill } of way.steps.filter((each) => each.fill)) {
      await toStep(page, step)
      for (const [label, value] of Object.entries(fill ?? {}))
        await expect(page.getByRole('textbox', { name: label })).toHaveValue(value)
    }
    await toStep(page, 'credentials')
    await expect(page.getByRole('textbox', { name: 'Client ID' })).toHaveValue(id)

    const secretField = page.getByLabel('Client secret', { exact: true })
    if (keychain) {
      await expect(page.getByText(kept, { exact: keychain })).toBeVisible()
      expect(await runAll(page)).toBe('pass')
      await page.getByRole('button', { name: 'Clear Client secret' }).click()
      await expect(secretField).toHaveValue('')
    } else {
      await expect(secretField).toHaveValue('')
      await expect(page.getByText(text.field.writeOnlyMemory)).toBeVisible()
      await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
      await expect(page.getByText(text.handoff.notStored)).toBeVisible()
      await page.getByRole('button', { name: 'Checklist', exact: true }).click()
      expect(await runAll(page)).toBe('incomplete')
      await expect(page.locator('[data-verdict]')).toContainText('Next step: ')
      await toStep(page, 'credentials')
      await secretField.fill(secret)
      expect(await runAll(page)).toBe('pass')
    }
    expect(await pageText(page)).not.toContain(secret)
    expect(filesHolding(host.home, secret, id)).toEqual([])
  } finally {
    await tenant.stop()
  }
}

test.describe('the whole job, typed by hand, and again after the program was closed', () => {
  test.setTimeout(90_000)

  for (const way of walks)
    test(`${way.provider}, without a keychain`, async ({ open, host }) => {
      await walk(open, host, way, false)
    })

  test.describe('with a keychain', () => {
    test.use({ wishes: { keychain: true } })
    const missing = missingKeyringTools()
    test.skip(missing.length > 0, `needs a keyring of its own: ${missing.join(', ')} is not installed`)
    test.skip(({ hostName }) => hostName === 'electron', 'the keychain of Electron is the one of the person')

    test('Okta, with a keychain', async ({ open, host }) => {
      await walk(open, host, walks[0] as Walk, true)
    })
  })
})

test('the folder of the program is for its owner alone', async ({ page, host }) => {
  await makeSetup(page, 'Okta', 'Umbrella')
  const data = join(host.home, 'data')

  expect(statSync(data).mode & 0o077).toBe(0)
  for (const name of readdirSync(data)) expect(`${name} ${statSync(join(data, name)).mode & 0o077}`).toBe(`${name} 0`)
})
