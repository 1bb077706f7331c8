import { dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { messageOf } from '../core/app/refusal.ts'
import { releasesPage } from '../core/app/tool.ts'
import type { Words } from '../core/words/words.ts'
import { openExternalLink } from './external-links.ts'

/** The page of the versions, in the browser. The program fetches nothing: the person looks. */
export async function openReleases(words: () => Words): Promise<void> {
  try {
    await openExternalLink(releasesPage)
  } catch (error) {
    dialog.showErrorBox('The releases page could not be opened', messageOf(error, words()))
  }
}

/**
 * The menu, pure: roles of the system, so that shortcuts and words are those the person knows, and one entry of ours that
 * leads to newer versions.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  devTools: boolean,
  words: () => Words,
): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(devTools ? ([{ role: 'toggleDevTools' }] as const) : []),
  ]
  return [
    ...(platform === 'darwin' ? ([{ role: 'appMenu' }] as const) : ([{ role: 'fileMenu' }] as const)),
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: view },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Newer versions (opens the browser)', click: () => void openReleases(words) }] },
  ]
}

export const setMenu = (devTools: boolean, words: () => Words): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools, words)))
