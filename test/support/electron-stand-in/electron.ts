/**
 * The project's stand-in for the module `electron` of a main process. Its windows are pages of a real Chromium; what goes
 * between them and the program follows Electron's own source. What is not here is an error by name.
 */
import { none } from './only.ts'

export { theApp as app } from './app.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { ClipboardItem, clipboard, dialog, nativeTheme, screen, shell } from './system.ts'
export { webContents } from './web-contents.ts'
export { BrowserWindow } from './windows.ts'

// The rest of lib/browser/api/module-list.ts.
export const autoUpdater = none('autoUpdater')
export const BaseWindow = none('BaseWindow')
export const contentTracing = none('contentTracing')
export const crashReporter = none('crashReporter')
export const desktopCapturer = none('desktopCapturer')
export const globalShortcut = none('globalShortcut')
export const MenuItem = none('MenuItem')
export const MessageChannelMain = none('MessageChannelMain')
export const nativeImage = none('nativeImage')
export const net = none('net')
export const netLog = none('netLog')
export const Notification = none('Notification')
export const powerMonitor = none('powerMonitor')
export const powerSaveBlocker = none('powerSaveBlocker')
export const pushNotifications = none('pushNotifications')
export const safeStorage = none('safeStorage')
export const systemPreferences = none('systemPreferences')
export const Tray = none('Tray')
export const utilityProcess = none('utilityProcess')
export const View = none('View')
export const webFrameMain = none('webFrameMain')
export const WebContentsView = none('WebContentsView')
