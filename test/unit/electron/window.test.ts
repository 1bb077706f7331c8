import { beforeEach, expect, test, vi } from 'vitest'
import { openWindow, windowOptions } from '../../../electron/window.ts'
import { BrowserWindow, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(resetElectron)

const wishes = { preload: '/app/dist/preload/preload.cjs', dark: false, devTools: false }

test('gives the window exactly these options, and leaves the dangerous ones unmentioned', () => {
  expect(windowOptions(wishes)).toEqual({
    title: 'IdP Preflight',
    width: 1280,
    height: 860,
    minWidth: 760,
    minHeight: 560,
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

test('loads our own page and shows the window when it can be seen', () => {
  openWindow(wishes)
  const [window] = BrowserWindow.all
  expect(window?.loadURL).toHaveBeenCalledWith('app://ui/')
  expect(window?.show).not.toHaveBeenCalled()

  window?.emit('ready-to-show')

  expect(window?.show).toHaveBeenCalledOnce()
})

test('keeps its own title whatever a page calls itself', () => {
  openWindow(wishes)
  const event = { preventDefault: vi.fn() }

  BrowserWindow.all[0]?.emit('page-title-updated', event)

  expect(event.preventDefault).toHaveBeenCalledOnce()
})
