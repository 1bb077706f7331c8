import { join } from 'node:path'
import { numberIn } from '../cli/arguments.ts'
import { dataFolder } from '../core/store/data-folder.ts'
import { openBrowser } from '../web/open-browser.ts'
import { bundle, isStale, type Target } from './bundle.ts'
import { display } from './electron-binary.ts'
import { optionsOf, orExit } from './options.ts'
import { root } from './root.ts'
import { findWindow, runWindow } from './window.ts'
import { words } from './words/index.ts'

/**
 * `npm start [-- --no-open] [-- --port N] [-- --nothing-on-disk]`: the desktop window where there is a display; Electron's
 * binary is fetched where only that is missing. Elsewhere, after one line saying why not, the same window in a browser,
 * until Ctrl-C.
 */
const values = orExit(() => {
  const given = optionsOf('npm start', process.argv.slice(2), {
    'no-open': { type: 'boolean' },
    port: { type: 'string' },
    'nothing-on-disk': { type: 'boolean' },
  })
  return { ...given, port: numberIn('port', given.port, 0, 65_535, 0) }
})
const nothingOnDisk = values['nothing-on-disk'] ?? false

async function build(wanted: readonly Target[]): Promise<void> {
  const stale = wanted.filter(isStale)
  if (stale.length === 0) return
  console.log(words.bundle.building({ targets: stale }))
  await bundle(stale)
}

/** The window, until it is closed. Why there was none, or null. */
async function startDesktop(executable: string): Promise<string | null> {
  await build(['renderer', 'main', 'preload'])
  const end = await runWindow(executable, [root, ...(nothingOnDisk ? ['--nothing-on-disk'] : [])])
  if ('missing' in end) return end.missing
  process.exitCode = end.code
  return null
}

async function startBrowserHost(why: string): Promise<void> {
  console.log(words.start['no-window']({ why }))
  await build(['renderer'])
  const { serve } = await import('../web/serve.ts')
  const host = await serve({
    pagesFolder: join(root, 'dist', 'renderer'),
    guidesFolder: join(root, 'guides'),
    log: (line) => console.error(line),
    nothingOnDisk,
    port: values.port,
  })
  console.log(words.start.serving({ url: host.url }))
  if (!values['no-open'] && !nothingOnDisk && 'found' in display()) openBrowser(host.url, dataFolder())
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void host.close().finally(() => process.exit(0)))
}

try {
  const window = await findWindow()
  const why = 'found' in window ? await startDesktop(window.found) : window.missing
  if (why !== null) await startBrowserHost(why)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
