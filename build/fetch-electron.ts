import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { electronBinary, type Found, here, type Place } from './electron-binary.ts'
import { type Patience, watchedFetch } from './watched-fetch.ts'
import { words } from './words/index.ts'

/** Why Electron may not be downloaded; null where it may. Tests and CI install the binary themselves, or do without. */
export function mayFetch(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return words.electron['skip-set']
  return env.CI && !env.ELECTRON_MIRROR ? words.electron['in-ci'] : null
}

/**
 * Runs Electron's own installer, which downloads the binary once, verifies its checksum and unpacks it. Shows progress.
 * Returns where the executable is, or why there is none. An incomplete installation does not count.
 */
export async function fetchElectron(
  place: Place = here,
  say: (line: string) => void = console.log,
  patience?: Patience,
): Promise<Found> {
  const installer = join(place.packageFolder, 'install.js')
  if (!existsSync(installer)) return { missing: words.electron['no-installer'] }
  say(words.download['of-window'])
  // The installer writes this file last. Without it, an incomplete installation does not count.
  rmSync(join(place.packageFolder, 'path.txt'), { force: true })
  const end = await watchedFetch([installer], place.env, say, patience)
  return 'failed' in end ? { missing: words.electron.failed({ why: end.failed }) } : electronBinary(place)
}
