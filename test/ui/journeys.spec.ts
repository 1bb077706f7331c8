import { text } from '../../renderer/text.ts'
import { hands } from './support/hands.ts'
import { expect, test } from './support/real-window.ts'

const names = Object.keys(hands) as (keyof typeof hands)[]

for (const name of names)
  test.describe(`by ${name}`, () => {
    test('from credentials to a green hand-off in 5 actions and 3 fields', async ({ page, host: _, tenant }) => {
      test.setTimeout(120_000)
      const { origin, values, secret } = await tenant('okta')
      const hand = hands[name](page)

      await hand.press(page.getByRole('button', { name: text.welcome.valuesDo }))
      await hand.press(page.getByRole('group', { name: 'Okta' }).getByRole('radio', { name: /Key Insight/ }))
      await hand.press(page.getByRole('button', { name: text.create.create }))
      await hand.fill(page.getByRole('textbox', { name: 'Okta domain' }), origin)
      await hand.fill(page.getByRole('textbox', { name: 'Client ID' }), values.client_id ?? '')
      await hand.fill(page.getByLabel('Client secret', { exact: true }), secret)
      await hand.press(page.getByRole('button', { name: text.checklist.runAll }))
      await expect(page.locator('[data-verdict]').first()).toHaveAttribute('data-verdict', 'pass', { timeout: 30_000 })
      await hand.press(
        page.getByRole('navigation', { name: text.tabs.label }).getByRole('button', { name: text.checklist.handoff }),
      )

      await expect(page.getByText(/values are verified by requests/)).toBeVisible()
      expect(hand.done()).toEqual({ actions: 5, fields: 3 })
    })

    test('from a domain to the letter in 3 actions', async ({ page, host: _ }) => {
      test.setTimeout(120_000)
      const hand = hands[name](page)

      await hand.fill(page.getByRole('textbox', { name: text.welcome.connectionAddress }), 'https://127.0.0.1:1')
      await hand.press(page.getByRole('button', { name: text.welcome.connectionDo, exact: true }))
      await expect(page.getByRole('button', { name: text.connection.again })).toBeVisible({ timeout: 30_000 })
      await hand.press(page.getByRole('button', { name: text.connection.open }))
      await hand.press(page.getByRole('main').getByRole('button', { name: text.letter.copy, exact: true }).first())

      await expect(page.getByRole('main')).toContainText('127.0.0.1')
      expect(hand.done()).toEqual({ actions: 3, fields: 1 })
    })
  })

test('an address that cannot be used makes no setup, and what is wrong with it is said', async ({ page, host: _ }) => {
  const address = page.getByRole('textbox', { name: text.welcome.connectionAddress })
  for (const [typed, says] of [
    ['{yourOktaDomain}', 'placeholder'],
    ['https://user:pass@acme.okta.com', 'password'],
    ['hello world', 'space'],
  ] as const) {
    await address.fill(typed)
    await page.getByRole('button', { name: text.welcome.connectionDo, exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(says)
    await expect(address).toHaveValue(typed)
    await expect(page.getByText(text.rail.none)).toBeVisible()
  }
})
