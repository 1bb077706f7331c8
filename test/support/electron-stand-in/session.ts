import { EventEmitter } from 'node:events'
import { theApp } from './app.ts'
import { machine } from './machine.ts'
import { netFetch } from './net-fetch.ts'
import { only } from './only.ts'

type Answering = (...args: never[]) => unknown
export type BeforeRequest = (
  details: unknown,
  callback: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void
export type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
export type CheckHandler = (contents: unknown, permission: string, origin: string, details: unknown) => boolean

/** What a session was told, for those who ask it here. */
export interface Rules {
  beforeRequest: BeforeRequest | null
  request: RequestHandler | null
  check: CheckHandler | null
  device: Answering | null
  displayMedia: Answering | null
  spellChecks: boolean
}
const rules = new WeakMap<object, Rules>()
export const rulesOf = (session: object): Rules => rules.get(session) as Rules

function isFunction(value: unknown, name: string): void {
  if (value !== null && typeof value !== 'function') throw new TypeError(`Error processing argument: ${name}`)
}

/** shell/browser/api/electron_api_session.cc, as much of it as a program without downloads, cookies or extensions asks. */
function makeSession(): Session {
  const own: Rules = {
    beforeRequest: null,
    request: null,
    check: null,
    device: null,
    displayMedia: null,
    spellChecks: true,
  }
  const session = only(
    'session',
    Object.assign(new EventEmitter(), {
      webRequest: only('session.webRequest', {
        onBeforeRequest(...given: [BeforeRequest | null] | [unknown, BeforeRequest | null]): void {
          if (given.length > 1) throw new Error('the stand-in for Electron has no filter of webRequest.onBeforeRequest')
          isFunction(given[0], 'listener')
          own.beforeRequest = given[0] as BeforeRequest | null
        },
      }),
      setPermissionRequestHandler(handler: RequestHandler | null): void {
        isFunction(handler, 'handler')
        own.request = handler
      },
      setPermissionCheckHandler(handler: CheckHandler | null): void {
        isFunction(handler, 'handler')
        own.check = handler
      },
      setDevicePermissionHandler(handler: Answering | null): void {
        own.device = handler
      },
      setDisplayMediaRequestHandler(handler: Answering | null): void {
        own.displayMedia = handler
      },
      setSpellCheckerEnabled(enabled: boolean): void {
        own.spellChecks = enabled
      },
      setSpellCheckerDictionaryDownloadURL(url: string): void {
        // Electron says so where the system's own spell checker is used, and where the address is none.
        if (!URL.canParse(url))
          throw new Error('The URL you provided to setSpellCheckerDictionaryDownloadURL is not a valid URL')
      },
      allowNTLMCredentialsForDomains(_domains: string): void {},
      resolveProxy: async (url: string): Promise<string> => {
        if (!URL.canParse(url)) return 'DIRECT'
        return machine.proxy
      },
      fetch: netFetch,
    }),
  )
  rules.set(session, own)
  return session
}
export type Session = EventEmitter & {
  webRequest: { onBeforeRequest(listener: BeforeRequest | null): void }
  resolveProxy(url: string): Promise<string>
  fetch(url: string, init?: RequestInit): Promise<Response>
}

const all = new Map<string, Session>()

function fromPartition(name: string): Session {
  if (!theApp.isReady()) throw new TypeError('Session can only be received when app is ready')
  if (typeof name !== 'string') throw new TypeError('Error processing argument at index 0, conversion failure')
  const found = all.get(name) ?? makeSession()
  all.set(name, found)
  return found
}

export const session = only('session', {
  get defaultSession(): Session {
    return fromPartition('')
  },
  fromPartition,
})
