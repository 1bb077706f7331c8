import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Format, Machine } from './package-plan.ts'
import { withoutCredentials } from './said-safely.ts'
import { words } from './words/index.ts'

interface Tool {
  /** The beginning of its folder's name in electron-builder's cache. */
  cached: string
  /** The variable that names a local copy. */
  variable?: string
}

/** The tool that electron-builder downloads, once, to make a format. A zip for macOS does not require one. */
const tools: Readonly<Record<Format, Tool | null>> = {
  AppImage: { cached: 'appimage', variable: 'APPIMAGE_TOOLS_PATH' },
  deb: { cached: 'fpm@', variable: 'CUSTOM_FPM_PATH' },
  rpm: { cached: 'fpm@', variable: 'CUSTOM_FPM_PATH' },
  nsis: { cached: 'nsis', variable: 'ELECTRON_BUILDER_NSIS_DIR' },
  portable: { cached: 'nsis', variable: 'ELECTRON_BUILDER_NSIS_DIR' },
  dmg: { cached: 'dmg-builder@' },
  zip: null,
}

const defaultSource = 'https://github.com/electron-userland/electron-builder-binaries/releases/download/'

/** Where electron-builder downloads its tools from. */
export const sourceOf = (env: NodeJS.ProcessEnv): string => env.ELECTRON_BUILDER_BINARIES_MIRROR ?? defaultSource

/** Whether a server responds. */
export async function answers(url: string, ms = 5000): Promise<boolean> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ms) })
    return true
  } catch {
    return false
  }
}

/** Whether electron-builder's tools can be downloaded. Behind a proxy, only the download itself can tell. */
export async function toolsReachable(env: NodeJS.ProcessEnv): Promise<boolean> {
  const proxied = Object.keys(env).some((name) => /^(https_proxy|all_proxy)$/i.test(name) && env[name])
  return proxied || answers(sourceOf(env))
}

/** Where electron-builder keeps its tools, by electron-builder's own rules. */
export function cacheFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home = homedir()): string {
  if (env.ELECTRON_BUILDER_CACHE) return env.ELECTRON_BUILDER_CACHE
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'electron-builder')
  if (platform !== 'win32') return join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'electron-builder')
  return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'electron-builder', 'Cache')
}

/** Whether a program is in a folder of PATH. */
export function onPath(name: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  const file = platform === 'win32' ? `${name}.exe` : name
  return (env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, file), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}

interface Surroundings {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  /** Whether electron-builder's tools can be downloaded. */
  reachable: boolean
}

/** This computer, for {@link plan}. */
export function machineOf({ platform, env, reachable }: Surroundings): Machine {
  const cache = cacheFolder(platform, env)
  const cached = existsSync(cache) ? readdirSync(cache) : []
  const hasProgram = (name: string): boolean => onPath(name, platform, env)
  return {
    platform,
    hasProgram,
    missingTool(format) {
      const tool = tools[format]
      if (!tool || reachable || (tool.variable && env[tool.variable])) return null
      if (tool.cached === 'fpm@' && env.USE_SYSTEM_FPM === 'true' && hasProgram('fpm')) return null
      if (cached.some((name) => name.startsWith(tool.cached))) return null
      const source = withoutCredentials(sourceOf(env))
      return words.package['no-tool']({ source, variable: tool.variable ?? null })
    },
  }
}
