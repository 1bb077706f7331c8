import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import { home } from './app-origin.ts'

export interface WindowWishes {
  preload: string
  dark: boolean
  /** Development alone has the inspector. */
  devTools: boolean
}

/**
 * Everything about the window, pure. What is Electron's default already (checklist 2 to 4) is stated all the same, so that
 * a changed default or a hasty edit shows in a test. Left untouched on purpose: `webSecurity`, insecure content,
 * experimental and Blink features (checklist 6, 8 to 10).
 */
export function windowOptions({ preload, dark, devTools }: WindowWishes): BrowserWindowConstructorOptions {
  return {
    title: 'IdP Preflight',
    width: 1280,
    height: 860,
    minWidth: 760,
    minHeight: 560,
    show: false,
    // The ground of the page, so that nothing flashes before it is drawn.
    backgroundColor: dark ? '#0f1216' : '#f4f5f7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools,
    },
  }
}

/** Opens the one window and shows it when there is something to see. */
export function openWindow(wishes: WindowWishes): BrowserWindow {
  const window = new BrowserWindow(windowOptions(wishes))
  window.once('ready-to-show', () => window.show())
  // The title is the program's, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(home)
  return window
}
