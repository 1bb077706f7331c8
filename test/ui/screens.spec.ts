import { plainText } from '../../core/contract/inline-text.ts'
import { said as ofOkta } from '../../core/providers/okta/said.ts'
import { said } from '../../core/words/said.ts'
import { ownerText } from '../../renderer/lib/owner.ts'
import { text } from '../../renderer/text.ts'
import { words } from '../support/words.ts'
import { okta } from './support/fake-guides.ts'
import { allPassed, issuerDiffers, noMatch } from './support/fake-reports.ts'
import { expect, expectAccessible, openSetup, openStep, test } from './support/window.ts'

/** What is said of a secret in the wrong field, and not kept. */
const looksLikeSecret = text.field.notSaved(words.say(said('intake.may-be-secret', { label: 'Client ID' })))

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`every screen in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    test('first run: five doors, and nothing that axe objects to', async ({ page, open }) => {
      await open({ empty: true })

      await expect(page.getByRole('button', { name: text.welcome.setUpDo })).toBeVisible()
      await expect(page.getByRole('button', { name: text.welcome.practiceDo })).toBeVisible()
      await expectAccessible(page)
    })

    test('list of setups is accessible', async ({ page, open }) => {
      await open()

      await expect(page).toHaveTitle('Setups · IdP Preflight')
      await expectAccessible(page)
    })

    test('new setup is accessible', async ({ page, open }) => {
      await open()

      await page.getByRole('button', { name: 'New setup' }).first().click()
      await page
        .getByRole('group', { name: 'Okta' })
        .getByRole('radio', { name: /Key Insight/ })
        .check()

      await expect(page.getByRole('heading', { name: text.create.needed })).toBeVisible()
      await expectAccessible(page)
    })

    test('checklist with a failed step and its exchange is accessible', async ({ page, open }) => {
      await open()
      await openSetup(page, 'Acme production')

      await page.getByText(text.finding.exchange).click()

      await expect(page.getByText('grant_type=client_credentials')).toBeVisible()
      await expectAccessible(page)
    })

    test('fields of a step are accessible, a refused one too', async ({ page, open }) => {
      await open({ noKeychain: 'no secret service is running' })
      await openSetup(page, 'Acme production')
      await openStep(page, 'Copy client ID and secret')

      await page.getByRole('textbox', { name: 'Client ID' }).fill('secret-1')

      await expect(page.getByText(looksLikeSecret)).toBeVisible()
      await expectAccessible(page)
    })

    test('a run that goes on is accessible', async ({ page, open }) => {
      await open({ pace: 300 })
      await openSetup(page, 'Acme production')

      await page.getByRole('button', { name: 'Run all checks' }).click()

      await expect(page.getByRole('progressbar')).toBeVisible()
      await expectAccessible(page)
    })

    test('hand-off is accessible', async ({ page, open }) => {
      await open()
      await openSetup(page, 'Acme production')

      await page.getByRole('button', { name: 'Hand-off' }).click()

      await expect(page.getByRole('heading', { level: 2, name: 'Hand-off to Fortanix Key Insight' })).toBeVisible()
      await expectAccessible(page)
    })

    test('practice tenant is accessible while it runs', async ({ page, open }) => {
      await open()

      await page.getByRole('button', { name: 'Practice tenant' }).click()
      await page.getByRole('button', { name: 'Start the practice tenant' }).click()

      await expect(page.getByRole('heading', { name: text.practice.running('Okta') })).toBeVisible()
      await expectAccessible(page)
    })

    test('the page of a stopped program is accessible', async ({ page, open }) => {
      const { host } = await open({ loud: true })

      await host.stop()

      await expect(page.getByRole('heading', { level: 1, name: text.stopped.gone.title })).toBeFocused()
      await expectAccessible(page)
    })
  })
}

test.describe('setups', () => {
  test('search finds by product, host and headline, and says how many', async ({ page, open }) => {
    await open()

    await page.getByRole('searchbox', { name: 'Search setups' }).fill('auth0 insight')

    await expect(page.getByText('1 of 4 setups')).toBeVisible()
    await expect(page.locator('[data-setup]')).toHaveCount(1)
  })

  test('a search without a result offers the way back', async ({ page, open }) => {
    await open()

    await page.getByRole('searchbox').fill('nothing like it')
    await page.getByRole('button', { name: 'Clear the search' }).click()

    await expect(page.locator('[data-setup]')).toHaveCount(4)
  })

  test('a setup is renamed in its row, also in the rail', async ({ page, open }) => {
    await open()

    await page.getByRole('button', { name: 'Rename Acme staging' }).click()
    await page.getByRole('textbox', { name: 'Name of this setup' }).fill('Acme test')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Acme test')).toBeVisible()
  })

  test('a setup is removed at once, and comes back with Undo', async ({ page, open }) => {
    await open()

    await page.getByRole('button', { name: 'Remove Initech directory' }).click()
    await expect(page.locator('[data-setup]')).toHaveCount(3)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.locator('[data-setup]')).toHaveCount(4)
    await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden()
  })

  test('setups of one customer stand together, in the list and beside it', async ({ page, open }) => {
    await open()

    await page.getByRole('button', { name: 'Customer of Initech directory' }).click()
    await page.getByRole('combobox', { name: 'Customer of Initech directory' }).fill('Initech')
    await page.keyboard.press('Enter')

    await expect(page.getByRole('main').getByRole('heading', { level: 2, name: 'Initech', exact: true })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('list', { name: 'Initech' })).toContainText(
      'Initech directory',
    )
    await page.getByRole('searchbox', { name: 'Search setups' }).fill('initech')
    await expect(page.locator('[data-setup]')).toHaveCount(1)
  })

  test('a copy of a setup is opened at once, without its secret', async ({ page, open }) => {
    await open()

    await page.getByRole('button', { name: 'Duplicate Acme staging' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Copy of Acme staging' })).toBeVisible()
    // What is said of the copy stays with it, on its tabs too, and goes when somebody leaves it.
    const note = page.getByText(text.setups.duplicated).filter({ visible: true })
    await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
    await expect(page).toHaveTitle('Hand-off to Fortanix Key Insight, Copy of Acme staging · IdP Preflight')
    await expect(note.first()).toBeVisible()
    await page.getByRole('button', { name: 'All setups' }).click()
    await expect(page.locator('[data-setup]')).toHaveCount(5)
    await expect(page.locator('.notices')).toHaveCount(0)
  })

  test('what could not be done is not said of the next setup', async ({ page, open }) => {
    await open({ loud: true })
    await page.route('**/call/setups/duplicate', (route) =>
      route.fulfill({
        json: { ok: false, error: { code: 'internal', message: 'The disk of this computer is full.' } },
      }),
    )
    await page.getByRole('button', { name: 'Duplicate Acme staging' }).click()
    await expect(page.getByRole('alert')).toContainText('The disk of this computer is full.')

    await openSetup(page, 'Acme production')

    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  test('a setup that was never run has no mark of success', async ({ page, open }) => {
    await open()

    const row = page.locator('[data-setup="initech"]')

    await expect(row.getByRole('img', { name: 'Not checked' })).toBeVisible()
    await expect(row.locator('[data-mark="verified"]')).toHaveCount(0)
  })
})

test.describe('new setup', () => {
  test('from provider and product to the checklist', async ({ page, open }) => {
    await open({ empty: true })

    await page.getByRole('button', { name: text.welcome.setUpDo }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'New setup' })).toBeFocused()
    await page
      .getByRole('group', { name: 'Okta' })
      .getByRole('radio', { name: /Key Insight/ })
      .check()
    await page.getByRole('textbox', { name: 'Name of this setup' }).fill('Umbrella')
    await page.getByRole('button', { name: 'Create setup' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Umbrella' })).toBeFocused()
    await expect(page).toHaveTitle('Umbrella · IdP Preflight')
    await expect(page.getByText(text.checklist.never)).toBeVisible()
    await expect(page.locator('[data-mark="verified"]')).toHaveCount(0)
  })
})

test.describe('checklist', () => {
  test('opens at the step that holds the cause and says it in one sentence', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')

    await expect(page.getByRole('heading', { level: 2, name: 'Allow the app in an access policy' })).toBeVisible()
    await expect(page.locator('[data-verdict="fail"]')).toContainText(plainText(noMatch.says ?? ''))
    await expect(page.locator('[data-diagnosis="policy.no-match"]')).toContainText(
      ownerText('idp-admin', 'okta', okta.product),
    )
  })

  test('leads from another step to the cause', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await openStep(page, 'Turn off DPoP')

    await page.getByRole('button', { name: 'Show the cause' }).click()

    await expect(page.getByRole('heading', { level: 2, name: 'Allow the app in an access policy' })).toBeFocused()
  })

  test('every mark in the list has a name', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    const steps = page.getByRole('navigation', { name: 'Steps' })

    for (const name of ['Verified', 'Failed', 'Warning', 'Waiting', text.marks.claimed])
      await expect(steps.getByRole('img', { name }).first()).toBeVisible()
  })

  test('marks the part of the issuer that differs', async ({ page, open }) => {
    await open({ finds: [issuerDiffers] })
    await openSetup(page, 'Acme production')
    await page.getByRole('button', { name: 'Run all checks' }).click()

    await openStep(page, 'Choose or add a server')

    const card = page.locator('[data-diagnosis="metadata.issuer-mismatch"]')
    await expect(card.locator('mark.want')).toHaveText('acme.okta')
    await expect(card.locator('mark.got')).toHaveText('login.acme')
    await expect(card).toContainText(text.finding.differsAt(9))
  })

  test('a value is saved while it is typed, and what was repaired is said', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await expect(page.getByText(text.checklist.openPageLater('Okta')).first()).toBeVisible()

    await page.getByRole('textbox', { name: 'Okta domain' }).fill('https://acme-admin.okta.com')

    await expect(page.getByText(words.say(ofOkta('okta.admin-removed')))).toBeVisible()
    await expect(page.getByRole('link', { name: /Open this page in Okta/ }).first()).toHaveAttribute(
      'href',
      'https://acme-admin.okta.com/admin/oauth2/as',
    )
  })

  test('a problem stands beside its field and belongs to it', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    const domain = page.getByRole('textbox', { name: 'Okta domain' })
    await expect(domain).toHaveAttribute('aria-invalid', 'false')

    await domain.fill('acme okta.com')

    await expect(domain).toHaveAttribute('aria-invalid', 'true')
    await expect(domain).toHaveAccessibleDescription(new RegExp(words.say(said('intake.space-inside'))))
  })

  test('a refused value stays in its field and is not saved', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await openStep(page, 'Copy client ID and secret')
    const clientId = page.getByRole('textbox', { name: 'Client ID' })

    await clientId.fill('secret-1')

    await expect(page.getByText(looksLikeSecret)).toBeVisible()
    await expect(clientId).toHaveValue('secret-1')
    await page.reload()
    await expect(clientId).toHaveValue('0oa1b2c3d4e5f6g7h8i9')
  })

  test('leaving a step at once loses nothing', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')

    await page.getByRole('textbox', { name: 'Okta domain' }).fill('initech.okta.com')
    await openStep(page, 'Create an API Services app')
    await openStep(page, 'Your org can have custom')

    await expect(page.getByRole('textbox', { name: 'Okta domain' })).toHaveValue('initech.okta.com')
    await expect(page.getByText('initech.okta.com').first()).toBeVisible()
  })

  test('a value stays whose answer is overtaken by one that was made before it was saved', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    let sent = false
    const held = new Promise<() => void>((hold) => {
      void page.route('**/call/setups/setField', async (route) => {
        sent = true
        await new Promise<void>((release) => hold(release))
        await route.continue()
      })
    })
    const domain = page.getByRole('textbox', { name: 'Okta domain' })
    await domain.fill('initech.okta.com')
    await expect.poll(() => sent).toBe(true)
    await openStep(page, 'Enter the values')
    const claimed = page.waitForResponse('**/call/setups/claimStep')
    await page.getByRole('button', { name: text.checklist.byHand, exact: true }).click()
    await claimed
    const saved = page.waitForResponse('**/call/setups/setField')
    ;(await held)()
    await saved
    await page.waitForTimeout(300)

    await openStep(page, 'Your org can have custom')
    await expect(domain).toHaveValue('initech.okta.com')
  })

  test('a secret is written once, then only replaced or cleared', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await openStep(page, 'Copy client ID and secret')

    await page.getByLabel('Client secret').fill('s3cret-value')
    await page.getByRole('button', { name: 'Store Client secret' }).click()

    await expect(page.getByText('Stored in the keychain of this computer')).toBeVisible()
    expect(await page.content()).not.toContain('s3cret-value')
    await page.getByRole('button', { name: 'Clear Client secret' }).click()
    await expect(page.getByLabel('Client secret', { exact: true })).toHaveValue('')
  })

  test('says where a secret is kept when the keychain cannot be used', async ({ page, open }) => {
    await open({ noKeychain: 'no secret service is running' })
    await openSetup(page, 'Acme production')
    await openStep(page, 'Copy client ID and secret')

    await expect(page.getByText(text.field.storedMemory)).toBeVisible()
    await expect(page.getByText('no secret service is running')).toBeVisible()
  })

  test('a typed secret is stored before a run that needs it', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await openStep(page, 'Copy client ID and secret')

    await page.getByLabel('Client secret').fill('s3cret-value')
    await page.getByRole('button', { name: 'Verify this step' }).click()

    await expect(page.getByText('Stored in the keychain of this computer')).toBeVisible()
  })

  test('a run shows real counts, what it waits for, and can be cancelled', async ({ page, open }) => {
    await open({ pace: 400 })
    await openSetup(page, 'Acme production')

    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(page.getByText(/\b\d+ of 16 checks/).first()).toBeVisible()
    await expect(page.getByText(text.checklist.waitsFor(words.say(said('waits.token')))).first()).toBeVisible()
    await page.getByRole('button', { name: 'Cancel' }).click()

    await expect(page.getByRole('button', { name: 'Run all checks' })).toBeVisible()
    await expect(page.locator('[data-verdict="incomplete"]')).toContainText(words.say(said('run.cancelled')))
    await expect(page.getByRole('status').filter({ hasText: words.say(said('run.cancelled')) })).toBeAttached()
  })

  test('a run goes on in a window that is loaded again', async ({ page, open }) => {
    await open({ pace: 600 })
    await openSetup(page, 'Acme production')
    await page.getByRole('button', { name: 'Run all checks' }).click()
    const waits = page.getByText(text.checklist.waitsFor(words.say(said('waits.token')))).first()
    await expect(waits).toBeVisible()
    await page.reload()

    // It was said once, before this window was there.
    await expect(waits).toBeVisible()
    await expect(page.getByText(/\b\d+ of 16 checks/).first()).toBeVisible()
    await expect(page.locator('[data-verdict="fail"]')).toBeVisible()
  })

  test('a run marks the steps one by one, and none green before its checks have come', async ({ page, open }) => {
    await open({ pace: 250 })
    await openSetup(page, 'Acme production')
    const marks = page.locator('[data-step] [data-mark]')
    const words = () => marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-mark')))
    const before = await words()
    expect(before).toContain('failed')

    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(marks.filter({ visible: true }).and(page.locator('[data-mark="failed"]'))).toHaveCount(0)
    const seen = new Set<string>()
    while (await page.locator('[data-running]').count()) {
      seen.add((await words()).join())
      await page.waitForTimeout(50)
    }
    expect(seen.size).toBeGreaterThan(3)
    expect(await words()).toEqual(before)
  })

  test('one step is verified by itself', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await page.getByRole('textbox', { name: 'Okta domain' }).fill('initech.okta.com')

    await page.getByRole('button', { name: 'Verify this step' }).click()

    await expect(page.locator('[data-step-open="licence"]')).toHaveAttribute('data-mark', 'verified')
    await expect(page.locator('[data-check="tenant.exists"]')).toHaveAttribute('data-status', 'pass')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Initech directory')
  })

  test('what is done by hand never looks proved, and can be taken back', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Initech directory')
    await openStep(page, 'Enter the values')

    await page.getByRole('button', { name: text.checklist.byHand }).click()
    await expect(page.locator('[data-step="enter"] [data-mark="claimed"]')).toBeVisible()
    await expect(page.getByText('This step has not been verified.')).toBeVisible()

    await page.getByRole('button', { name: text.checklist.notByHand }).click()
    await expect(page.locator('[data-step="enter"] [data-mark="not-run"]')).toBeVisible()
  })

  test('Back and a reload stay where the person was', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await openStep(page, 'Turn off DPoP')

    await page.reload()
    await expect(page.getByRole('heading', { level: 2, name: 'Turn off DPoP' })).toBeVisible()

    await page.goBack()
    await expect(page.getByRole('heading', { level: 2, name: 'Allow the app in an access policy' })).toBeVisible()
  })

  test('the name is changed in place', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')

    await page.getByRole('button', { name: 'Rename Acme production' }).click()
    await page.getByRole('textbox', { name: 'Name of this setup' }).fill('Acme live')
    await page.getByRole('button', { name: 'Save' }).click()

    await expect(page.getByRole('heading', { level: 1, name: 'Acme live' })).toBeVisible()
    await expect(page).toHaveTitle('Acme live · IdP Preflight')
  })
})

test.describe('hand-off', () => {
  test('shows the values in the order of the product, and warns when they are not proved', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await page.getByRole('button', { name: 'Hand-off' }).click()

    const labels = page.locator('[data-field] .label')
    await expect(labels).toHaveText(['Well-Known URL', 'Client ID', 'Client Secret', 'Scope'])
    await expect(page.getByText('These values do not work yet.')).toBeVisible()
    await expect(page.getByRole('group', { name: 'Client ID' })).toContainText('0oa1b2c3d4e5f6g7h8i9')
  })

  test('copies a value', async ({ page, open, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await open()
    await openSetup(page, 'Acme staging')
    await page.getByRole('button', { name: 'Hand-off', exact: true }).click()

    await page.getByRole('button', { name: 'Copy Client ID' }).click()

    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('0oa1b2c3d4e5f6g7h8i9')
  })

  test('a secret is copied by the host, with the seconds until it is cleared', async ({ page, open }) => {
    await open({ copySecrets: true })
    await openSetup(page, 'Acme staging')
    await page.getByRole('button', { name: 'Hand-off', exact: true }).click()

    await page.getByRole('button', { name: /Copy secret.*Client Secret/ }).click()

    await expect(page.getByText(/The clipboard will be cleared in \d+ seconds/).first()).toBeVisible()
  })

  test('says where to get the secret when the host cannot copy it', async ({ page, open }) => {
    await open({ copySecrets: false, noKeychain: 'no secret service is running' })
    await openSetup(page, 'Acme staging')
    await page.getByRole('button', { name: 'Hand-off', exact: true }).click()

    await expect(page.getByText(text.handoff.noCopy)).toBeVisible()
    await expect(page.getByText(/the eye icon shows it/)).toBeVisible()
  })

  test('a host that cannot copy a secret names the command that can, and says so before it is typed', async ({
    page,
    open,
  }) => {
    await open({ copySecrets: false })
    await openSetup(page, 'Acme production')
    await openStep(page, 'Copy client ID and secret')
    await page.getByRole('button', { name: text.field.replaceOf('Client secret') }).click()
    await expect(page.getByLabel('Client secret', { exact: true })).toHaveAccessibleDescription(
      new RegExp(text.field.copyLater),
    )

    await page.getByRole('button', { name: 'Hand-off', exact: true }).click()

    await expect(page.getByText('idp-preflight secret copy --setup acme client_secret')).toBeVisible()
    await expect(page.getByText(text.handoff.noCopy)).toHaveCount(0)
  })

  test('a value that is there is not asked for any more', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme production')
    await openStep(page, 'Copy client ID and secret')
    const id = page.locator('[data-field="client_id"]')
    await expect(id.getByText(text.field.required, { exact: true })).toHaveCount(0)

    await page.getByRole('textbox', { name: 'Client ID' }).fill('')
    await page.getByRole('textbox', { name: 'Client ID' }).blur()

    await expect(id.getByText(text.field.required, { exact: true })).toBeVisible()
  })

  test('leads back to the checklist and from there here again', async ({ page, open }) => {
    await open()
    await openSetup(page, 'Acme staging')

    for (const _ of [1, 2]) {
      await page.getByRole('button', { name: 'Hand-off', exact: true }).click()
      await expect(page.getByRole('heading', { level: 2, name: /Hand-off to/ })).toBeFocused()
      await page.getByRole('button', { name: 'Checklist', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Acme staging' })).toBeFocused()
    }
  })
})

test.describe('practice', () => {
  test('a fault is filtered, switched on, and a setup made against it', async ({ page, open }) => {
    await open({ empty: true })
    await page.getByRole('button', { name: text.welcome.practiceDo }).click()
    await page.getByRole('button', { name: 'Start the practice tenant' }).click()

    await page.getByRole('searchbox', { name: 'Filter faults' }).fill('policy')
    await page.getByRole('switch', { name: /policy\.no-match/ }).check()
    await expect(page.getByText('1 fault on').first()).toBeVisible()
    await page.getByRole('button', { name: text.practice.setUp }).click()
    await page.getByRole('button', { name: 'Run all checks' }).click()

    await expect(page.locator('[data-verdict="fail"]')).toBeVisible()
    await expect(page.getByRole('main').locator('[data-practice]')).toBeVisible()
  })

  test('without a fault the run is green', async ({ page, open }) => {
    await open({ empty: true, finds: allPassed })
    await page.getByRole('button', { name: text.welcome.practiceDo }).click()
    await page.getByRole('button', { name: 'Start the practice tenant' }).click()
    await page.getByRole('button', { name: text.practice.setUp }).click()
    await page.getByRole('button', { name: 'Run all checks' }).click()

    await expect(page.locator('[data-verdict="pass"]')).toBeVisible()
  })

  test('stops, and keeps the switches for the next start', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Practice tenant' }).click()
    await page.getByRole('radio', { name: 'Auth0' }).check()
    await page.getByRole('button', { name: 'Start the practice tenant' }).click()
    await expect(page.getByRole('heading', { name: text.practice.running('Auth0') })).toBeVisible()
    await page.getByRole('switch', { name: /The app requires DPoP/ }).check()

    await page.getByRole('button', { name: 'Stop', exact: true }).click()

    await expect(page.getByRole('radio', { name: 'Auth0' })).toBeChecked()
    await expect(page.getByRole('switch', { name: /The app requires DPoP/ })).toBeChecked()
  })
})

test.describe('when things go wrong', () => {
  test('a stopped program is said, and the window goes on when it is back', async ({ page, open }) => {
    const { host } = await open({ loud: true })
    await openSetup(page, 'Acme production')

    await host.stop()
    await expect(page.getByRole('heading', { name: text.stopped.gone.title })).toBeVisible()
    await host.restart()

    await expect(page.getByRole('heading', { name: text.stopped.gone.title })).toBeHidden()
    await expect(page).toHaveTitle('Acme production · IdP Preflight')
    await expect(page.getByRole('heading', { level: 1, name: 'Acme production' })).toBeVisible()
    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(page.locator('[data-verdict="fail"]')).toBeVisible()
  })

  test('a window of an earlier start says that it needs the new address', async ({ page, open }) => {
    const { host } = await open({ loud: true })

    await host.stop()
    await host.restart('locked')

    await expect(page.getByRole('heading', { name: text.stopped.locked.title })).toBeVisible()
  })

  test('a page without a token says so', async ({ page, open }) => {
    const { host } = await open({ loud: true })
    await page.evaluate('sessionStorage.clear()')

    await page.goto(new URL('/', host.url).href)

    await expect(page.getByRole('heading', { name: text.stopped.locked.title })).toBeVisible()
    await expect(page.getByText('npm start')).toBeVisible()
  })

  test('the token leaves the address at once', async ({ page, open }) => {
    await open()

    expect(new URL(page.url()).hash).toBe('')
  })

  test('what happened to the saved data is told, and can be put away', async ({ page, open }) => {
    await open({ storeNotice: 'The file was damaged; the backup of yesterday is used.' })

    await expect(page.getByText('The file was damaged')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Dismiss' })).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByText('The file was damaged')).toBeHidden()
  })

  test('a session that keeps nothing says so on every screen, until it is put away', async ({ page, open }) => {
    await open({ keepsNothing: true })

    await expect(page.getByText(text.notices.nothingOnDisk)).toBeVisible()
    await page.getByRole('button', { name: 'Settings' }).click()
    await expect(page.getByText(text.notices.nothingOnDiskAbout)).toBeVisible()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect(page.getByText(text.notices.nothingOnDisk)).toBeHidden()
  })

  test('a setup that is opened while its run ends shows the results', async ({ page, open }) => {
    await open({ pace: 150 })
    await openSetup(page, 'Initech directory')
    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(page.locator('[data-running]')).toBeVisible()
    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Acme staging' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Acme staging' })).toBeVisible()
    await page.route('**/call/setups/open', async (route) => {
      const response = await route.fetch()
      // Longer than the run: it has 16 findings.
      if ((await response.json()).value.running !== null) await new Promise((resolve) => setTimeout(resolve, 5000))
      await route.fulfill({ response })
    })

    await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Initech directory' }).click()

    await expect(page.getByRole('button', { name: 'Run all checks' })).toBeVisible()
    await expect(page.locator('[data-verdict]').first()).toHaveAttribute('data-verdict', 'fail')
  })

  test('a setup that is opened twice at once is one', async ({ page, open }) => {
    await open({ empty: true })
    let asked = 0
    await page.route('**/call/setups/open', async (route) => {
      const response = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 1500 * asked++))
      await route.fulfill({ response })
    })

    await page.getByRole('textbox', { name: text.welcome.connectionAddress }).fill('acme.okta.com')
    await page.getByRole('button', { name: text.welcome.connectionDo, exact: true }).click()

    await expect(page.getByRole('button', { name: text.connection.again })).toBeVisible()
  })

  test('a refused call is said in its own sentence', async ({ page, open }) => {
    await open()
    await page.getByRole('button', { name: 'Remove Initech directory' }).click()

    await page.evaluate("history.pushState({ place: { screen: 'checklist', setup: 'initech' } }, '')")
    await page.reload()

    await expect(page.getByRole('alert')).toHaveText(words.say(said('app.no-setup')))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(text.errors.page)
  })
})

test.describe('keyboard', () => {
  test('the first stop leads past the rail', async ({ page, open }) => {
    await open()

    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')

    await expect(page.getByRole('main').getByRole('button', { name: 'New setup' })).toBeFocused()
  })

  test('the whole way from the list to a verified step needs no mouse', async ({ page, open }) => {
    await open()
    await page.getByRole('main').getByRole('button', { name: 'Acme production', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Acme production' })).toBeFocused()

    await page.getByRole('navigation', { name: 'Steps' }).getByRole('button').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 2, name: 'Copy client ID and secret' })).toBeFocused()

    await page.getByRole('button', { name: 'Verify this step' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-check="client.authenticates"]')).toHaveAttribute('data-status', 'pass')
  })
})

test.describe('small windows', () => {
  test('below 900 pixels the steps become a drop-down above the step', async ({ page, open }) => {
    await page.setViewportSize({ width: 820, height: 700 })
    await open()
    await openSetup(page, 'Acme production')
    const chooser = page.getByRole('button', { name: /Step 7 of 10: Allow the app/ })
    await expect(page.getByRole('navigation', { name: 'Steps' })).toBeHidden()

    await chooser.click()
    await openStep(page, 'Turn off DPoP')

    await expect(page.getByRole('heading', { level: 2, name: 'Turn off DPoP' })).toBeFocused()
    await expect(page.getByRole('navigation', { name: 'Steps' })).toBeHidden()
  })

  for (const width of [320, 640, 900, 1024]) {
    test(`nothing runs out of a window of ${width} pixels`, async ({ page, open }) => {
      await page.setViewportSize({ width, height: 700 })
      await open()
      const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(await overflow()).toBeLessThanOrEqual(0)

      await openSetup(page, 'Acme production')
      expect(await overflow()).toBeLessThanOrEqual(0)

      await page.getByRole('button', { name: 'Hand-off' }).click()
      await expect(page.getByRole('heading', { level: 2, name: /Hand-off to/ })).toBeVisible()
      expect(await overflow()).toBeLessThanOrEqual(0)
    })
  }
})
