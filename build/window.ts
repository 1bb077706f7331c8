import { spawn } from 'node:child_process'
import { display, electronBinary, electronEnv, type Found } from './electron-binary.ts'
import { fetchElectron, mayFetch } from './fetch-electron.ts'
import { asRoot, noSandbox, sandboxTrace } from './sandbox.ts'
import { words } from './words/index.ts'

/** What is looked at, in this order: what cannot be changed comes before what would have to be downloaded. */
const looks = { display, asRoot, electronBinary, mayFetch, fetchElectron, noSandbox }

/** The executable of the window, or why there is none. If only Electron's binary is missing, it is downloaded. */
export async function findWindow(look: Partial<typeof looks> = {}): Promise<Found> {
  const at = { ...looks, ...look }
  const screen = at.display()
  if ('missing' in screen) return screen
  // We promise a sandboxed window.
  if (at.asRoot()) return { missing: words.electron['as-root'] }
  const installed = at.electronBinary()
  if ('missing' in installed && !installed.fetchable) return installed
  // Checked before the download, because a window that cannot start does not need one.
  const restricted = at.noSandbox('found' in installed ? installed.found : '')
  if (restricted !== null) return { missing: restricted }
  if ('found' in installed) return installed
  const forbidden = at.mayFetch()
  return forbidden === null
    ? at.fetchElectron()
    : { missing: words.electron.forbidden({ missing: installed.missing, why: forbidden }) }
}

/** A program that fails within this many milliseconds did not show a window. */
const early = 10_000

/** Signals by which the user ends the program: Ctrl-C, and a closed session. */
const byUser: readonly (NodeJS.Signals | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs the window until it is closed. If Electron fails immediately, there is no window: a library is missing, or the
 * display is gone. The same holds if Chromium cannot start its sandbox. Its trace recommends a SUID helper, so it is hidden.
 */
export function runWindow(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  patience = early,
): Promise<{ code: number } | { missing: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, { stdio: ['inherit', 'inherit', 'pipe'], env: electronEnv(env) })
    const began = performance.now()
    let traced = false
    let rest = ''
    let last = ''
    const show = (line: string): void => {
      traced ||= sandboxTrace.test(line)
      if (traced) return
      process.stderr.write(line)
      last = line.trim() || last
    }
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split(/(?<=\n)/)
      rest = lines.at(-1)?.endsWith('\n') ? '' : (lines.pop() ?? '')
      for (const line of lines) show(line)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (rest) show(rest)
      const well = code === 0 || byUser.includes(signal)
      if (traced && !well) resolve({ missing: words.electron['no-sandbox'] })
      else if (!well && performance.now() - began < patience)
        resolve({ missing: words.electron.ended({ signal, status: code, last: last.slice(0, 200) }) })
      else resolve({ code: code ?? 1 })
    })
  })
}
