import { dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { messageOf } from '../core/app/refusal.ts'
import { releasesPage } from '../core/app/tool.ts'
import type { Words } from '../core/words/words.ts'
import { openExternalLink } from './external-links.ts'
import { reloadWindows } from './languages.ts'
import { electronWords } from './words/index.ts'

/** The page of the versions, in the browser. The program fetches nothing: the person looks. */
export async function openReleases(words: () => Words): Promise<void> {
  try {
    await openExternalLink(releasesPage)
  } catch (error) {
    dialog.showErrorBox(electronWords[words().language].menu['no-releases'], messageOf(error, words()))
  }
}

/** What the entries of ours do, and in which language they are. */
export interface MenuPowers {
  words(): Words
  openManual(): void
}

/**
 * The menu, pure: roles of the system, so that shortcuts and words are those the person knows, and two entries of ours: the
 * manual, and the page of newer versions.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  devTools: boolean,
  { words, openManual }: MenuPowers,
): MenuItemConstructorOptions[] {
  const { menu } = electronWords[words().language]
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
    {
      role: 'help',
      submenu: [
        { label: menu.manual, accelerator: 'F1', click: () => openManual() },
        { label: menu.releases, click: () => void openReleases(words) },
      ],
    },
  ]
}

export const setMenu = (devTools: boolean, powers: MenuPowers): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools, powers)))

/** After another language was chosen: its menu, and every window anew. */
export function changeLanguage(devTools: boolean, powers: MenuPowers): void {
  setMenu(devTools, powers)
  reloadWindows()
}
