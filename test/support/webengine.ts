import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Debian's packages of a Chromium whose program can register a scheme of its own, as Electron does. */
export const webEnginePackages = ['python3-pyqt6.qtwebengine']

/** The interpreter that Debian's packages are for, whatever else is on the path. */
const python = '/usr/bin/python3'

/** One sentence why QtWebEngine cannot be used here, or null. */
export function missingWebEngine(): string | null {
  if (process.platform !== 'linux') return 'QtWebEngine is taken from Debian, and this system is not Linux'
  const found = existsSync(python) && spawnSync(python, ['-c', 'import PyQt6.QtWebEngineCore']).status === 0
  return found ? null : `${webEnginePackages.join(', ')} is not installed`
}

export interface Served {
  scheme: string
  home: string
  /** By path, as the program answers it; the body in base64. */
  pages: Readonly<Record<string, { status: number; headers: Readonly<Record<string, string>>; body: string }>>
  /** Run in every page before its own scripts. */
  before: string
  /** An expression of the page's, asked once it has been loaded; its value is JSON. */
  asked: string
}
export interface Seen {
  loaded: boolean
  console: string[]
  /** Paths, in the order in which they were asked for. */
  requests: string[]
  value: unknown
}

/** Opens the pages on a scheme that QtWebEngine registers for them, and tells what was seen there. */
export function openInWebEngine(served: Served, home: string): Seen {
  const { stdout, stderr, status } = spawnSync(python, [join(import.meta.dirname, 'webengine.py')], {
    input: JSON.stringify(served),
    encoding: 'utf8',
    timeout: 40_000,
    maxBuffer: 1 << 26,
    env: {
      PATH: process.env.PATH,
      HOME: home,
      QT_QPA_PLATFORM: 'offscreen',
      // Containers and Ubuntu have no sandbox for it, and nothing but our own pages is opened.
      QTWEBENGINE_CHROMIUM_FLAGS: '--disable-gpu --no-sandbox',
    },
  })
  if (status !== 0) throw new Error(`QtWebEngine ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}
