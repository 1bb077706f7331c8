import { BrowserWindow } from 'electron'

/** The page of the window in front as PDF, by its print layout. Throws where there is no window. */
export async function printPage(): Promise<Uint8Array> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  if (!window) throw new Error('no window to print')
  return window.webContents.printToPDF({ pageSize: 'A4', printBackground: true, preferCSSPageSize: true })
}
