import type { Language } from '../model/languages.ts'

/** How many runs of a setup can be kept, at least and at most. */
export const runLimits = { least: 5, most: 1000 } as const

/** How many hours are between two re-checks, at least and at most. */
export const recheckHours = { least: 1, most: 168 } as const

export interface AddedAuthority {
  subject: string
  issuer: string
  /** SHA-256, colon separated. */
  fingerprint: string
  /** ISO 8601. */
  notAfter: string
}

/** Who says which proxy is used. `system` is the environment where this host cannot ask the operating system. */
export type ProxyMode = 'system' | 'environment' | 'none' | 'url' | 'pac'

/** How the window looks; `system` follows the operating system. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

/** Settings of the whole program. */
export interface AppSettings {
  proxy: {
    mode: ProxyMode
    /** Address of a proxy, never with a login; kept while another mode is chosen. */
    url: string | null
    /** Address of a PAC file. */
    pac: string | null
    /** Name of a PAC file that is kept with the settings, in the place of an address. */
    pacFile: string | null
    /** Where the login of the proxy is kept, or null when there is none. */
    loginKeptIn: 'keychain' | 'memory' | null
  }
  /** This host can ask the operating system. */
  asksSystem: boolean
  /** Certificates that the runs of every setup trust beside the public ones. */
  authorities: readonly AddedAuthority[]
  theme: Theme
  /** How many runs of each setup are kept. */
  runLimit: number
  /** Shortcuts of one key alone work. */
  singleKeys: boolean
  /** The folder of setups and runs; null while nothing is kept on disk. */
  dataFolder: string | null
  language: {
    /** Null is that of the system. */
    chosen: Language | null
    used: Language
    /** What can be chosen, each with its own name for itself. */
    list: readonly { id: Language; name: string }[]
  }
}
