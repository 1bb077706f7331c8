import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { electronBinary, type Found, here, type Place } from './electron-binary.ts'
import { type Patience, watchedFetch } from './watched-fetch.ts'

/** Why nothing may be fetched here; null where it may. Tests and CI set the binary up by themselves, or do without. */
export function mayFetch(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set'
  return env.CI && !env.ELECTRON_MIRROR ? 'CI is set, and the window is not fetched there' : null
}

/**
 * Runs Electron's own installer, which downloads the binary once, checks its checksum and unpacks it. Says how far it is.
 * Returns where the executable is, or why there is none; nothing that it left half done counts as there.
 */
export async function fetchElectron(
  place: Place = here,
  say: (line: string) => void = console.log,
  patience?: Patience,
): Promise<Found> {
  const installer = join(place.packageFolder, 'install.js')
  if (!existsSync(installer)) return { missing: 'the package electron has no installer; run `npm ci`' }
  say("Fetching Electron's window once (about 120 MB). Ctrl-C ends it.")
  // Written last by the installer: without it, what is half unpacked does not count, whatever ends this.
  rmSync(join(place.packageFolder, 'path.txt'), { force: true })
  const end = await watchedFetch([installer], place.env, say, patience)
  return 'failed' in end ? { missing: `Electron's window could not be fetched (${end.failed})` } : electronBinary(place)
}
