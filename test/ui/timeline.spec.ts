import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { allPassed } from './support/fake-reports.ts'
import { expect, expectAccessible, openSetup, test } from './support/window.ts'

const openTimeline = async (page: Page, setup = 'Acme production') => {
  await openSetup(page, setup)
  await page.getByRole('button', { name: 'Timeline', exact: true }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Timeline' })).toBeFocused()
}
const row = (page: Page, purpose: string) => page.getByRole('button', { name: purpose })
const showTable = (page: Page) => page.getByRole('radio', { name: 'Table' }).check()

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the timeline in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 1024, height: 700 } })

    for (const connection of ['direct', 'proxy', 'untrusted', 'unreachable', 'nowhere', 'old'] as const)
      test(`${connection} is accessible`, async ({ page, open }) => {
        await open({ connection })
        await openTimeline(page)

        await expectAccessible(page)
      })

    test('an open request, and the table, are accessible', async ({ page, open }) => {
      await open()
      await openTimeline(page)
      await row(page, 'Request a token').click()
      await expect(page.getByRole('group', { name: 'Request', exact: true })).toBeVisible()
      await expectAccessible(page)

      await showTable(page)
      await expect(page.getByRole('table')).toBeVisible()
      await expectAccessible(page)
    })

    test('no run is accessible', async ({ page, open }) => {
      await open()
      await openTimeline(page, 'Initech directory')

      await expect(page.getByRole('heading', { name: 'No run yet' })).toBeVisible()
      await expectAccessible(page)
    })
  })

test.describe('the requests', () => {
  test('one row each, in the words of their purpose, with the longest chain marked', async ({ page, open }) => {
    await open()
    await openTimeline(page)

    const rows = page.getByRole('list', { name: 'Requests in the order' }).locator('> li')
    await expect(rows).toHaveCount(4)
    await expect(rows.nth(0)).toContainText('Read the OAuth metadata')
    await expect(rows.nth(3)).toContainText('Request a token')
    await expect(rows.nth(3)).toContainText('HTTP 400')
    await expect(rows.nth(3).getByRole('img', { name: text.timeline.requests.behindFailed })).toBeVisible()
    await expect(page.locator('[data-exchange][data-chain="true"]')).toHaveCount(3)
    await expect(row(page, 'Request a token')).toHaveAccessibleName(/from 312 ms to 500 ms, on the longest chain/)
    await expect(page.getByText('The longest chain of consecutive requests has 3 requests')).toBeVisible()
    await expect(page).toHaveTitle('Timeline, Acme production · IdP Preflight')
  })

  test('every phase lies on the common axis, and the legend names it', async ({ page, open }) => {
    await open()
    await openTimeline(page)

    const first = page.locator('[data-exchange="0"]')
    for (const phase of ['dns', 'connect', 'tls', 'wait', 'receive'])
      await expect(first.locator(`[data-phase="${phase}"]`)).toHaveCount(1)
    const legend = page.getByRole('list', { name: text.timeline.requests.legend })
    await expect(legend.getByRole('listitem')).toHaveText([
      text.timeline.phases.dns,
      'connect',
      'TLS',
      'first byte',
      'receive',
      'on the longest chain',
    ])
    const ends = async (exchange: number, phase: string) =>
      page.locator(`[data-exchange="${exchange}"] [data-phase="${phase}"]`).evaluate((piece) => {
        const { left, right } = piece.getBoundingClientRect()
        return { left, right }
      })
    expect((await ends(0, 'wait')).left).toBeGreaterThanOrEqual((await ends(0, 'tls')).right - 1)
    expect((await ends(1, 'wait')).left).toBeGreaterThan((await ends(0, 'receive')).right)
  })

  test('open and close by keyboard, with what was sent and received, masked', async ({ page, open }) => {
    await open()
    await openTimeline(page)
    const token = row(page, 'Request a token')

    await page.getByRole('radio', { name: 'Chart' }).focus()
    for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('Tab')
    await expect(token).toBeFocused()
    await page.keyboard.press('Enter')

    await expect(token).toHaveAttribute('aria-expanded', 'true')
    const request = page.getByRole('group', { name: 'Request', exact: true })
    await expect(request).toContainText('authorization: Basic ••••••')
    await expect(page.getByRole('group', { name: text.exchange.response })).toContainText('access_denied')
    await expect(token).toBeFocused()
    await page.keyboard.press('Space')
    await expect(request).toBeHidden()
  })

  test('show the same as a table', async ({ page, open }) => {
    await open()
    await openTimeline(page)

    await page.getByRole('radio', { name: 'Chart' }).focus()
    await page.keyboard.press('ArrowRight')

    await expect(page.getByRole('radio', { name: 'Table' })).toBeFocused()
    const table = page.getByRole('table', { name: /All times are in milliseconds/ })
    await expect(table.getByRole('columnheader')).toHaveText([
      'Purpose',
      text.timeline.columns.begins,
      text.timeline.columns.dns,
      'Connect',
      'TLS',
      'First byte',
      'Receive',
      text.timeline.columns.total,
      text.timeline.columns.answer,
    ])
    const cells = table.getByRole('row', { name: /Read the OAuth metadata/ }).getByRole('cell')
    await expect(cells).toHaveText(['102', '1.2', '18', '31', '92', '4.5', '97', 'HTTP 200'])
    const asked = table.getByRole('row', { name: /Request a token/ })
    await expect(asked).toContainText('on the longest chain')
    await expect(asked.getByRole('cell').nth(1)).toContainText('none')
    await expect(page.getByRole('list', { name: 'Requests in the order' })).toBeHidden()
  })

  test('of a new run replace those before', async ({ page, open }) => {
    await open({ finds: allPassed })
    await openTimeline(page, 'Initech directory')

    await page.locator('.page').getByRole('button', { name: 'Run all checks' }).click()

    await expect(page.locator('[data-exchange]')).toHaveCount(4)
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Initech directory' })).toBeVisible()
  })
})

