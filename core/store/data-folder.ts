import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

interface Machine {
  platform: NodeJS.Platform
  env: Readonly<Record<string, string | undefined>>
  home: string
}

const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, home: homedir() })

/**
 * The folder in which setups and runs are kept, the same for every host on this machine. `IDP_PREFLIGHT_HOME` overrides it.
 * Relative values of the variables are ignored, as the XDG Base Directory specification asks.
 */
export function dataFolder({ platform, env, home }: Machine = thisMachine()): string {
  const set = (name: string): string | undefined => {
    const value = env[name]
    return value && isAbsolute(value) ? value : undefined
  }
  const own = set('IDP_PREFLIGHT_HOME')
  if (own) return own
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'IdP Preflight')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'IdP Preflight')
  return join(set('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'idp-preflight')
}

/** The folder inside {@link dataFolder} for guide packs of one's own, which need not be there. */
export const ownGuidesFolder = (folder: string = dataFolder()): string => join(folder, 'guides')

/** The file inside {@link dataFolder}. */
export const storeFile = (folder: string = dataFolder()): string => join(folder, 'preflight.db')
