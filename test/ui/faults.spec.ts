import { text } from '../../renderer/text.ts'
import { expect, practiceSetup, runAll, switchFault, test, toSetup, toStep } from './support/real-window.ts'

const faults = {
  Okta: [
    'policy.no-match',
    'scope.no-default',
    'client.dpop-required',
    'client.secret-wrong',
    'client.unknown',
    'server.not-found',
    'server.licence-missing',
    'tenant.not-found',
    'metadata.issuer-mismatch',
    'keys.kid-not-found',
    'token.audience-mismatch',
    'tls.expired',
    'http.rate-limited',
    'clock.ahead',
    'input.placeholder',
  ],
  Auth0: [
    'client.auth-failed',
    'client.grant-not-allowed',
    'api.unknown',
    'api.not-authorized',
    'client.dpop-required',
    'token.algorithm',
    'token.opaque',
    'token.signature',
    'quota.exhausted',
    'tls.untrusted-ca',
    'http.server-error',
    'relying-party.well-known-form',
    'keys.empty',
    'tenant.not-found',
    'input.secret-whitespace',
  ],
} as const

test.describe('faults of the practice tenant, switched in the window', () => {
  for (const provider of ['Okta', 'Auth0'] as const)
    test(`${provider}: each is named as the one cause, with what to change and by whom; without it all is green`, async ({
      page,
      host: _,
    }) => {
      test.setTimeout(300_000)
      await practiceSetup(page, provider)
      const name = `Practice with ${provider}`
      expect(await runAll(page)).toBe('pass')

      for (const fault of faults[provider])
        await test.step(fault, async () => {
          await switchFault(page, fault, true)
          await toSetup(page, name)
          // What went to the tenant is proved no more; what was only read stays as it is.
          expect(await page.locator('[data-step] [data-mark="verified"]').count()).toBeLessThan(2)
          expect(await runAll(page)).toBe('fail')

          const cause = page.getByRole('button', { name: 'Show the cause' })
          if (await cause.isVisible()) await cause.click()
          const card = page.locator(`[data-diagnosis="${fault}"]`).first()
          await expect(card).toBeVisible()
          await expect(card.getByRole('heading', { name: 'What to change' })).toBeVisible()
          expect(await card.locator('.fix li').count()).toBeGreaterThan(0)
          await expect(card).toContainText(/Who can fix this:.*(You|administrator|network team|support|Wait)/s)
          await expect(page.locator('[data-step-open]')).toHaveAttribute('data-mark', 'failed')
          await expect(page.locator('[data-step][aria-current] [data-mark="failed"]')).toBeVisible()
          // One red step: whatever only follows waits.
          await expect(page.locator('[data-step] [data-mark="failed"]')).toHaveCount(1)
          await expect(page.locator('article.fail')).toHaveCount(1)

          await switchFault(page, fault, false)
          await toSetup(page, name)
          expect(await runAll(page)).toBe('pass')
          await expect(page.locator('[data-step] [data-mark="failed"]')).toHaveCount(0)
        })
    })

  test('a run that waits is cancelled, and nothing is green', async ({ page, host: _ }) => {
    await practiceSetup(page, 'Okta')
    await switchFault(page, 'http.timeout', true)
    await toSetup(page, 'Practice with Okta')

    await page.getByRole('button', { name: 'Run all checks' }).click()
    await expect(page.locator('[data-running]').getByText(/^waiting for /)).toBeVisible()
    await expect(page.locator('[data-running] progress')).toHaveAccessibleName(/\d+ of \d+ checks/)
    await page.getByRole('button', { name: 'Cancel' }).click()

    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'incomplete')
    await expect(page.getByRole('status').filter({ hasText: 'The run was canceled.' })).toBeAttached()
    await expect(page.locator('[data-step] [data-mark="verified"]')).toHaveCount(0)
    await expect(page.locator('[data-step] [data-mark="failed"]')).toHaveCount(0)
    await page.reload()
    await expect(page.locator('[data-verdict]')).toHaveAttribute('data-verdict', 'incomplete')
  })

  test.describe('what is switched and cancelled', () => {
    test('the sentence on top says that the run was cancelled', async ({ page, host: _ }) => {
      await practiceSetup(page, 'Okta')
      await switchFault(page, 'http.timeout', true)
      await toSetup(page, 'Practice with Okta')
      await page.getByRole('button', { name: 'Run all checks' }).click()
      await expect(page.locator('[data-running]').getByText(/^waiting for /)).toBeVisible()

      await page.getByRole('button', { name: 'Cancel' }).click()

      await expect(page.locator('[data-verdict="incomplete"]')).toBeVisible()
      await expect(page.locator('[data-verdict]')).toContainText('The run was canceled.', { timeout: 2000 })
    })

    for (const fault of ['scope.not-granted', 'input.missing', 'input.not-https'])
      test(`${fault}: the switch gives a setup its values and takes them away again`, async ({ page, host: _ }) => {
        await practiceSetup(page, 'Auth0')
        await switchFault(page, fault, true)
        await toSetup(page, 'Practice with Auth0')
        // A value that is not there is work to do, and no fault.
        const toDo = fault === 'input.missing'
        expect(await runAll(page)).toBe(toDo ? 'incomplete' : 'fail')
        if (toDo) await expect(page.locator('[data-verdict]')).toContainText(/Next step: /)
        else {
          const cause = page.getByRole('button', { name: 'Show the cause' })
          if (await cause.isVisible()) await cause.click()
          await expect(page.locator(`[data-diagnosis="${fault}"]`).first()).toBeVisible()
        }

        await switchFault(page, fault, false)
        await toSetup(page, 'Practice with Auth0')

        expect(await runAll(page)).toBe('pass')
      })
  })

  test('a warning is yellow and no cause', async ({ page, host: _ }) => {
    await practiceSetup(page, 'Auth0')
    await switchFault(page, 'tls.expires-soon', true)
    await toSetup(page, 'Practice with Auth0')

    expect(await runAll(page)).toBe('warn')

    await toStep(page, 'find-domain')
    await expect(page.locator('[data-step-open]')).toHaveAttribute('data-mark', 'warning')
    await expect(page.locator('[data-diagnosis="tls.expires-soon"]')).toBeVisible()
    await expect(page.getByText(text.finding.rootCause)).toHaveCount(0)
  })
})
