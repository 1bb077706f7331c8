import { join } from 'node:path'
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'
import { fuses } from './fuses.ts'

/** The table as `@electron/fuses` takes it: strictly, so that a new fuse of a newer Electron stops the build. */
export function strictFuses(): FuseConfig {
  const states = Object.entries(fuses).map(([name, { on }]) => [FuseV1Options[name as keyof typeof fuses], on])
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: true,
    ...Object.fromEntries(states),
  } as FuseConfig
}

function executableOf({ electronPlatformName, appOutDir, packager }: AfterPackContext): string {
  const name = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`, 'Contents', 'MacOS', name)
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
  return join(appOutDir, packager.config.executableName ?? name)
}

/** electron-builder's hook before signing. Its own `electronFuses` knows eight of the nine and sets them again. */
export async function flipStrictly(context: AfterPackContext): Promise<void> {
  await flipFuses(executableOf(context), strictFuses())
}
