import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Arch, archOf } from './electron-arch.ts'
import { type Found, here, type Place } from './electron-binary.ts'
import type { System } from './package-plan.ts'
import { reasonOf } from './said-safely.ts'
import { watchedFetch } from './watched-fetch.ts'
import { words } from './words/index.ts'

/** What Electron calls a system. */
export const platformOf: Readonly<Record<System, 'linux' | 'win32' | 'darwin'>> = {
  linux: 'linux',
  windows: 'win32',
  mac: 'darwin',
}

const executables: Readonly<Record<System, string>> = {
  linux: 'electron',
  windows: 'electron.exe',
  mac: 'Electron.app/Contents/MacOS/Electron',
}

interface Wanted {
  version: string
  platform: string
  arch: Arch
  checksums: Record<string, string>
  cacheRoot?: string
}

interface Options extends Place {
  /** The processor of this computer. */
  own: string
  /** Downloads a release of Electron, verifies its checksum, and returns the path of the zip file. */
  download(wanted: Wanted): Promise<string>
}

/** In a program of its own, which shows progress and is stopped when no more data arrives. */
async function download({ checksums, ...wanted }: Wanted): Promise<string> {
  const file = `electron-v${wanted.version}-${wanted.platform}-${wanted.arch}.zip`
  console.log(words.download['of-target']({ target: `${wanted.platform}-${wanted.arch}` }))
  const sums = Object.fromEntries(Object.entries(checksums).filter(([name]) => name === file))
  const details = { ...wanted, checksums: sums, artifactName: 'electron' }
  const program = fileURLToPath(new URL('fetch-artifact.ts', import.meta.url))
  const end = await watchedFetch([program, JSON.stringify(details)], process.env)
  if ('failed' in end) throw new Error(end.failed)
  return end.said.trim()
}

const defaults: Options = { ...here, own: process.arch, download }

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

/** Why an unpacked Electron does not fit; null where it fits. */
function unfit(folder: string, executable: string, version: string, arch: Arch, own: string): string | null {
  const marked = join(folder, 'version')
  const found = existsSync(marked) ? readFileSync(marked, 'utf8').trim().replace(/^v/, '') : version
  if (found !== version) return words.electron['folder-version']({ folder, found, version })
  // An executable whose header does not tell is taken to be made for this computer.
  const made = archOf(executable) ?? own
  return made === arch ? null : words.electron['folder-arch']({ folder, found: made, arch })
}

/**
 * Whether there is an Electron to pack for one system and processor: the one in ELECTRON_OVERRIDE_DIST_PATH (or in a
 * folder of it such as `linux-arm64`), or the installed one where it fits; otherwise whether its release may be
 * downloaded. Never one for another processor. Does not download anything.
 */
export function electronAt(system: System, arch: Arch, options: Partial<Options> = {}): Found {
  const { packageFolder, env, own } = { ...defaults, ...options }
  const description = join(packageFolder, 'package.json')
  if (!existsSync(description)) return { missing: words.electron['not-installed'] }
  const { version } = json<{ version: string }>(description)
  const target = `${platformOf[system]}-${arch}`
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const folders = override ? [join(override, target), override] : [join(packageFolder, 'dist')]
  const folder = folders.find((each) => existsSync(join(each, executables[system])))
  const why = folder ? unfit(folder, join(folder, executables[system]), version, arch, own) : null
  if (folder && !why) return { found: folder }
  if (override) return { missing: why ?? words.electron['not-prepared']({ target }) }
  return env.ELECTRON_SKIP_BINARY_DOWNLOAD
    ? { missing: words.electron['target-skipped']({ target }) }
    : { missing: words.electron['not-downloaded']({ target }), fetchable: true }
}

/** The Electron to pack, as {@link electronAt} finds it; otherwise its release, verified by the checksums in the package. */
export async function electronFor(system: System, arch: Arch, options: Partial<Options> = {}): Promise<Found> {
  const { packageFolder, env, download } = { ...defaults, ...options }
  const there = electronAt(system, arch, options)
  if ('found' in there || !there.fetchable) return there
  const platform = platformOf[system]
  try {
    const { version } = json<{ version: string }>(join(packageFolder, 'package.json'))
    const checksums = json<Record<string, string>>(join(packageFolder, 'checksums.json'))
    const cache = env.electron_config_cache ? { cacheRoot: env.electron_config_cache } : {}
    return { found: await download({ version, platform, arch, checksums, ...cache }) }
  } catch (error) {
    return { missing: words.electron['target-failed']({ target: `${platform}-${arch}`, why: reasonOf(error) }) }
  }
}
