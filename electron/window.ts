import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from 'electron'
import { isDark } from '../core/app/theme.ts'
import type { Theme } from '../core/contract/values.ts'
import { loadPage, reloadWhenGone } from './load-page.ts'
import { room } from './room.ts'
import { showTheme } from './theme.ts'
import type { ElectronWords } from './words/index.ts'

export interface WindowWishes {
  preload: string
  dark: boolean
  /** Development alone has the inspector. */
  devTools: boolean
  /** What the screen leaves to a window, in its pixels; null where it is not known. */
  room?: { width: number; height: number } | null
}

/** At most what there is room for. */
const within = (wanted: number, most: number | undefined): number => Math.min(wanted, most ?? wanted)

/**
 * Everything about the window, pure. What is Electron's default already (checklist 2 to 4) is stated all the same, so that
 * a changed default or a hasty edit shows in a test. Left untouched on purpose: `webSecurity`, insecure content,
 * experimental and Blink features (checklist 6, 8 to 10).
 */
export function windowOptions({ preload, dark, devTools, room }: WindowWishes): BrowserWindowConstructorOptions {
  return {
    title: 'IdP Preflight',
    width: within(1280, room?.width),
    height: within(860, room?.height),
    minWidth: within(760, room?.width),
    minHeight: within(560, room?.height),
    // Electron keeps place and size under this name, and brings a window back onto a screen that is there.
    name: 'main',
    windowStatePersistence: true,
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

/** Opens the one window and shows it when there is something to see. @param words of the language that is used then */
export function openWindow(
  { theme, ...wishes }: Omit<WindowWishes, 'dark'> & { theme: Theme },
  words: () => ElectronWords,
): BrowserWindow {
  showTheme(theme)
  const dark = isDark(theme, nativeTheme.shouldUseDarkColors)
  const window = new BrowserWindow(windowOptions({ room: room(), dark, ...wishes }))
  window.once('ready-to-show', () => window.show())
  // The title is the program's, not the page's.
  window.on('page-title-updated', (event) => event.preventDefault())
  reloadWhenGone(window, words)
  void loadPage(window, words)
  return window
}
