/**
 * The program in a process of its own, as Electron starts it: `node --import boringssl.ts start.ts FOLDER [ARGUMENT…]`.
 * The parent, a test, may run code in here: `{ id, code, argument }` over the process's channel.
 */
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const electronUrl = new URL('electron.ts', import.meta.url).href
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main' ? { url: electronUrl, shortCircuit: true } : next(name, context),
})

const electron = await import('./electron.ts')
const { theApp, endProcess } = await import('./app.ts')
const { seen, note } = await import('./system.ts')
const { watchPages } = await import('./watch-pages.ts')

const [program = '', , given = '', ...rest] = process.argv
const folder = resolve(given)
process.argv = [program, folder, ...rest]
Object.assign(process, { type: 'browser' })
Object.defineProperty(process.versions, 'electron', { value: '45.4.1', enumerable: true })

// lib/browser/init.ts: the process ends by way of the app, and an exception that nobody catches is shown.
process.exit = ((code?: number) => theApp.exit(code ?? Number(process.exitCode ?? 0))) as typeof process.exit
process.on('uncaughtException', (error) => {
  if (process.listenerCount('uncaughtException') > 1) return
  electron.dialog.showErrorBox('A JavaScript error occurred in the main process', `Uncaught Exception:\n${error.stack}`)
})
// Chromium is nobody's child any more when this process is killed.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => theApp.quit())
process.on('disconnect', () => {
  theApp.chromium?.kill()
  endProcess(1)
})
for (const name of ['ready', 'before-quit', 'will-quit', 'window-all-closed', 'quit', 'second-instance'])
  theApp.on(name, () => note(name))

/** What cannot be handed over is told, so that nobody waits for it. */
function reply(id: number, value: unknown): void {
  try {
    process.send?.({ id, value })
  } catch (error) {
    process.send?.({ id, error: `its result cannot leave the main process: ${error}` })
  }
}

interface Asked {
  id: number
  code: string
  argument: unknown
}
process.on('message', ({ id, code, argument }: Asked) => {
  const run = new Function('electron', 'argument', 'seen', `return (${code})(electron, argument, seen)`)
  void (async () => run(electron, argument, seen))().then(
    (value) => reply(id, value),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})

theApp.prepare(folder, process.argv)
theApp.started = watchPages
try {
  await import(pathToFileURL(join(folder, 'dist', 'main', 'main.js')).href)
} catch (error) {
  process.emit('uncaughtException', error as Error)
}
await theApp.run()
process.send?.({ ready: theApp.chromium?.endpoint ?? null })
