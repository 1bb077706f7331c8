import { schemes } from './addresses.ts'
import { theApp } from './app.ts'
import { only } from './only.ts'

interface Privileged {
  scheme: string
  privileges?: Readonly<Record<string, boolean>>
}
type Handler = (request: Request) => Response | Promise<Response>

/** Electron's `protocol` (lib/browser/api/protocol.ts, shell/browser/api/electron_api_protocol.cc). */
export const protocol = only('protocol', {
  registerSchemesAsPrivileged(list: readonly Privileged[]): void {
    if (theApp.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges = {} } of list) {
      // That is all that an https origin of a stock Chromium can play.
      for (const needed of ['standard', 'secure', 'supportFetchAPI'])
        if (!privileges[needed]) throw new Error(`the stand-in for Electron has no scheme that is not ${needed}`)
      for (const name of Object.keys(privileges))
        if (!['standard', 'secure', 'supportFetchAPI'].includes(name) && privileges[name])
          throw new Error(`the stand-in for Electron has no privilege ${name}`)
      schemes.set(scheme, { privileges, handler: null })
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!theApp.isReady()) throw new TypeError('Session can only be received when app is ready')
    const known = schemes.get(scheme)
    if (!known) throw new Error(`the stand-in for Electron handles registered schemes only, not ${scheme}:`)
    if (known.handler) throw new Error(`Failed to register protocol: ${scheme}`)
    known.handler = handler
  },
  unhandle(scheme: string): void {
    const known = schemes.get(scheme)
    if (!known?.handler) throw new Error(`Failed to unhandle protocol: ${scheme}`)
    known.handler = null
  },
  isProtocolHandled: (scheme: string): boolean => Boolean(schemes.get(scheme)?.handler),
})

/** Whether Electron takes what a handler answered (`validateResponse`). */
export function isAnswer(answer: unknown): answer is Response {
  return answer instanceof Response && answer.type !== 'error'
}
