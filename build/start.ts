import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder } from '../core/store/data-folder.ts'
import { openBrowser } from '../web/open-browser.ts'
import { bundle, isStale, root, type Target } from './bundle.ts'
import { display, electronBinary } from './electron-binary.ts'

/**
 * `npm start [-- --no-open] [-- --port N] [-- --nothing-on-disk]`: the desktop window where Electron and a display are there; elsewhere, after one
 * line saying why not, the same window in a browser, until Ctrl-C.
 */
const { values } = parseArgs({
  options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, 'nothing-on-disk': { type: 'boolean' } },
})
const nothingOnDisk = values['nothing-on-disk'] ?? false

function desktop(): { found: string } | { missing: string } {
  const binary = electronBinary()
  if ('missing' in binary) return binary
  const screen = display()
  if ('missing' in screen) return screen
  // Chromium refuses to run as root with its sandbox on, and without it the window is not what we promise.
  if (process.platform === 'linux' && process.getuid?.() === 0)
    return { missing: 'the window is sandboxed, and the sandbox does not run as root' }
  return binary
}

async function build(wanted: readonly Target[]): Promise<void> {
  const stale = wanted.filter(isStale)
  if (stale.length === 0) return
  console.log(`Building ${stale.join(', ')}…`)
  await bundle(stale)
}

async function startDesktop(executable: string): Promise<void> {
  await build(['renderer', 'main', 'preload'])
  const child = spawn(executable, [root, ...(nothingOnDisk ? ['--nothing-on-disk'] : [])], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  process.exitCode = code ?? 1
}

async function startBrowserHost(why: string): Promise<void> {
  console.log(`No desktop window here: ${why}. The same window is served to a browser of this machine instead.`)
  await build(['renderer'])
  const { serve } = await import('../web/serve.ts')
  const host = await serve({
    pagesFolder: join(root, 'dist', 'renderer'),
    guidesFolder: join(root, 'guides'),
    log: (line) => console.error(line),
    nothingOnDisk,
    ...(values.port === undefined ? {} : { port: Number(values.port) }),
  })
  console.log(`\n  ${host.url}\n\nThis address is for you alone: who has it can use this program. Ctrl-C ends it.`)
  if (!values['no-open'] && !nothingOnDisk && 'found' in display()) openBrowser(host.url, dataFolder())
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void host.close().finally(() => process.exit(0)))
}

const window = desktop()
await ('found' in window ? startDesktop(window.found) : startBrowserHost(window.missing)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
