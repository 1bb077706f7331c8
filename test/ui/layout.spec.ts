import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { chromiumArguments, chromiumBinary } from '../support/chromium.ts'
import { dayFromNow } from './support/fake-expiry.ts'
import { startFakeHost } from './support/fake-host.ts'
import { findings } from './support/fake-reports.ts'
import { expect, makeSetup, practiceSetup, runAll, test, toPractice, toSetup } from './support/real-window.ts'
import { tour } from './support/tour.ts'

// Playwright hides scrollbars, and what is hidden takes no room. People have them.
const browser = chromiumBinary()
test.use({
  launchOptions: {
    args: [...chromiumArguments],
    ignoreDefaultArgs: ['--hide-scrollbars'],
    ...('found' in browser ? { executablePath: browser.found } : {}),
  },
})

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

/** Every bar that is seen, but for those of code and tables, and texts that are cut: a `title` or what unfolds has the rest. */
const bars = (page: Page): Promise<{ across: string[]; upright: string[]; cut: string[] }> =>
  page.evaluate(`(() => {
    const name = (element) => element.localName + '.' + (element.className || element.id) + ' ' + element.textContent.trim().slice(0, 40)
    const shown = [...document.querySelectorAll('html, body, body *')].filter((each) => {
      const { width, height } = each.getBoundingClientRect()
      return width > 2 && height > 2 && !each.closest('pre, textarea, input, select, svg, dialog, .hidden')
    })
    const wide = shown.filter((each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0)
    const flow = (each) => getComputedStyle(each)
    return {
      across: wide.filter((each) => /auto|scroll/.test(flow(each).overflowX) && !each.closest('[data-waterfall], table')).map(name),
      upright: shown.filter((each) => {
        const { overflowY, scrollbarWidth } = flow(each)
        return /auto|scroll/.test(overflowY) && scrollbarWidth !== 'none' && each.scrollHeight > each.clientHeight + 1
      }).map(name),
      cut: wide.filter((each) => /hidden|clip/.test(flow(each).overflowX) && !each.closest('[title], [aria-expanded]')).map(name),
    }
  })()`)

