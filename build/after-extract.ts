import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'

/**
 * electron-builder's hook before the app is added: removes Electron's demo page, before sums of the archives are
 * made, and the file that names the version. electron-builder does so itself if it downloaded Electron.
 */
export function afterExtract({ appOutDir, electronPlatformName }: AfterPackContext): void {
  const resources = electronPlatformName === 'darwin' ? 'Electron.app/Contents/Resources' : 'resources'
  for (const name of [join(resources, 'default_app.asar'), 'version']) rmSync(join(appOutDir, name), { force: true })
}
