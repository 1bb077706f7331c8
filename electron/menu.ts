import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The menu, pure: roles of the system only, so that shortcuts and words are those the person knows. */
export function menuTemplate(platform: NodeJS.Platform, devTools: boolean): MenuItemConstructorOptions[] {
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
  ]
}

export const setMenu = (devTools: boolean): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools)))
