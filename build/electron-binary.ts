import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { words } from './words/index.ts'

/** `fetchable`: the package is installed, and only its binary is missing. */
export type Found = { found: string } | { missing: string; fetchable?: true }

export interface Place {
  /** The installed package's folder. */
  packageFolder: string
  env: NodeJS.ProcessEnv
}

/** The package of this checkout. */
export const here: Place = {
  packageFolder: fileURLToPath(new URL('../node_modules/electron', import.meta.url)),
  env: process.env,
}

const read = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)

/**
 * Where Electron's executable is, found with plain file calls. `require('electron')` would start a
 * download if it does not exist.
 */
export function electronBinary({ packageFolder, env }: Place = here): Found {
  const executable = read(join(packageFolder, 'path.txt'))
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    // The package forms the path in the same way. The fallback name is that of Linux.
    const path = join(override, executable ?? 'electron')
    return existsSync(path) ? { found: path } : { missing: words.electron['no-override']({ path }) }
  }
  const description = read(join(packageFolder, 'package.json'))
  if (!description) return { missing: words.electron['not-installed'] }
  const { version } = JSON.parse(description) as { version: string }
  const unpacked = read(join(packageFolder, 'dist', 'version'))?.replace(/^v/, '')
  if (!executable || !unpacked) return { missing: words.electron['no-binary'], fetchable: true }
  if (unpacked !== version)
    return {
      missing: words.electron['other-version']({ found: unpacked, version }),
      fetchable: true,
    }
  const path = join(packageFolder, 'dist', executable)
  return existsSync(path) ? { found: path } : { missing: words.electron['no-file']({ path }), fetchable: true }
}

/** Whether a window can be shown here, or why not. */
export function display(env = process.env, platform = process.platform): { found: true } | { missing: string } {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return { found: true }
  return { missing: words.electron['no-display'] }
}

/**
 * The environment to start Electron with. Editors that are Electron programs pass ELECTRON_RUN_AS_NODE to the
 * programs that they start, and Electron would then run as plain Node without a window.
 */
export function electronEnv(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  // Compared without case, because Windows ignores the case of variables.
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ELECTRON_RUN_AS_NODE'))
}