/** Where the heading of a screen, its Help and its tabs begin. */
const places = (page: Page): Promise<{ left: number; help: number | null; tabs: number | null }> =>
  page.evaluate(`(() => {
    const box = (one) => one ? one.getBoundingClientRect() : null
    const help = [...document.querySelectorAll('main button')].find((one) => one.ariaLabel === ${JSON.stringify(text.rail.helpHere)})
    const tabs = document.querySelector('main nav[aria-label="${text.tabs.label}"]')
    return {
      left: Math.round(box(document.querySelector('main h1')).left),
      help: help ? Math.round(box(help).right) : null,
      tabs: tabs ? Math.round(box(tabs).top) : null,
    }
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
      const { across, upright, cut } = await bars(page)
      expect.soft(across, `${at}: scrolls sideways`).toEqual([])
      expect.soft(upright.slice(1), `${at}: more than one scrollbar`).toEqual([])
      expect.soft(cut, `${at}: text that cannot be read`).toEqual([])
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

/** The screens of the window, and how one gets there from the list of setups. */
const screens: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  setups: async () => {},
  'new setup': (page) => rail(page).getByRole('button', { name: text.rail.create }).click(),
  practice: (page) => rail(page).getByRole('button', { name: text.rail.practice }).click(),
  settings: (page) => rail(page).getByRole('button', { name: text.rail.settings }).click(),
  manual: (page) => rail(page).getByRole('button', { name: text.rail.manual }).click(),
  checklist: (page) => rail(page).getByRole('button', { name: 'Acme production' }).click(),
  token: (page) => view(page, text.token.title),
  timeline: (page) => view(page, text.timeline.title),
  runs: (page) => view(page, text.history.title),
  'hand-off': (page) => view(page, text.checklist.handoff),
}
const rail = (page: Page) => page.getByRole('navigation', { name: text.rail.label })
async function view(page: Page, name: string): Promise<void> {
  await screens.checklist?.(page)
  await page.getByRole('navigation', { name: text.tabs.label }).getByRole('button', { name, exact: true }).click()
}

for (const setups of [1, 4, 9])
  test(`a screen has one scrollbar and cuts no text, with ${setups} setups and a banner`, async ({ page }) => {
    test.setTimeout(180_000)
    const customers = setups === 9 ? { acme: 'Acme', staging: 'Acme', 'more-4': 'Umbrella' } : {}
    const host = await startFakeHost({ setups, customers, keepsNothing: true })
    await page.setViewportSize(whole)
    await page.goto(host.url)
    for (const [screen, go] of Object.entries(screens)) {
      await go(page)
      await expect(page.locator('main h1').first()).toBeVisible()
      await look(page, screen)
    }
    await screens.checklist?.(page)
    const current = rail(page).locator('[aria-current="page"]')
    const steps = page.getByRole('navigation', { name: text.checklist.steps })
    await steps.getByRole('button').last().click()
    // From the largest: what is seen in it may be outside a smaller one.
    for (const { width, height } of sizes.filter((size) => size.width >= 900).reverse()) {
      await page.setViewportSize({ width, height })
      await expect(current).toBeInViewport({ ratio: 1 })
      await expect(steps.locator('[aria-current="step"]')).toBeInViewport({ ratio: 1 })
    }
    await host.stop()
  })

test('all screens have one left edge, one place for Help and one for the tabs', async ({ page }) => {
  test.setTimeout(180_000)
  const host = await startFakeHost({})
  for (const { name, width, height } of sizes) {
    await page.setViewportSize(whole)
    await page.goto(host.url)
    const found: Record<string, Awaited<ReturnType<typeof places>>> = {}
    for (const [screen, go] of Object.entries(screens)) {
      await go(page)
      await expect(page.locator('main h1').first()).toBeVisible()
      await page.setViewportSize({ width, height })
      found[screen] = await places(page)
      await page.setViewportSize(whole)
    }
    for (const what of ['left', 'help', 'tabs'] as const) {
      const all = Object.values(found).map((one) => one[what])
      expect.soft(new Set(all.filter((one) => one !== null)).size, `${name}, ${what}: ${JSON.stringify(found)}`).toBe(1)
    }
  }
  await host.stop()
})

test('where there is no room for a column, setups are behind a button, by name', async ({ page }) => {
  const host = await startFakeHost({ setups: 9 })
  for (const { width, height } of sizes.filter((size) => size.width < 900)) {
    await page.setViewportSize({ width, height })
    await page.goto(host.url)
    const menu = rail(page).getByRole('button', { name: text.rail.menu })
    expect((await rail(page).boundingBox())?.height).toBeLessThan(60)
    await menu.click()
    await rail(page).getByText('Umbrella Europe, region 8').scrollIntoViewIfNeeded()
    await expect(rail(page).getByText('Umbrella Europe, region 8')).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await expect(rail(page).getByText('Acme production')).toBeHidden()
    await menu.click()
    await rail(page).getByText('Acme production').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Acme production' })).toBeFocused()
    await expect(rail(page).getByText('Acme production')).toBeHidden()
  }
  await host.stop()
})

test('at 400 % nothing in the menu lies on something else, however many setups there are', async ({ page }) => {
  const host = await startFakeHost({ setups: 40 })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(host.url)
  await rail(page).getByRole('button', { name: text.rail.menu }).click()
  const last = rail(page).locator('.setups li').last()
  await expect(last).toBeVisible()
  const { y, height } = (await last.boundingBox()) ?? { y: Number.NaN, height: 0 }
  for (const name of [text.rail.create, text.rail.all, text.rail.settings]) {
    const box = await rail(page).getByRole('button', { name, exact: true }).boundingBox()
    expect(box?.y, name).toBeGreaterThanOrEqual(y + height)
  }
  await rail(page).getByRole('button', { name: text.rail.settings }).click()
  await expect(page.getByRole('heading', { level: 1, name: text.settings.title })).toBeFocused()
  await host.stop()
})

test('at 1024 px the ways to start stand in pairs, and all of them begin on the first page', async ({ page }) => {
  const host = await startFakeHost({ empty: true })
  await page.setViewportSize({ width: 1024, height: 700 })
  await page.goto(host.url)
  const doors = page.getByRole('list', { name: text.welcome.doors }).getByRole('listitem')
  await expect(doors).toHaveCount(5)
  const tops = (await Promise.all((await doors.all()).map((door) => door.boundingBox()))).map((box) => box?.y ?? 9999)
  expect(new Set(tops).size).toBe(3)
  expect(Math.max(...tops)).toBeLessThan(650)
  await host.stop()
})

test('a long word breaks inside its card, and what is very long is shown in part until it is asked for', async ({
  page,
}) => {
  const long = 'k'.repeat(20_000)
  const found = findings.map((one) =>
    one.status === 'fail' ? { ...one, says: `The key ${long} is unknown. It is ${long}.`, actual: long } : one,
  )
  const host = await startFakeHost({ found })
  await page.setViewportSize(whole)
  await page.goto(host.url)
  await screens.checklist?.(page)
  const card = page.locator('article[data-diagnosis]').first()
  await expect(card).toBeVisible()
  await look(page, 'a very long key ID')
  expect((await card.boundingBox())?.height).toBeLessThan(1500)
  await card
    .getByRole('button', { name: text.finding.allOf(20_000) })
    .last()
    .click()
  expect((await card.boundingBox())?.height).toBeGreaterThan(2500)
  await card.getByRole('button', { name: text.finding.lessOf }).click()
  await expect(card.getByRole('button', { name: text.finding.lessOf })).toHaveCount(0)
  await host.stop()
})

test('at 400 % no word of a title is broken', async ({ page }) => {
  const ends = { id: 'a', kind: 'certificate', on: dayFromNow(20), what: 'It expires.', setups: [] } as const
  const host = await startFakeHost({ expiry: [ends] })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto(host.url)
  const broken = (): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('main h1, main h2')].flatMap((title) => {
      const word = title.cloneNode()
      word.style.cssText = 'position: absolute; width: max-content; white-space: nowrap; visibility: hidden'
      title.after(word)
      const widest = Math.max(...title.textContent.trim().split(/\\s+/).map((each) => {
        word.textContent = each
        return word.getBoundingClientRect().width
      }))
      word.remove()
      const { width } = title.getBoundingClientRect()
      return width + 1 < widest ? [title.textContent.trim()] : []
    })`)
  await expect(page.locator('[data-setup]').first()).toBeVisible()
  expect(await broken()).toEqual([])
  // A name has more room than the buttons beside it would leave.
  const [name, row] = await Promise.all(
    ['[data-setup] h2', '[data-setup]'].map(
      async (each) => (await page.locator(each).first().boundingBox())?.width ?? 0,
    ),
  )
  expect(name).toBeGreaterThan((row ?? 0) * 0.6)
  await page.getByRole('button', { name: text.rail.menu }).click()
  await page.getByRole('button', { name: text.rail.expiry }).click()
  await expect(page.getByRole('button', { name: text.expiry.save })).toBeVisible()
  expect(await broken()).toEqual([])
  await host.stop()
})

