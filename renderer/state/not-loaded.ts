import { NotLoaded } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'

/** Says that code did not come where nothing else says so: of what stands above or beside the screen. */
export function sayNotLoaded(announcer: Announcer): void {
  addEventListener('unhandledrejection', (event) => {
    if (!(event.reason instanceof NotLoaded)) return
    event.preventDefault()
    void announcer.attempt(() => Promise.reject(event.reason))
  })
}
