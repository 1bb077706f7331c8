import { expect, makeSetup, test, toStep } from './support/real-window.ts'

test.describe('the address of another provider', () => {
  test('is said while typing, and the right guide is offered with the value', async ({ page }) => {
    await makeSetup(page, 'Okta', 'Wrong guide')
    const value = 'https://sso.example.com/realms/acme'
    await toStep(page, 'find-domain')
    const domain = page.getByRole('textbox', { name: /domain/i }).first()
    await domain.fill(value)
    await domain.blur()
    await expect(page.getByText(/sso\.example\.com belongs to Keycloak/)).toBeVisible()
    await page.getByRole('button', { name: /^Create a setup with “Any OAuth server/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /Another product|OAuth/ })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Issuer or well-known URL' })).toHaveValue(value)
  })
})
