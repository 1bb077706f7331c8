import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { runInThisContext } from 'node:vm'
import { only } from './only.ts'

type Handler = (event: unknown, ...args: unknown[]) => unknown

export const wireText = readFileSync(new URL('wire.js', import.meta.url), 'utf8').replace(/^(\/\/.*\n)+;/, '')

/** Structured clone as text, both ways; throws what Electron throws. */
export const wire = runInThisContext(wireText) as { pack(value: unknown): string; unpack(text: string): unknown }

/** lib/browser/ipc-main-impl.ts */
class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  constructor() {
    super()
    this.on('error', () => {})
  }
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function')
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.handlers.set(channel, handler)
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel)
      return handler(event, ...args)
    })
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }
}
export const theIpcMain = new IpcMain()
export const ipcMain = only('ipcMain', theIpcMain)

/** One call, answered as lib/browser/ipc-dispatch.ts does: `{ result }` or `{ error }`, as text. */
export async function invoke(event: unknown, channel: string, packed: string): Promise<string> {
  const handler = theIpcMain.handlers.get(channel)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return wire.pack({ result: await handler(event, ...(wire.unpack(packed) as unknown[])) })
  } catch (error) {
    if (handler) console.error(`Error occurred in handler for '${channel}':`, error)
    return wire.pack({ error: String(error) })
  }
}
