import { type App, BrowserWindow } from 'electron'

/** True for the first instance. A second one brings the first one's window forward and ends; two would share one store. */
export function isFirstInstance(app: App): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  return true
}
