import type { Connected } from './calls.ts'
import { desktop, type Preload } from './desktop.ts'
import { loopback } from './loopback.ts'

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
