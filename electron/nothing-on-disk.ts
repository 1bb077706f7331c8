import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'

/** Whether the program was told to leave nothing behind on this machine. */
export const nothingOnDisk = (argv: readonly string[]): boolean => argv.includes('--nothing-on-disk')

/**
 * Chromium needs a folder for itself while it runs: it gets one of its own among the temporary files, which is taken away
 * again when the program ends. Before the app is ready.
 */
export function keepNoProfile(app: App, argv: readonly string[]): void {
  if (!nothingOnDisk(argv)) return
  const folder = mkdtempSync(join(tmpdir(), 'idp-preflight-'))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
}
