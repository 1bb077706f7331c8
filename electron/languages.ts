import { app, BrowserWindow } from 'electron'

/** The languages that the person set in the system, the most wanted first. */
export const systemLanguages = (): string[] => app.getPreferredSystemLanguages()

/** Loads every window anew; a page may not do that itself, see `navigation.ts`. */
export function reloadWindows(): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) if (!webContents.isDestroyed()) webContents.reload()
}
