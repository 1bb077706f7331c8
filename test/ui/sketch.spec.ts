import type { Page } from '@playwright/test'
import { loadGuides } from '../../core/app/guide-packs.ts'
import { expect, makeSetup, test, toStep } from './support/real-window.ts'
import { expectAccessible } from './support/window.ts'

const guide = loadGuides('guides').guides.find(({ id }) => id === 'okta/fortanix-key-insight')
const steps = guide?.steps ?? []

/** What lies outside of its place: a letter outside of its sketch, a sketch outside of its step, a step that scrolls sideways. */
const outside = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const found = []
    const step = document.querySelector('[data-step-open]')
    const place = step.getBoundingClientRect()
    for (const svg of step.querySelectorAll('[data-sketch] svg')) {
      const frame = svg.getBoundingClientRect()
      if (frame.width < 150 || frame.left < place.left || frame.right > place.right + 0.5) found.push('a sketch of ' + frame.width)
      for (const part of svg.querySelectorAll('text, rect, circle')) {
        const { left, right, top, bottom } = part.getBoundingClientRect()
        if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1)
          found.push(part.textContent || part.localName)
      }
    }
    const scroller = document.querySelector('[data-scrolls].step') ?? step.parentElement
    return scroller.scrollWidth > scroller.clientWidth ? [...found, 'the step scrolls sideways'] : found
  })()`)

/** Whether the sketches stand beside the clicks, and not below them. */
const beside = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const step = document.querySelector('[data-step-open]')
    return step.querySelector('[data-sketch]').getBoundingClientRect().left > step.querySelector('ol').getBoundingClientRect().right
  })()`)

test('each step shows the sketches of its pages, in its place at every size', async ({ page, host: _ }) => {
  test.setTimeout(180_000)
  await makeSetup(page, 'Okta', 'Sketches')
  for (const { id, sketches = [] } of steps) {
    await page.setViewportSize({ width: 1440, height: 900 })
    await toStep(page, id)
    const drawn = page.locator('[data-step-open] [data-sketch]')
    await expect(drawn).toHaveCount(sketches.length)
    for (const [at, sketch] of sketches.entries())
      await expect(drawn.nth(at).getByRole('img')).toHaveAccessibleName(
        new RegExp(`^Sketch of the page ${sketch.page}\\.`),
      )
    // At 200 %, half as many pixels are there to lay things out in.
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
      [512, 350],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await outside(page), `${id} at ${width}`).toEqual([])
    }
  }
})

test('the clicks that a sketch marks are in its name, and it stands where there is room', async ({ page, host: _ }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await makeSetup(page, 'Okta', 'Sketches')
  await toStep(page, 'policy')
  await expect(
    page.getByRole('img', { name: 'Sketch of the page Access Policies. Clicks 1 and 2 are marked.', exact: true }),
  ).toBeVisible()
  expect(await beside(page)).toBe(true)
  await expectAccessible(page)
  await page.setViewportSize({ width: 512, height: 350 })
  expect(await beside(page)).toBe(false)
})
