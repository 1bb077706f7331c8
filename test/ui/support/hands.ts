import type { Locator, Page } from '@playwright/test'

/** A person with a pointer, or with a keyboard alone, who counts what they do. */
export interface Hand {
  /** Presses a button, a link, or chooses one of several. */
  press(control: Locator): Promise<void>
  /** Enters a value; typing belongs to its field. */
  fill(field: Locator, value: string): Promise<void>
  /** Clicks and key commands so far, and fields that were filled. */
  done(): { actions: number; fields: number }
}

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === element.ownerDocument.activeElement)

/** Goes on with the Tab key alone until a control has the focus. Throws where it never comes there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  for (let presses = 0; presses < 120; presses++) {
    if (await isFocused(control)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${control}`)
}

/** One of several is reached with the arrow keys once one of them has the focus. */
async function choose(page: Page, radio: Locator): Promise<void> {
  await radio.waitFor()
  const name = await radio.getAttribute('name')
  for (let presses = 0; presses < 120; presses++) {
    const { tag, group } = await page.evaluate<{ tag: string; group: string | null }>(
      '({ tag: document.activeElement.type, group: document.activeElement.name })',
    )
    if (tag === 'radio' && group === name) break
    await page.keyboard.press('Tab')
  }
  for (let presses = 0; presses < 40 && !(await isFocused(radio)); presses++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
}

export const hands: Readonly<Record<'pointer' | 'keyboard', (page: Page) => Hand>> = {
  pointer(page) {
    let actions = 0
    let fields = 0
    return {
      async press(control) {
        actions++
        await control.click()
      },
      async fill(field, value) {
        fields++
        await field.click()
        await page.keyboard.type(value)
      },
      done: () => ({ actions, fields }),
    }
  },
  keyboard(page) {
    let actions = 0
    let fields = 0
    return {
      async press(control) {
        actions++
        if ((await control.getAttribute('type')) === 'radio') return choose(page, control)
        await tabTo(page, control)
        await page.keyboard.press((await control.getAttribute('type')) === 'checkbox' ? 'Space' : 'Enter')
      },
      async fill(field, value) {
        fields++
        await tabTo(page, field)
        await page.keyboard.type(value)
      },
      done: () => ({ actions, fields }),
    }
  },
}
