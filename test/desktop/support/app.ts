import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { electronEnv } from '../../../build/electron-binary.ts'
import { desktop, desktopRequired } from '../../support/electron-binary.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const where = desktop()

/** Root has no sandbox of Chromium's on Linux; everything but the sandbox itself can be tested without it. */
export const sandboxed = !(process.platform === 'linux' && process.getuid?.() === 0)

/** Starts the program over an empty folder of its own, or over one that is given. */
export async function launch(home: string, more: readonly string[] = []): Promise<ElectronApplication> {
  if ('missing' in where) throw new Error(where.missing)
  return _electron.launch({
    executablePath: where.found,
    args: [root, ...more, ...(more.includes('--nothing-on-disk') ? [] : [`--user-data-dir=${join(home, 'chromium')}`])],
    chromiumSandbox: sandboxed,
    env: {
      ...(electronEnv(process.env) as Record<string, string>),
      IDP_PREFLIGHT_HOME: join(home, 'data'),
      // No keychain, whatever this machine has.
      ...(process.platform === 'linux' ? { DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'no-bus')}` } : {}),
      ...(sandboxed ? {} : { PREFLIGHT_TESTS_WITHOUT_SANDBOX: '1' }),
    },
  })
}

interface Fixtures {
  home: string
  app: ElectronApplication
  page: Page
}

/** A test with the program started, its window ready, and everything removed afterwards. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off this pattern
  home: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'preflight-desktop-'))
    await use(home)
    rmSync(home, { recursive: true, force: true })
  },
  app: async ({ home }, use) => {
    const app = await launch(home)
    await use(app)
    await app.close()
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await expect(page.getByRole('heading').first()).toBeVisible()
    await use(page)
  },
})
export { expect }

/** Called at the top of a file: a stated skip where there is no Electron, a failure where there must be one. */
export function needsDesktop(): void {
  if (desktopRequired && 'missing' in where) throw new Error(where.missing)
  test.skip('missing' in where, 'missing' in where ? where.missing : '')
}

export interface Answer {
  ok: boolean
  value?: unknown
  error?: { code: string }
}

/**
 * Calls the bridge from inside the page, `group.name`. What runs in the page is written as text throughout these tests:
 * the project they belong to has no types of a browser, so that the core cannot use one by mistake.
 */
export const call = (page: Page, name: string, argument?: unknown): Promise<Answer> =>
  page.evaluate<Answer>(`window.bridge.${name}(${argument === undefined ? '' : JSON.stringify(argument)})`)
