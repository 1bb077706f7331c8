// Loads the stand-in before the first `resetModules`, so that every start meets the same one.
import 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  app,
  BrowserWindow,
  defaultSession,
  dialog,
  FakeContents,
  handled,
  Menu,
  protocol,
  resetElectron,
  served,
} from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
// A start must not wait for, or write to, the keychain of whoever runs this test.
vi.mock('keytar', () => {
  throw new Error('not here')
})

let home: string
beforeEach(() => {
  resetElectron()
  vi.resetModules()
  home = mkdtempSync(join(tmpdir(), 'preflight-main-'))
  vi.stubEnv('IDP_PREFLIGHT_HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

test('locks everything before the first window opens, and then opens one', async () => {
  let locksAtFirstWindow: unknown
  const created = new FakeContents()
  app.whenReady.mockImplementationOnce(async () => {
    locksAtFirstWindow = [app.enableSandbox.mock.calls.length, protocol.registerSchemesAsPrivileged.mock.calls.length]
    app.emit('web-contents-created', {}, created)
  })

  await import('../../../electron/main.ts')
  await expect.poll(() => BrowserWindow.all.length).toBe(1)

  expect(dialog.showErrorBox).not.toHaveBeenCalled()
  expect(locksAtFirstWindow).toEqual([1, 1])
  expect(created.windowOpenHandler?.({ url: 'app://ui/' })).toEqual({ action: 'deny' })
  expect(app.listenerCount('select-client-certificate')).toBe(1)
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])
    expect(created.listenerCount(event), event).toBe(1)
  expect(defaultSession.setPermissionRequestHandler).toHaveBeenCalledOnce()
  expect(defaultSession.webRequest.onBeforeRequest).toHaveBeenCalledOnce()
  expect([...served.keys()]).toEqual(['app'])
  expect(
    await handled.get('preflight:guides.list')?.({ senderFrame: { url: 'app://ui/', parent: null } }),
  ).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ id: 'okta/fortanix-key-insight' })]),
  })
  app.emit('before-quit', { preventDefault: () => {} })
  await expect.poll(() => app.exit.mock.calls).toEqual([[0]])
  // A window that is still there may ask until the end.
  const list = () => handled.get('preflight:setups.list')?.({ senderFrame: { url: 'app://ui/', parent: null } })
  expect(await list()).toEqual({ ok: true, value: [] })
  app.emit('quit', {}, 0)
  // Then the store is closed, and a call must not come that far.
  expect([...handled.keys()]).toEqual([])
})

test('a language that is chosen in the window makes a new menu, and loads the window anew', async () => {
  await import('../../../electron/main.ts')
  await expect.poll(() => BrowserWindow.all.length).toBe(1)
  expect(Menu.setApplicationMenu).toHaveBeenCalledOnce()
  const sender = { senderFrame: { url: 'app://ui/', parent: null } }

  expect(await handled.get('preflight:settings.saveLanguage')?.(sender, { language: 'en' })).toMatchObject({ ok: true })

  expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(2)
  expect(BrowserWindow.all[0]?.webContents.reload).toHaveBeenCalledOnce()
})

test('a request of the window that is blocked is logged without its address', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  await import('../../../electron/main.ts')
  await expect.poll(() => BrowserWindow.all.length).toBe(1)
  const [listener] = defaultSession.webRequest.onBeforeRequest.mock.calls[0] as [
    (details: { url: string }, answer: () => void) => void,
  ]

  listener({ url: 'https://elsewhere.example/?secret' }, () => {})

  expect(logged.mock.calls).toEqual([['A network request of the window was blocked.']])
})

test('a second instance opens nothing and ends', async () => {
  app.requestSingleInstanceLock.mockReturnValueOnce(false)

  await import('../../../electron/main.ts')

  expect(app.quit).toHaveBeenCalledOnce()
  expect(BrowserWindow.all).toEqual([])
})

test('a start that fails says why instead of showing nothing', async () => {
  vi.stubEnv('IDP_PREFLIGHT_HOME', '/dev/null/nowhere')

  await import('../../../electron/main.ts')

  await expect.poll(() => dialog.showErrorBox.mock.calls.length).toBe(1)
  expect(app.exit).toHaveBeenCalledWith(1)
})

test('a start without the sandbox opens no window, and says what to do', async () => {
  vi.stubEnv('ELECTRON_DISABLE_SANDBOX', '1')

  await import('../../../electron/main.ts')

  await expect
    .poll(() => dialog.showErrorBox.mock.calls)
    .toEqual([['IdP Preflight cannot start', expect.stringContaining('Unset it')]])
  expect(app.exit).toHaveBeenCalledWith(1)
  expect(BrowserWindow.all).toEqual([])
})
