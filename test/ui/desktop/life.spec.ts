import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { text } from '../../../renderer/text.ts'
import { practiceSetup, switchFault, toSetup } from '../support/real-window.ts'
import { call, type Electron, expect, type Seen, test } from './support.ts'

const bounds = ({ BrowserWindow }: Electron) => BrowserWindow.getAllWindows()[0].getBounds()
const boxes = (_electron: Electron, _argument: unknown, seen: Seen) => seen.boxes

test('quitting ends the program in order, and without an error', async ({ app, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()

  expect(await app.close()).toBe(0)

  expect(app.notes()).toEqual(['ready', 'before-quit', 'quit'])
  expect(app.said).toBe('')
})

test('closing the window ends the program', async ({ app, page }) => {
  await page.close()

  expect(await app.ended()).toBe(0)
  expect(app.notes()).toEqual(['ready', 'window-all-closed', 'before-quit', 'quit'])
})

test('quitting while a run goes on ends cleanly and soon, and the next start knows the setup', async ({
  app,
  page,
  start,
}) => {
  await practiceSetup(page, 'Okta')
  await switchFault(page, 'http.timeout', true)
  await toSetup(page, 'Practice with Okta')
  await page.getByRole('button', { name: 'Run all checks' }).click()
  await expect(page.locator('[data-running]').getByText(/^waiting for /)).toBeVisible()

  const asked = Date.now()
  expect(await app.close()).toBe(0)
  // Patience with what has to be put away is 3 seconds, and Chromium takes its time.
  expect(Date.now() - asked).toBeLessThan(12_000)
  expect(app.said).toBe('')

  const again = await start().firstWindow()
  await expect(again.locator('[data-setup]')).toHaveCount(1)
})

test('a second start brings the first window forward and ends', async ({ app, page, start }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  await app.evaluate(({ BrowserWindow }: Electron) => BrowserWindow.getAllWindows()[0].minimize())

  const second = start()

  expect(await second.ended()).toBe(0)
  await expect.poll(() => app.notes()).toContain('second-instance')
  const state = ({ BrowserWindow }: Electron) => {
    const [window] = BrowserWindow.getAllWindows()
    return [window.isMinimized(), window.isFocused(), BrowserWindow.getAllWindows().length]
  }
  await expect.poll(() => app.evaluate(state)).toEqual([false, true, 1])
})

test('a page that could not be loaded is said, and loaded when the person tries again', async ({ start }) => {
  const app = start({ machine: { failingLoads: { count: 2, name: 'ERR_FAILED' }, presses: [0, 0] } })
  const page = await app.firstWindow()

  await expect(page.getByRole('heading').first()).toBeVisible()
  const box = {
    kind: 'error',
    title: 'IdP Preflight',
    message: 'The window could not be loaded',
    detail: expect.stringContaining("ERR_FAILED (-2) loading 'app://ui/'"),
    buttons: ['Try again', 'Quit'],
  }
  expect(await app.evaluate(boxes)).toEqual([box, box])
})

test('a page that could not be loaded ends the program when the person has enough', async ({ start }) => {
  const app = start({ machine: { failingLoads: { count: 9, name: 'ERR_FAILED' }, presses: [0, 1] } })

  expect(await app.ended()).toBe(0)
  expect(app.notes()).toEqual(['ready', 'before-quit', 'quit'])
})

test('a page whose process ended is loaded again', async ({ start }) => {
  const app = start({ machine: { presses: [0] } })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading').first()).toBeVisible()
  const talk = await page.context().newCDPSession(page)
  void talk.send('Page.crash').catch(() => {})

  await expect
    .poll(async () => (await app.evaluate(boxes)).map(({ detail }) => detail))
    .toEqual([expect.stringContaining('The process of the window ended: crashed')])
  const heading = ({ BrowserWindow }: Electron) =>
    BrowserWindow.getAllWindows()[0].webContents.executeJavaScript(`document.querySelectorAll('h1').length`)
  // Until the page is there again, whoever asks it hears that it has crashed.
  await expect.poll(() => app.evaluate(heading).catch(() => 0)).toBe(1)
})

const small = { screen: { width: 1366, height: 768, workArea: { x: 0, y: 28, width: 1366, height: 740 } } }

test('the window fits on a small screen', async ({ start }) => {
  const app = start({ machine: small })
  await app.firstWindow()

  expect(await app.evaluate(bounds)).toEqual({ x: 43, y: 28, width: 1280, height: 740 })
})

test('the window comes back where it was, and onto the screen that is there', async ({ start }) => {
  const place = { x: 700, y: 300, width: 1100, height: 700 }
  const first = start()
  await first.firstWindow()
  await first.evaluate(({ BrowserWindow }: Electron, to) => BrowserWindow.getAllWindows()[0].setBounds(to), place)
  await first.close()

  const second = start()
  await second.firstWindow()
  expect(await second.evaluate(bounds)).toEqual(place)
  await second.close()

  const third = start({ machine: small })
  await third.firstWindow()
  expect(await third.evaluate(bounds)).toEqual({ x: 266, y: 68, width: 1100, height: 700 })
})

test('a program that keeps nothing leaves nothing behind', async ({ home, start }) => {
  const app = start({ args: ['--nothing-on-disk'] })
  const page = await app.firstWindow()
  await expect(page.getByText(text.notices.nothingOnDisk)).toBeVisible()
  await practiceSetup(page, 'Okta')
  const own = () => readdirSync(app.temp).filter((name) => name.startsWith('idp-preflight-'))
  expect(own()).toHaveLength(1)
  expect(own()[0]).toContain(`-${app.process().pid}-`)
  expect(statSync(join(app.temp, own()[0] as string)).mode & 0o077).toBe(0)

  await app.close()

  expect(readdirSync(home)).toEqual([])
  // Chromium writes its profile anew while it ends; that is taken away after it.
  await expect.poll(() => readdirSync(app.temp)).toEqual(['notes-of-the-stand-in'])
})

const refusals = {
  'the argument --no-sandbox': { args: ['--no-sandbox'], env: {}, says: 'IdP Preflight was started with --no-sandbox' },
  'an AppImage that adds it': { args: ['--no-sandbox'], env: { APPIMAGE: '/x.AppImage' }, says: 'AppArmor' },
  'the variable': { args: [], env: { ELECTRON_DISABLE_SANDBOX: '0' }, says: 'ELECTRON_DISABLE_SANDBOX' },
} as const
for (const [what, { args, env, says }] of Object.entries(refusals))
  test(`${what} keeps the program from starting without its sandbox`, async ({ home, start }) => {
    const app = start({ args, env: { PREFLIGHT_TESTS_WITHOUT_SANDBOX: undefined, ...env } })

    expect(await app.ended()).toBe(1)
    expect(app.said).toContain('IdP Preflight cannot start')
    expect(app.said).toContain(says)
    expect(app.notes()).toEqual(['ready', 'quit'])
    expect(readdirSync(home)).not.toContain('data')
  })

test('an installed program has no inspector, and takes no leave to start without its sandbox', async ({ start }) => {
  const refused = start({ machine: { isPackaged: true }, args: ['--no-sandbox'] })
  expect(await refused.ended()).toBe(1)

  const app = start({ machine: { isPackaged: true } })
  const page = await app.firstWindow()
  await expect(page.getByRole('heading').first()).toBeVisible()
  const tools = ({ BrowserWindow }: Electron) => BrowserWindow.getAllWindows()[0].webContents.getLastWebPreferences()
  expect(await app.evaluate(tools)).toMatchObject({ devTools: false, sandbox: true, contextIsolation: true })
  expect(await call(page, 'host.describe')).toMatchObject({ value: { kind: 'desktop' } })
})
