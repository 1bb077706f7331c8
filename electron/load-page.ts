import { app, type BrowserWindow, dialog } from 'electron'
import { home } from './app-origin.ts'

/** Another navigation took its place (`ERR_ABORTED`): that is no failure of the page. */
const replaced = 'ERR_ABORTED'

/** Says that the window is empty and why, and asks what to do, until the page is there or the person ends the program. */
async function askAgain(window: BrowserWindow, why: string): Promise<void> {
  if (window.isDestroyed()) return
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'IdP Preflight',
    message: 'The window could not be loaded',
    detail: `${why}\n\nYour setups are kept. If it persists, install the program again.`,
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return app.quit()
  if (!window.isDestroyed()) await loadPage(window)
}

/** Loads our page. A failure shows what happened and a way to retry, in place of a window that stays empty or never opens. */
export async function loadPage(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(home)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code !== replaced) await askAgain(window, message)
  }
}

/** The same for a page whose process ended under it. */
export function reloadWhenGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') void askAgain(window, `Its process ended: ${reason} (${exitCode}).`)
  })
}
