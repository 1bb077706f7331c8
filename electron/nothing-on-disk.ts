import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { storeFile } from '../core/store/data-folder.ts'
import { memorySecrets } from '../core/store/memory-secrets.ts'
import { memoryStore } from '../core/store/memory-store.ts'
import type { SecretStore } from '../core/store/secret-store.ts'
import { openSecrets } from '../core/store/secrets.ts'
import { openStore } from '../core/store/sqlite-store.ts'
import type { Store } from '../core/store/store.ts'

const nothingOnDisk = (argv: readonly string[]): boolean => argv.includes('--nothing-on-disk')

const forThisSession = (): { store: Store; secrets: SecretStore } => ({
  store: memoryStore(),
  secrets: memorySecrets('Nothing is kept on this computer: the program was started that way.'),
})

/** Where setups and secrets are: on this machine, or in memory until the program ends. */
export const openKept = (argv: readonly string[]): { store: Store; secrets: SecretStore } =>
  nothingOnDisk(argv) ? forThisSession() : { store: openStore(storeFile()), secrets: openSecrets() }

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
