import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { downloadArtifact } from '@electron/get'
import { type Arch, archOf } from './electron-arch.ts'
import { type Found, here, type Place } from './electron-binary.ts'
import type { System } from './package-plan.ts'

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

interface Options extends Place {
  /** The processor of this computer. */
  own: string
  /** Downloads a release of Electron, checks its checksum, and gives the path of the zip file. */
  download(wanted: {
    version: string
    platform: string
    arch: Arch
    checksums: Record<string, string>
  }): Promise<string>
}

const defaults: Options = {
  ...here,
  own: process.arch,
  download: (wanted) => downloadArtifact({ ...wanted, artifactName: 'electron' }),
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T

/** What is wrong with an unpacked Electron for this use; null where nothing is. */
function unfit(folder: string, executable: string, version: string, arch: Arch, own: string): string | null {
  const marked = join(folder, 'version')
  const found = existsSync(marked) ? readFileSync(marked, 'utf8').trim().replace(/^v/, '') : version
  if (found !== version) return `${folder} has Electron ${found}, the package is ${version}`
  // An executable that does not tell was put there for the computer it lies on.
  const made = archOf(executable) ?? own
  return made === arch ? null : `${folder} has Electron for ${made}`
}

/**
 * The Electron to pack for one system and processor: the one prepared in ELECTRON_OVERRIDE_DIST_PATH (in it, or in a
 * folder of it such as `linux-arm64`), the installed one where it fits, else the release, downloaded and checked
 * against the checksums in the package. Never one that is made for another processor.
 */
export async function electronFor(system: System, arch: Arch, options: Partial<Options> = {}): Promise<Found> {
  const { packageFolder, env, own, download } = { ...defaults, ...options }
  const description = join(packageFolder, 'package.json')
  if (!existsSync(description)) return { missing: 'the package electron is not installed; run `npm ci`' }
  const { version } = json<{ version: string }>(description)
  const name = `${platformOf[system]}-${arch}`
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  const folders = override ? [join(override, name), override] : [join(packageFolder, 'dist')]
  const folder = folders.find((each) => existsSync(join(each, executables[system])))
  const why = folder ? unfit(folder, join(folder, executables[system]), version, arch, own) : null
  if (folder && !why) return { found: folder }
  if (override) return { missing: why ?? `there is no Electron for ${name} in ELECTRON_OVERRIDE_DIST_PATH` }
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD)
    return { missing: `Electron for ${name} is not here, and ELECTRON_SKIP_BINARY_DOWNLOAD is set` }
  try {
    const checksums = json<Record<string, string>>(join(packageFolder, 'checksums.json'))
    const cache = env.electron_config_cache ? { cacheRoot: env.electron_config_cache } : {}
    return { found: await download({ version, platform: platformOf[system], arch, checksums, ...cache }) }
  } catch (error) {
    return { missing: `Electron for ${name} could not be fetched (${reasonOf(error)})` }
  }
}

/** The innermost reason: that a download failed is known already. */
function reasonOf(error: unknown): string {
  const { message = String(error), cause } = error as Error
  return cause instanceof Error ? reasonOf(cause) : (message.split('\n')[0] ?? '').slice(0, 200)
}
