import type { Session } from 'electron'
import { isOurs } from './app-origin.ts'

/** Checklist 1. Our pages; pictures inside the style sheet; the inspector's own pages where there is one. */
export function isLocal(url: string, devTools: boolean): boolean {
  if (isOurs(url) || url.startsWith('data:')) return true
  return devTools && URL.canParse(url) && new URL(url).protocol === 'devtools:'
}

/** Cancels every request of the window that is not for a bundled file; the core does the talking, from the main process. */
export function denyWebRequests(session: Session, devTools: boolean, blocked: (url: string) => void): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const cancel = !isLocal(url, devTools)
    if (cancel) blocked(url)
    callback({ cancel })
  })
}
