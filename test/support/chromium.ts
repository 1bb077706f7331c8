import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

/** Debian's package of the browser. */
export const chromiumPackage = 'chromium'

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** A browser of the Chromium family: the one named by PREFLIGHT_CHROMIUM, Playwright's own, or one of this machine. */
export function chromiumBinary(env = process.env): { found: string } | { missing: string } {
  const named = env.PREFLIGHT_CHROMIUM
  if (named)
    return existsSync(named) ? { found: named } : { missing: `PREFLIGHT_CHROMIUM names ${named}, which is not there` }
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => programs.map((program) => join(folder, program)))
  const found = [chromium.executablePath(), ...onPath, ...installed].find((path) => path && existsSync(path))
  return found ? { found } : { missing: 'no Chromium, Chrome or Edge was found' }
}

/** A container has no user namespaces for the browser's own sandbox, and nothing but our own pages is opened. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
