import { spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'

/** Whether the program was told to leave nothing behind on this machine. */
export const nothingOnDisk = (argv: readonly string[]): boolean => argv.includes('--nothing-on-disk')

/** The folders that this program makes are named by its process, so that a later start knows which ones are left over. */
const named = /^idp-preflight-(\d{1,10})-[A-Za-z0-9]{6}$/

/** Removes what can be removed. On Windows, Chromium holds some of its files until the process has ended. */
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) return
    for (const name of readdirSync(path)) remove(join(path, name))
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

/** A folder, and no link to one, that this user made in a process that has ended. */
function isLeftOver(parent: string, name: string): boolean {
  const [, made] = named.exec(name) ?? []
  if (made === undefined || isRunning(Number(made))) return false
  const found = lstatSync(join(parent, name), { throwIfNoEntry: false })
  return found?.isDirectory() === true && (process.getuid === undefined || found.uid === process.getuid())
}

/** Removes what an earlier start could not remove at its end. Whatever goes wrong, the program starts. */
export function sweepLeftOvers(parent: string = tmpdir()): void {
  try {
    for (const name of readdirSync(parent)) if (isLeftOver(parent, name)) remove(join(parent, name))
  } catch {
    // A folder of temporary files that cannot be read holds nothing that could be removed.
  }
}

/**
 * Chromium writes its caches and settings once more while it ends, after the last word of our code, and makes the folder
 * anew for them. A shell waits until this process is gone. Windows has none; the next start removes it there.
 */
function removeAfterwards(path: string): void {
  if (process.platform === 'win32') return
  const wait = 'while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf -- "$1"'
  const waiting = spawn('/bin/sh', ['-c', wait, String(process.pid), path], { detached: true, stdio: 'ignore' })
  // A system without it keeps the folder until the next start.
  waiting.on('error', () => {}).unref()
}

/**
 * Chromium needs a folder for itself while it runs: it gets one of its own among the temporary files, which is taken away
 * again when the program ends, and at the next start what could not be taken away then. Before the app is ready.
 */
export function keepNoProfile(app: App, argv: readonly string[]): void {
  sweepLeftOvers()
  if (!nothingOnDisk(argv)) return
  const folder = mkdtempSync(join(tmpdir(), `idp-preflight-${process.pid}-`))
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  process.once('exit', () => {
    remove(folder)
    removeAfterwards(folder)
  })
}
