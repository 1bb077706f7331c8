import { writeFile } from 'node:fs/promises'
import { BrowserWindow, dialog } from 'electron'
import type { Released } from '../core/app/released.ts'

/** Asks where a file of this name goes, and writes it for its owner alone. Null when nothing was chosen; throws what writing throws. */
export async function saveFile(name: string, content: Released<string | Uint8Array>): Promise<string | null> {
  const window = BrowserWindow.getFocusedWindow()
  const options = { defaultPath: name }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await writeFile(filePath, content, { mode: 0o600 })
  return filePath
}
