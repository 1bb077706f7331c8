import { app, BrowserWindow } from 'electron'
import { type Language, languageOf } from '../core/model/languages.ts'
import { type ElectronWords, electronWords } from './words/index.ts'

/** The languages that the person set in the system, the most wanted first. */
export const systemLanguages = (): string[] => app.getPreferredSystemLanguages()

/** The one of ours that fits them best. */
export const systemLanguage = (): Language => languageOf(systemLanguages())

/** What this host says before the chosen language is known: in that of the system. */
export const systemWords = (): ElectronWords => electronWords[systemLanguage()]

/** Loads every window anew; a page may not do that itself, see `navigation.ts`. */
export function reloadWindows(): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) if (!webContents.isDestroyed()) webContents.reload()
}
