import { spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronEnv } from './electron-binary.ts'
import { withoutCredentials } from './said-safely.ts'

export interface Patience {
  /** Milliseconds for all of it. */
  limit: number
  /** Milliseconds without a new byte. */
  stall: number
  /** Milliseconds between two lines of progress. */
  every: number
  /** Bytes of all of it. */
  bytes: number
}

/** Electron is about 120 MB. */
export const patience: Patience = { limit: 15 * 60_000, stall: 60_000, every: 3000, bytes: 400e6 }

const prefix = 'idp-preflight-fetch-'

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Removes what fetches left that were ended from outside: their process is gone, or they are older than any may become. */
export function sweep(folder = tmpdir(), now = Date.now()): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).match(/^(\d+)-/)?.[1] ?? 0)
    try {
      const old = now - lstatSync(join(folder, name)).mtimeMs > patience.limit
      if (old || (pid > 0 && !isAlive(pid))) rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // Another user's, or gone meanwhile.
    }
  }
}

/** Bytes in a folder, which another program may be changing meanwhile. */
function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sizes = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return sizes.reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0)
}

/** The line that says what went wrong, without the stack. */
const reasonIn = (stderr: string): string | undefined =>
  withoutCredentials(stderr)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /^\w*Error\b|: \w*Error\b|ENOTFOUND|ECONN/.test(line))
    ?.slice(0, 200)

/**
 * Runs a program of Node that downloads by `fetch` into the folder for temporary files, and says how far it is. It is ended
 * when nothing comes any more, and when it takes too long or too much; whatever ends this program ends it too and removes
 * what it has left. Returns its output, or why it failed.
 */
export async function watchedFetch(
  args: readonly string[],
  given: NodeJS.ProcessEnv,
  say: (line: string) => void = console.log,
  { limit, stall, every, bytes: most }: Patience = patience,
): Promise<{ said: string } | { failed: string }> {
  sweep()
  // What is downloaded lies in a folder of our own, so that its size can be shown, and is gone afterwards.
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const env = { NODE_USE_ENV_PROXY: '1', ...electronEnv(given), TMPDIR: folder, TEMP: folder, TMP: folder }
  const reasons = new URL('fetch-reasons.ts', import.meta.url)
  const child = spawn(process.execPath, ['--import', reasons.href, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const remove = () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const endedBy = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => process.exit(128 + constants.signals[signal])
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  process.once('exit', remove)
  for (const signal of signals) process.once(signal, endedBy)
  const output = { stdout: '', stderr: '' }
  for (const from of ['stdout', 'stderr'] as const)
    child[from].setEncoding('utf8').on('data', (text: string) => {
      output[from] = (output[from] + text).slice(0, 10_000)
    })
  let why: string | null = null
  const stop = (reason: string) => {
    why ??= reason
    child.kill('SIGKILL')
  }
  let seen = 0
  let moved = false
  let grown = Date.now()
  const begun = Date.now()
  const timer = setInterval(() => {
    const bytes = bytesIn(folder)
    // What was downloaded has moved to the cache. Unpacking adds nothing here, and takes long on a slow disk.
    moved ||= bytes < seen
    if (bytes !== seen) grown = Date.now()
    if (bytes > seen) say(`  ${(bytes / 1e6).toFixed(1)} MB`)
    seen = bytes
    if (!moved && Date.now() - grown >= stall) stop(`no byte came for ${stall / 1000} s`)
    if (Date.now() - begun >= limit) stop(`it took longer than ${limit / 1000} s`)
    if (bytes > most) stop(`it is larger than ${most / 1e6} MB`)
  }, every)
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (exit) => resolve(exit))
  })
  clearInterval(timer)
  process.off('exit', remove)
  for (const signal of signals) process.off(signal, endedBy)
  remove()
  return code === 0 ? { said: output.stdout } : { failed: why ?? reasonIn(output.stderr) ?? `exit ${code}` }
}
