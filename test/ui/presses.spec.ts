import { text } from '../../renderer/text.ts'
import { expect, makeSetup, test, toPractice } from './support/real-window.ts'

const rail = text.rail.label

test.describe('a press counts once', () => {
  test('of a double click, also where the same button has come to the same place', async ({ page, host: _ }) => {
    await makeSetup(page, 'Okta', 'Umbrella')
    const box = await page.getByRole('button', { name: text.setups.duplicate, exact: true }).boundingBox()
    if (!box) throw new Error('the button is not there')
    const at = [box.x + box.width / 2, box.y + box.height / 2] as const
    await page.mouse.click(...at)
    await expect(page.getByRole('heading', { level: 1, name: 'Copy of Umbrella' })).toBeVisible()
    // The second click of a slow double click.
    await page.mouse.move(...at)
    await page.mouse.down({ clickCount: 2 })
    await page.mouse.up({ clickCount: 2 })
    await expect(page.getByRole('navigation', { name: rail }).getByText('Copy of')).toHaveCount(1)

    await toPractice(page)
    await page.getByRole('radio', { name: 'Okta' }).check()
    await page.getByRole('button', { name: 'Start the practice tenant' }).dblclick()
    await page.getByRole('button', { name: text.practice.setUp }).dblclick()
    await expect(page.getByRole('heading', { level: 1, name: /^Practice with Okta/ })).toBeVisible()
    await expect(page.getByRole('navigation', { name: rail }).getByText('Practice with Okta')).toHaveCount(1)
  })

  test('of a key that is held', async ({ page, host: _ }) => {
    await makeSetup(page, 'Okta', 'Umbrella')
    await page.getByRole('button', { name: text.setups.duplicate, exact: true }).focus()
    for (let n = 0; n < 5; n++) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Copy of Umbrella' })).toBeVisible()
    await page.waitForTimeout(300)
    await expect(page.getByRole('navigation', { name: rail }).getByText('Copy of')).toHaveCount(1)
  })
})
