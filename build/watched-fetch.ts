import { type ChildProcess, spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { constants, tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronEnv } from './electron-binary.ts'
import { withoutCredentials } from './said-safely.ts'
import { words } from './words/index.ts'

export interface Patience {
  /** Milliseconds for the whole download. */
  limit: number
  /** Milliseconds without a new byte. */
  stall: number
  /** Milliseconds between two lines of progress. */
  every: number
  /** Bytes of the whole download. */
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

/** Removes the folders of downloads that were killed: their process is gone, or they are older than the time limit. */
export function sweep(folder = tmpdir(), now = Date.now()): void {
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).match(/^(\d+)-/)?.[1] ?? 0)
    try {
      const old = now - lstatSync(join(folder, name)).mtimeMs > patience.limit
      if (old || (pid > 0 && !isAlive(pid))) rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // It belongs to another user, or was removed in the meantime.
    }
  }
}

/** Bytes in a folder that another program may be changing. */
function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const sizes = names.map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
  return sizes.reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0)
}

/** The line that names the error, without the stack. */
const reasonIn = (stderr: string): string | undefined =>
  withoutCredentials(stderr)
    .split('\n')
    .map((line) => line.trim())
    .find((line) => /^\w*Error\b|: \w*Error\b|ENOTFOUND|ECONN/.test(line))
    ?.slice(0, 200)

/** If this process ends, the program ends too and its files are removed. Returns what does both now. */
function endTogether(child: ChildProcess, folder: string): () => void {
  const remove = () => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
  const endedBy = (signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP') => process.exit(128 + constants.signals[signal])
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  process.once('exit', remove)
  for (const signal of signals) process.once(signal, endedBy)
  return () => {
    process.off('exit', remove)
    for (const signal of signals) process.off(signal, endedBy)
    remove()
  }
}

/**
 * Runs a program of Node that downloads by `fetch` into the folder for temporary files, and shows progress. The program is
 * stopped when no more data arrives, when it takes too long, and when it downloads too much. If this process ends, the
 * program ends too and its files are removed. Returns its output, or why it failed.
 */
export async function watchedFetch(
  args: readonly string[],
  given: NodeJS.ProcessEnv,
  say: (line: string) => void = console.log,
  { limit, stall, every, bytes: most }: Patience = patience,
): Promise<{ said: string } | { failed: string }> {
  sweep()
  // The download has a folder of its own, so that its size can be shown and the folder can be removed.
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const env = { NODE_USE_ENV_PROXY: '1', ...electronEnv(given), TMPDIR: folder, TEMP: folder, TMP: folder }
  const reasons = new URL('fetch-reasons.ts', import.meta.url)
  const child = spawn(process.execPath, ['--import', reasons.href, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const release = endTogether(child, folder)
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
    // Once the download has moved to the cache, this folder no longer grows. Unpacking takes long on a slow disk.
    moved ||= bytes < seen
    if (bytes !== seen) grown = Date.now()
    if (bytes > seen) say(words.download.progress({ megabytes: bytes / 1e6 }))
    seen = bytes
    if (!moved && Date.now() - grown >= stall) stop(words.download.stalled({ seconds: stall / 1000 }))
    if (Date.now() - begun >= limit) stop(words.download['too-long']({ seconds: limit / 1000 }))
    if (bytes > most) stop(words.download['too-large']({ megabytes: most / 1e6 }))
  }, every)
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(null))
    child.once('close', (exit) => resolve(exit))
  })
  clearInterval(timer)
  release()
  return code === 0
    ? { said: output.stdout }
    : { failed: why ?? reasonIn(output.stderr) ?? words.download.exit({ status: code }) }
}
