import type { Bridge } from '../core/contract/derived.ts'
import { BridgeError, type Envelope, type WireError } from '../core/contract/envelope.ts'
import { text } from './text.ts'

/**
 * What is known about the host: `gone` when it does not answer, `locked` when it answers but does not accept this
 * window's token (the program was started again, or the page was opened without its full address).
 */
export type ProgramState = 'open' | 'gone' | 'locked'

/** The host's calls and signals, and whether it is still there. */
export interface Connected {
  bridge: Bridge
  /** Calls `listener` with every change; returns its own undo. */
  watch(listener: (state: ProgramState) => void): () => void
}

type Listener = (event: unknown) => void
type Call = (group: string, name: string, argument: unknown) => Promise<unknown>
type Subscribe = (group: string, name: string, listener: Listener) => () => void

/** One object for all calls: a function as argument is a listener, anything else goes to the host as JSON. */
function bridgeOver(call: Call, subscribe: Subscribe): Bridge {
  const groups = new Map<string, unknown>()
  const groupOf = (group: string) =>
    new Proxy(
      {},
      {
        get: (_, name) => (argument?: unknown) =>
          typeof argument === 'function'
            ? subscribe(group, String(name), argument as Listener)
            : call(group, String(name), argument),
      },
    )
  return new Proxy({} as Bridge, {
    get(_, group) {
      const name = String(group)
      if (!groups.has(name)) groups.set(name, groupOf(name))
      return groups.get(name)
    },
  })
}

const isEnvelope = (value: unknown): value is Envelope<unknown> =>
  typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean'

function opened(envelope: Envelope<unknown>): unknown {
  if (envelope.ok) return envelope.value
  throw new BridgeError(envelope.error)
}

const unavailable = (): BridgeError => new BridgeError({ code: 'unavailable', message: text.errors.unreachable })

type Preload = Record<string, Record<string, (argument: unknown) => unknown>>

/** The preload object of the desktop. Errors lose their class on the way through, so they are put together again. */
export function desktop(preload: Preload): Connected {
  const call: Call = async (group, name, argument) => {
    const snapshot = argument === undefined ? undefined : JSON.parse(JSON.stringify(argument))
    let answer: unknown
    try {
      answer = await preload[group]?.[name]?.(snapshot)
    } catch (error) {
      const { code = 'internal', message = text.errors.internal } = error as Partial<WireError>
      throw new BridgeError({ code, message })
    }
    return isEnvelope(answer) ? opened(answer) : answer
  }
  const subscribe: Subscribe = (group, name, listener) =>
    preload[group]?.[name]?.(listener as never) as unknown as () => void
  return { bridge: bridgeOver(call, subscribe), watch: () => () => {} }
}

/** Splits a byte stream into the JSON values of its lines; blank lines only keep it open. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) if (line.trim()) yield JSON.parse(line)
  }
}

export interface LoopbackOptions {
  token: string
  fetch: typeof fetch
  /** Resolves after so many milliseconds. */
  delay: (ms: number) => Promise<void>
}

/** The loopback browser host: one POST a call, and one stream of lines for all signals. */
export function loopback({ token, fetch, delay }: LoopbackOptions): Connected {
  const listeners = new Map<string, Set<Listener>>()
  const watchers = new Set<(state: ProgramState) => void>()
  const headers = { 'X-Preflight-Token': token, 'Content-Type': 'application/json' }
  let state: ProgramState = 'open'
  let listening = false

  const become = (next: ProgramState) => {
    if (next === state) return
    state = next
    for (const watcher of watchers) watcher(next)
  }

  const call: Call = async (group, name, argument) => {
    const body = JSON.stringify(argument ?? null)
    let envelope: unknown
    try {
      const answer = await fetch(`/call/${group}/${name}`, {
        method: 'POST',
        headers,
        body,
        keepalive: body.length < 60_000,
      })
      envelope = await answer.json()
    } catch {
      throw unavailable()
    }
    if (!isEnvelope(envelope)) throw unavailable()
    if (!envelope.ok && envelope.error.code === 'untrusted_sender') become('locked')
    return opened(envelope)
  }

  const deliver = (line: unknown) => {
    const { group, name, event } = line as { group: string; name: string; event: unknown }
    for (const listener of listeners.get(`${group}.${name}`) ?? []) listener(event)
  }

  /** True when the stream was open for a while, false when it could not be opened. */
  const listenOnce = async (): Promise<boolean> => {
    let open = false
    try {
      const answer = await fetch('/events', { method: 'POST', headers, body: 'null' })
      if (answer.status === 401 || answer.status === 403) become('locked')
      if (!answer.ok || !answer.body) return false
      open = true
      become('open')
      for await (const line of lines(answer.body)) deliver(line)
    } catch {
      // A broken stream and a refused connection end the same way: by trying again.
    }
    return open
  }

  const listen = async () => {
    let wait = 250
    while (state !== 'locked') {
      const wasOpen = await listenOnce()
      if (wasOpen) wait = 250
      else if (state === 'open') become('gone')
      await delay(wait)
      wait = Math.min(wait * 2, 4000)
    }
  }

  const subscribe: Subscribe = (group, name, listener) => {
    const key = `${group}.${name}`
    const heard = listeners.get(key) ?? new Set()
    listeners.set(key, heard.add(listener))
    if (!listening) {
      listening = true
      void listen()
    }
    return () => heard.delete(listener)
  }

  return {
    bridge: bridgeOver(call, subscribe),
    watch(listener) {
      watchers.add(listener)
      if (state !== 'open') listener(state)
      return () => watchers.delete(listener)
    },
  }
}

/** What is used of the browser's window; the desktop's has the preload object. */
export interface WindowParts {
  bridge?: Preload
  location: { readonly hash: string; readonly pathname: string; readonly search: string; reload(): void }
  history: { readonly state: unknown; replaceState(state: unknown, unused: string, url: string): void }
  sessionStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void }
  addEventListener(type: 'hashchange', listener: () => void): void
  fetch: typeof fetch
}

const tokenKey = 'preflight-token'

/** Takes the token out of the address, so that it is in no history and no screenshot; a reload finds it again. */
export function takeToken(window: Pick<WindowParts, 'location' | 'history' | 'sessionStorage'>): string {
  const { location, history, sessionStorage } = window
  const found = /[#&]token=([0-9a-f]+)/i.exec(location.hash)?.[1]
  if (found) {
    sessionStorage.setItem(tokenKey, found)
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return found ?? sessionStorage.getItem(tokenKey) ?? ''
}

/** The desktop's object where there is one, else the loopback client; nothing else knows which. */
export function connect(window: WindowParts): Connected {
  if (window.bridge) return desktop(window.bridge)
  const token = takeToken(window)
  // The full address of a restarted program differs from this page's only after the `#`: nothing would load by itself.
  window.addEventListener('hashchange', () => takeToken(window) !== token && window.location.reload())
  return loopback({
    token,
    fetch: (...request) => window.fetch(...request),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  })
}
