import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** The program that opens a file or an address on this system, with what stands before it. */
export const openerOf = (platform: NodeJS.Platform): readonly string[] => openers[platform] ?? ['xdg-open']

/** A page that leads on to `url`. Only this user may read it. */
export function writeDoor(folder: string, url: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `open-${randomBytes(8).toString('hex')}.html`)
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}"><title>IdP Preflight</title>\n`
  writeFileSync(file, page, { mode: 0o600, flag: 'wx' })
  return file
}

/**
 * Opens the loopback host's address in the person's browser. By way of a file: the address carries the token, and the
 * arguments of a program can be read by everybody on this machine. Says nothing when there is no browser to open.
 * @param start how a program is started
 */
export function openBrowser(url: string, folder: string, start: typeof spawn = spawn): void {
  const door = writeDoor(folder, url)
  const [program = '', ...args] = openerOf(process.platform)
  const child = start(program, [...args, pathToFileURL(door).href], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
  const remove = (): void => rmSync(door, { force: true })
  setTimeout(remove, 30_000).unref()
  process.once('exit', remove)
}