test.describe('the way to the host', () => {
  const station = (page: Page, id: string) => page.locator(`[data-station="${id}"]`)

  test('name, addresses of both families, proxy, and the ladder down to what trusts it', async ({ page, open }) => {
    await open()
    await openTimeline(page)

    await expect(page.getByRole('region', { name: text.timeline.way.title('acme.okta.com') })).toBeVisible()
    await expect(station(page, 'name')).toContainText('resolved by the DNS server 10.0.0.53, 12 ms')
    await expect(station(page, 'addresses')).toContainText(/IPv4\s+3\.33\.139\.32\s+connected after 18 ms/)
    await expect(station(page, 'addresses')).toContainText(/IPv6\s+The name has no address of this type/)
    await expect(station(page, 'proxy')).toContainText(text.timeline.way.noProxy)
    await expect(page.locator('[data-rung]')).toHaveCount(3)
    const leaf = page.locator('[data-rung="leaf"]')
    await expect(leaf).toContainText('Amazon RSA 2048 M02')
    await expect(leaf).toContainText('9 days left')
    await expect(leaf).toContainText('RSA, 2048 bits')
    await expect(leaf).toContainText('sha256WithRSAEncryption')
    await expect(leaf.locator('code')).toHaveText(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
    const tops = await page
      .locator('[data-rung], [data-trust]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top))
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    await expect(page.locator('[data-rung]').last()).toHaveAttribute('data-rung', 'root')
    await expect(page.locator('[data-trust="bundled"]')).toContainText(text.stores.bundled)
  })

  test('a proxy is named with the rule that chose it', async ({ page, open }) => {
    await open({ connection: 'proxy' })
    await openTimeline(page)

    await expect(station(page, 'proxy')).toContainText(/proxy\.acme\.example:8080\s+Rule\s+HTTPS_PROXY/)
    await expect(station(page, 'proxy')).toContainText('connect ENETUNREACH 3.33.139.32:443')
    await expect(station(page, 'addresses')).toContainText(text.timeline.way.byProxy)
  })

  test('a broken rung is red, says why, and nobody trusts it', async ({ page, open }) => {
    await open({ connection: 'untrusted' })
    await openTimeline(page)

    const broken = page.locator('[data-rung][data-problem]')
    await expect(broken).toHaveCount(1)
    await expect(broken).toContainText('Zscaler Root CA')
    await expect(broken).toContainText(text.timeline.ladder.broken)
    await expect(broken.getByRole('img', { name: 'Failed' })).toBeVisible()
    const red = await page.evaluate(
      "(s => { s.style.color = 'var(--bad)'; document.body.append(s); const c = getComputedStyle(s).color; s.remove(); return c })(document.createElement('i'))",
    )
    await expect(broken).toHaveCSS('border-top-color', String(red))
    await expect(page.locator('[data-trust="nobody"]')).toHaveText(text.timeline.ladder.nobody)
    await expect(station(page, 'tls')).toContainText('SELF_SIGNED_CERT_IN_CHAIN')
    await expect(station(page, 'tls')).toHaveAttribute('data-state', 'failed')
  })

  test('a host that cannot be reached says so at the station where it ends', async ({ page, open }) => {
    await open({ connection: 'unreachable' })
    await openTimeline(page)

    await expect(station(page, 'addresses')).toHaveAttribute('data-state', 'failed')
    await expect(station(page, 'tls')).toContainText(text.timeline.way.noTls)
    await expect(page.getByText(text.timeline.requests.none)).toBeVisible()
  })

  test('a run without one, and one of an older version, say why there is none', async ({ page, open }) => {
    await open({ connection: 'old' })
    await openTimeline(page)

    await expect(page.getByText(text.timeline.way.unknown)).toBeVisible()
    await expect(page.locator('[data-exchange]')).toHaveCount(4)
  })
})

for (const width of [320, 640, 1024])
  test(`nothing of a timeline runs out of a window of ${width} pixels`, async ({ page, open }) => {
    await page.setViewportSize({ width, height: 700 })
    await open({ connection: 'untrusted' })
    const fits = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0)
      expect(await page.evaluate("(m => m.scrollWidth - m.clientWidth)(document.querySelector('.page'))")).toBe(0)
      // What a card cuts off would not be noticed by the page.
      const cut = await page.evaluate(
        "[...document.querySelectorAll('.page .card')].filter((c) => c.scrollWidth > c.clientWidth + 1).length",
      )
      expect(cut).toBe(0)
    }
    await openTimeline(page)
    await fits()
    const spans = await page
      .locator('.ticks span')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right }) => ({ left, right })))
    expect(spans.length).toBeGreaterThan(1)
    expect(spans.every(({ left }, i) => left >= (spans[i - 1]?.right ?? 0))).toBe(true)

    await row(page, 'Read the OAuth metadata').click()
    await expect(page.getByRole('group', { name: 'Request', exact: true })).toBeVisible()
    await fits()
    await showTable(page)
    await expect(page.getByRole('table')).toBeVisible()
    await fits()
  })
