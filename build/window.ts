import { spawn } from 'node:child_process'
import { display, electronBinary, electronEnv, type Found } from './electron-binary.ts'
import { fetchElectron, mayFetch } from './fetch-electron.ts'
import { asRoot, noSandbox, sandboxTrace } from './sandbox.ts'

/** What is looked at, in this order: what cannot be changed comes before what would have to be fetched. */
const looks = { display, asRoot, electronBinary, mayFetch, fetchElectron, noSandbox }

/** The executable of the window; where only Electron's binary is missing, it is fetched. Or why there can be no window. */
export async function findWindow(look: Partial<typeof looks> = {}): Promise<Found> {
  const at = { ...looks, ...look }
  const screen = at.display()
  if ('missing' in screen) return screen
  // Without its sandbox the window is not what we promise.
  if (at.asRoot()) return { missing: 'the window is sandboxed, and the sandbox does not run as root' }
  const installed = at.electronBinary()
  if ('missing' in installed && !installed.fetchable) return installed
  // Asked before the download: a window that cannot start is not worth one.
  const restricted = at.noSandbox('found' in installed ? installed.found : '')
  if (restricted !== null) return { missing: restricted }
  if ('found' in installed) return installed
  const forbidden = at.mayFetch()
  return forbidden === null ? at.fetchElectron() : { missing: `${installed.missing}; ${forbidden}` }
}

/** A program that ends badly within this many milliseconds showed nobody a window. */
const early = 10_000

/** Ends of the person's own making: Ctrl-C, and the session that is closed. */
const byPerson: readonly (NodeJS.Signals | null)[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs the window until it is closed. Electron that ends badly at once is no window: a library is missing, or the display
 * is gone. Nor is Chromium without its sandbox: its trace, which sends people to a SUID helper, is kept back.
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
      const well = code === 0 || byPerson.includes(signal)
      if (traced && !well) resolve({ missing: 'Chromium could not start its sandbox on this system' })
      else if (!well && performance.now() - began < patience)
        resolve({
          missing: `Electron ended at once (${signal ?? `exit status ${code}`})${last && `: ${last.slice(0, 200)}`}`,
        })
      else resolve({ code: code ?? 1 })
    })
  })
}
