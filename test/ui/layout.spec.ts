import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { expect, makeSetup, practiceSetup, runAll, test, toPractice, toSetup } from './support/real-window.ts'
import { tour } from './support/tour.ts'

/** Sizes of the window, and the same at 200 %: zoomed, half as many pixels are there to lay things out in. */
const sizes = [
  { name: '1024 × 700', width: 1024, height: 700 },
  { name: '1440 × 900', width: 1440, height: 900 },
  { name: '4K', width: 3840, height: 2160 },
  { name: '1024 × 700 at 200 %', width: 512, height: 350 },
  { name: '1440 × 900 at 200 %', width: 720, height: 450 },
] as const
const whole = { width: 1440, height: 900 }

interface Scroller {
  name: string
  /** Pixels below the last thing that can be seen in it. */
  empty: number
  /** Another one around it scrolls as well. */
  within: string | null
}

/** Everything on the page that scrolls up and down by more than a pixel, but for what is meant to be looked through. */
const scrollers = (page: Page): Promise<Scroller[]> =>
  page.evaluate(`(() => {
    const name = (element) => element.localName + '.' + (element.className || element.id)
    const canScroll = (element) => {
      const { overflowY } = getComputedStyle(element)
      const root = element === document.documentElement
      return (root ? overflowY !== 'hidden' : /auto|scroll/.test(overflowY)) && element.scrollHeight - element.clientHeight > 1
    }
    const meant = 'pre, textarea, dialog, .setups'
    const all = [...document.querySelectorAll('html, body, body *')].filter((each) => canScroll(each) && !each.closest(meant))
    return all.map((scroller) => {
      const top = scroller.getBoundingClientRect().top - scroller.scrollTop
      const bottoms = [...scroller.querySelectorAll('*')].flatMap((each) => {
        if (each.closest('.hidden') || each.children.length > 0) return []
        const { bottom, height, width } = each.getBoundingClientRect()
        return height > 1 && width > 1 ? [bottom - top] : []
      })
      const outer = all.find((other) => other !== scroller && other.contains(scroller))
      return {
        name: name(scroller),
        empty: Math.round(scroller.scrollHeight - Math.max(0, ...bottoms)),
        within: outer ? name(outer) : null,
      }
    })
  })()`)

/** Controls that lie outside the window at its side. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main button, main a, main input, main select')].flatMap((control) => {
    const { left, right, width, height } = control.getBoundingClientRect()
    if (width < 2 || height < 2 || control.closest('.hidden, pre, table, [data-waterfall]')) return []
    return left < 0 || right > innerWidth + 0.5 ? [control.textContent.trim().slice(0, 40) || control.localName] : []
  })`)

/** The padding at the end of a page, and of the card that it ends with, which is there on purpose. */
const padding = 96

async function look(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    for (const { name, width, height } of sizes) {
      await page.setViewportSize({ width, height })
      const found = await scrollers(page)
      const at = `${screen}, ${name}`
      expect
        .soft(
          found.filter(({ empty }) => empty > padding),
          `${at}: scrolls into emptiness`,
        )
        .toEqual([])
      expect
        .soft(
          found.filter(({ within }) => within),
          `${at}: one scrollbar within another`,
        )
        .toEqual([])
      expect
        .soft(
          found.filter(({ name: of }) => /^(html|body)\./.test(of)),
          `${at}: the window scrolls`,
        )
        .toEqual([])
      expect.soft(await cutOff(page), `${at}: cut off at the side`).toEqual([])
    }
    await page.setViewportSize(whole)
  })
}

test('no screen of any size has a second scrollbar, emptiness below, or a control that is cut off', async ({
  page,
  host: _,
}) => {
  test.setTimeout(400_000)
  await tour(page, (screen) => look(page, screen))
})

test('on paper a screen is whole, and has nothing that can only be clicked', async ({ page, host: _ }) => {
  await makeSetup(page, 'Okta', 'Umbrella')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Run all checks' })).toBeHidden()
  await expect(page.locator('[data-step-open]')).toBeVisible()
  expect((await scrollers(page)).filter(({ name }) => !/^(html|body)\./.test(name))).toEqual([])
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
})

test('a setup of an earlier practice tenant says so, and goes on with the next one', async ({ page, host: _ }) => {
  await practiceSetup(page, 'Okta')
  expect(await runAll(page)).toBe('pass')
  await toPractice(page)
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await toSetup(page, 'Practice with Okta')
  await page.getByRole('button', { name: 'Run all checks' }).click()
  await expect(page.getByText(/uses the practice tenant of Okta, which is not running/)).toBeVisible()
  await toPractice(page)
  await page.getByRole('button', { name: 'Start the practice tenant' }).click()
  await expect(page.getByRole('heading', { name: text.practice.running('Okta') })).toBeVisible()
  await toSetup(page, 'Practice with Okta')
  expect(await runAll(page)).toBe('pass')
})
