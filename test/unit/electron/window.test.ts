import { beforeEach, expect, test, vi } from 'vitest'
import { loadPage } from '../../../electron/load-page.ts'
import { showTheme } from '../../../electron/theme.ts'
import { openWindow, windowOptions } from '../../../electron/window.ts'
import { electronWords } from '../../../electron/words/index.ts'
import { app, BrowserWindow, dialog, nativeTheme, resetElectron, workArea } from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(resetElectron)

const words = () => electronWords.en
const opening = { preload: '/app/dist/preload/preload.cjs', theme: 'system' as const, devTools: false }
const wishes = { preload: '/app/dist/preload/preload.cjs', dark: false, devTools: false }

test('gives the window exactly these options, and leaves the dangerous ones unmentioned', () => {
  expect(windowOptions(wishes)).toEqual({
    title: 'IdP Preflight',
    width: 1280,
    height: 860,
    minWidth: 760,
    minHeight: 560,
    name: 'main',
    windowStatePersistence: true,
    show: false,
    backgroundColor: '#f4f5f7',
    webPreferences: {
      preload: '/app/dist/preload/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    },
  })
})

test('has the inspector in development only, and a dark ground where the system is dark', () => {
  const options = windowOptions({ ...wishes, dark: true, devTools: true })

  expect(options.webPreferences?.devTools).toBe(true)
  expect(options.backgroundColor).toBe('#0f1216')
})

test.each([
  ['system', false, '#f4f5f7'],
  ['system', true, '#0f1216'],
  ['light', true, '#f4f5f7'],
  ['dark', false, '#0f1216'],
] as const)('opens on the ground of the theme %s where the system is dark: %s', (theme, system, ground) => {
  vi.spyOn(nativeTheme, 'shouldUseDarkColors', 'get').mockReturnValue(system)
  openWindow({ ...opening, theme }, words)
  expect(BrowserWindow.all[0]?.options).toMatchObject({ backgroundColor: ground })
  vi.restoreAllMocks()
})

test('loads our own page and shows the window when it can be seen', () => {
  openWindow(opening, words)
  const [window] = BrowserWindow.all
  expect(window?.loadURL).toHaveBeenCalledWith('app://ui/')
  expect(window?.show).not.toHaveBeenCalled()

  window?.emit('ready-to-show')

  expect(window?.show).toHaveBeenCalledOnce()
})

test('keeps its own title whatever a page calls itself', () => {
  openWindow(opening, words)
  const event = { preventDefault: vi.fn() }

  BrowserWindow.all[0]?.emit('page-title-updated', event)

  expect(event.preventDefault).toHaveBeenCalledOnce()
})

test.each([
  [
    { width: 1366, height: 728 },
    { width: 1280, height: 728, minWidth: 760, minHeight: 560 },
  ],
  [
    { width: 1280, height: 860 },
    { width: 1280, height: 860 },
  ],
  [
    { width: 1024, height: 540 },
    { width: 1024, height: 540, minWidth: 760, minHeight: 540 },
  ],
  [
    { width: 640, height: 1000 },
    { width: 640, minWidth: 640, height: 860 },
  ],
])('is no larger than the screen has room for: %j', (room, expected) => {
  Object.assign(workArea, room)

  openWindow(opening, words)

  expect(BrowserWindow.all[0]?.options).toMatchObject(expected)
})

test.each([
  { width: 0, height: 1040 },
  { width: 1920, height: 0 },
])('takes its usual size where the system names a screen of no size: %j', (room) => {
  Object.assign(workArea, room)

  openWindow(opening, words)

  expect(BrowserWindow.all[0]?.options).toMatchObject({ width: 1280, height: 860 })
})

const failed = (code: string) => Object.assign(new Error(`${code} (-2) loading 'app://ui/'`), { code })

async function openFailing(code: string, responses: readonly number[]): Promise<BrowserWindow> {
  for (const response of responses) dialog.showMessageBox.mockResolvedValueOnce({ response })
  const window = new BrowserWindow({})
  window.loadURL.mockRejectedValueOnce(failed(code))
  await loadPage(window as never, words)
  return window
}

test('a page that does not load says why, and is loaded again when asked', async () => {
  const window = await openFailing('ERR_FAILED', [0])

  expect(dialog.showMessageBox.mock.calls[0]?.[0]).toMatchObject({
    message: 'The window could not be loaded',
    detail:
      "ERR_FAILED (-2) loading 'app://ui/'\n\nYour setups are kept. If it happens again, reinstall IdP Preflight.",
    buttons: ['Try again', 'Quit'],
  })
  expect(window.loadURL).toHaveBeenCalledTimes(2)
  expect(app.quit).not.toHaveBeenCalled()
})

test('a page that does not load ends the program when asked', async () => {
  const window = await openFailing('ERR_FAILED', [1])

  expect(app.quit).toHaveBeenCalledOnce()
  expect(window.loadURL).toHaveBeenCalledOnce()
})

test('a page whose loading was replaced by another is no failure', async () => {
  await openFailing('ERR_ABORTED', [])

  expect(dialog.showMessageBox).not.toHaveBeenCalled()
})

test('a window that is gone meanwhile is neither asked about nor loaded', async () => {
  const window = new BrowserWindow({})
  window.loadURL.mockRejectedValueOnce(failed('ERR_FAILED'))
  window.isDestroyed.mockReturnValueOnce(true)
  await loadPage(window as never, words)
  expect(dialog.showMessageBox).not.toHaveBeenCalled()

  window.loadURL.mockRejectedValueOnce(failed('ERR_FAILED'))
  window.isDestroyed.mockReturnValueOnce(false).mockReturnValueOnce(true)
  dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
  await loadPage(window as never, words)
  expect(window.loadURL).toHaveBeenCalledTimes(2)
})

test('a page whose process ends is asked about, unless it ended well', async () => {
  openWindow(opening, words)
  const [window] = BrowserWindow.all
  window?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
  expect(dialog.showMessageBox).not.toHaveBeenCalled()

  dialog.showMessageBox.mockResolvedValueOnce({ response: 0 })
  window?.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })

  await expect.poll(() => window?.loadURL.mock.calls.length).toBe(2)
  expect(dialog.showMessageBox.mock.calls[0]?.[0].detail).toMatch(/^The process of the window ended: crashed \(5\)\.\n/)
})

test.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['system', 'system'],
  ['contrast', 'system'],
] as const)('the frame of the window in the theme %s is %s', (theme, source) => {
  showTheme(theme)

  expect(nativeTheme.themeSource).toBe(source)
})
