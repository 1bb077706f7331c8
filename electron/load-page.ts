import { app, type BrowserWindow, dialog } from 'electron'
import { home } from './app-origin.ts'
import type { ElectronWords } from './words/index.ts'

/** Another navigation took its place (`ERR_ABORTED`): that is no failure of the page. */
const replaced = 'ERR_ABORTED'

/** Says that the window is empty and why, and asks what to do, until the page is there or the person ends the program. */
async function askAgain(window: BrowserWindow, why: string, words: () => ElectronWords): Promise<void> {
  if (window.isDestroyed()) return
  const { page } = words()
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'IdP Preflight',
    message: page.failed,
    detail: page.detail({ why }),
    buttons: [page.again, page.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return app.quit()
  if (!window.isDestroyed()) await loadPage(window, words)
}

/** Loads our page. A failure shows what happened and a way to retry, in place of a window that stays empty or never opens. */
export async function loadPage(window: BrowserWindow, words: () => ElectronWords): Promise<void> {
  try {
    await window.loadURL(home)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== replaced) await askAgain(window, message, words)
  }
}

/** The same for a page whose process ended under it. */
export function reloadWhenGone(window: BrowserWindow, words: () => ElectronWords): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') void askAgain(window, words().page.ended({ reason, code: exitCode }), words)
  })
}
