import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronBinary, electronEnv, type Found, here, type Place } from './electron-binary.ts'

interface Patience {
  /** Milliseconds for all of it. */
  limit: number
  /** Milliseconds without a new byte. */
  stall: number
  /** Milliseconds between two lines of progress. */
  every: number
}

const patience: Patience = { limit: 15 * 60_000, stall: 60_000, every: 3000 }

/** Why nothing may be fetched here; null where it may. Tests and CI set the binary up by themselves, or do without. */
export function mayFetch(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.ELECTRON_SKIP_BINARY_DOWNLOAD) return 'ELECTRON_SKIP_BINARY_DOWNLOAD is set'
  return env.CI && !env.ELECTRON_MIRROR ? 'CI is set, and the window is not fetched there' : null
}

/** Bytes in a folder, which another program may be changing meanwhile. */
function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sizes = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return sizes.reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0)
}

/** The line that says what went wrong, without the stack of the installer. */
const reasonIn = (stderr: string): string | undefined =>
  stderr
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /^\w*Error\b|: \w*Error\b|ENOTFOUND|ECONN/.test(line))
    ?.slice(0, 200)

/**
 * Runs Electron's own installer, which downloads the binary once, checks its checksum and unpacks it. Says how far it is.
 * Returns where the executable is, or why there is none; nothing that it left half done counts as there.
 */
export async function fetchElectron(
  place: Place = here,
  say: (line: string) => void = console.log,
  { limit, stall, every }: Patience = patience,
): Promise<Found> {
  const installer = join(place.packageFolder, 'install.js')
  if (!existsSync(installer)) return { missing: 'the package electron has no installer; run `npm ci`' }
  say("Fetching Electron's window once (about 120 MB). Ctrl-C ends it.")
  // What is downloaded lies in a folder of our own, so that its size can be shown, and is gone afterwards.
  const folder = mkdtempSync(join(tmpdir(), 'idp-preflight-fetch-'))
  const env = { NODE_USE_ENV_PROXY: '1', ...electronEnv(place.env), TMPDIR: folder, TEMP: folder, TMP: folder }
  const child = spawn(process.execPath, [installer], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = (stderr + text).slice(0, 10_000)
  })
  let why: string | null = null
  const stop = (reason: string) => {
    why ??= reason
    child.kill('SIGKILL')
  }
  let seen = 0
  let unpacking = false
  let grown = Date.now()
  const begun = Date.now()
  const timer = setInterval(() => {
    const bytes = bytesIn(folder)
    // What was downloaded has moved to the cache. Unpacking adds nothing here, and takes long on a slow disk.
    unpacking ||= bytes < seen
    if (bytes !== seen) grown = Date.now()
    if (bytes > seen) say(`  ${(bytes / 1e6).toFixed(1)} MB`)
    seen = bytes
    if (!unpacking && Date.now() - grown >= stall) stop(`no byte came for ${stall / 1000} s`)
    if (Date.now() - begun >= limit) stop(`it took longer than ${limit / 1000} s`)
  }, every)
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (exit) => resolve(exit))
  })
  clearInterval(timer)
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  if (code !== 0) {
    // Written last by the installer: without it, what is half unpacked does not count.
    rmSync(join(place.packageFolder, 'path.txt'), { force: true })
    return { missing: `Electron's window could not be fetched (${why ?? reasonIn(stderr) ?? `exit ${code}`})` }
  }
  return electronBinary(place)
}
