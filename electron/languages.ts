import { app, BrowserWindow } from 'electron'
import { languageOf } from '../core/model/languages.ts'
import { type ElectronWords, electronWords } from './words/index.ts'

/** The languages that the person set in the system, the most wanted first. */
export const systemLanguages = (): string[] => app.getPreferredSystemLanguages()

/** What this host says before the chosen language is known: in that of the system. */
export const systemWords = (): ElectronWords => electronWords[languageOf(systemLanguages())]

/** Loads every window anew; a page may not do that itself, see `navigation.ts`. */
export function reloadWindows(): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) if (!webContents.isDestroyed()) webContents.reload()
}