test('in forced colors a fill says where one is', async ({ page }) => {
  const host = await startFakeHost({})
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(host.url)
  await screens.checklist?.(page)
  await expect(page.getByRole('navigation', { name: text.checklist.steps })).toBeVisible()
  const fills: { nav: string; current: string[]; others: string[] }[] = await page.evaluate(`
    [...document.querySelectorAll('nav')].map((nav) => {
      const fills = (which) => [...nav.querySelectorAll(which)].map((one) => getComputedStyle(one).backgroundColor)
      return { nav: nav.ariaLabel, current: fills('[aria-current]'), others: fills('button:not([aria-current])') }
    }).filter(({ current }) => current.length)`)
  expect(fills).toHaveLength(3)
  for (const { nav, current, others } of fills) {
    expect(current).toHaveLength(1)
    expect(others, nav).not.toContain(current[0])
  }
  await host.stop()
})

test('on paper a screen is whole, and has nothing that can only be clicked', async ({ page, host: _ }) => {
  await makeSetup(page, 'Okta', 'Umbrella')
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })

  await expect(page.locator('nav').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Run all checks' })).toBeHidden()
  await expect(page.locator('[data-step-open]')).toBeVisible()
  expect((await scrollers(page)).filter(({ name }) => !/^(html|body)\./.test(name))).toEqual([])
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
  // What says something by its fill alone would be missing.
  expect(
    await page.evaluate(
      `getComputedStyle(document.querySelector('.track i')).getPropertyValue('-webkit-print-color-adjust')`,
    ),
  ).toBe('exact')
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
