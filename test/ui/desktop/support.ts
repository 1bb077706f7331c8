import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { StandIn, type StandInOptions } from '../../support/electron-stand-in/launch.ts'

interface Fixtures {
  /** The person's home. */
  home: string
  /** Starts the program; what is started is ended with the test. */
  start: (options?: Omit<StandInOptions, 'home'>) => StandIn
  app: StandIn
  page: Page
}

/** The desktop program under the stand-in: what its window must do and must not, which a browser cannot show. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off this pattern
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'preflight-desktop-'))
    await use(home)
    rmSync(home, { recursive: true, force: true })
  },
  start: async ({ home }, use) => {
    const started: StandIn[] = []
    await use((options = {}) => {
      const app = StandIn.launch({ home, ...options })
      started.push(app)
      return app
    })
    for (const app of started) {
      await app.close()
      app.dispose()
    }
  },
  app: async ({ start }, use) => use(start()),
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading').first()).toBeVisible()
    await use(page)
  },
})
export { expect }

export interface Answer {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: whatever the contract says of this call
  value?: any
  error?: { code: string; message: string }
}

/** Calls the bridge from inside the page, `group.name`. */
export const call = (page: Page, name: string, argument?: unknown): Promise<Answer> =>
  page.evaluate<Answer>(`window.bridge.${name}(${argument === undefined ? '' : JSON.stringify(argument)})`)

/** As much of Electron's module as the tests touch from inside the main process. */
export interface Electron {
  // biome-ignore lint/suspicious/noExplicitAny: the stand-in's, or what a test puts in its place
  [name: string]: any
}
/** What the program asked of the system. */
export interface Seen {
  opened: string[]
  boxes: { kind: string; title: string; message: string; detail: string; buttons: string[] }[]
}
