import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { words } from './words/index.ts'

/** `fetchable`: the package is there, and only its binary is not. */
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
 * Where Electron's executable is, found with plain file calls. Asking the package itself (`require('electron')`) would
 * start a download when the answer is no.
 */
export function electronBinary({ packageFolder, env }: Place = here): Found {
  const executable = read(join(packageFolder, 'path.txt'))
  const override = env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    // As the package forms it: the fallback name suits Linux only.
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
 * The environment to start Electron with. Editors that are Electron programs themselves leave ELECTRON_RUN_AS_NODE to what
 * they start: it would be plain Node, without a window.
 */
export function electronEnv(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  // Compared without case: Windows looks variables up that way.
  return Object.fromEntries(Object.entries(env).filter(([name]) => name.toUpperCase() !== 'ELECTRON_RUN_AS_NODE'))
}
