import { isOurs } from './app-origin.ts'

/** As much of Electron's `WebFrameMain` as decides. */
export interface Sender {
  url: string
  parent: unknown
}

/** Checklist 17: only the main frame of our own page may call. A frame that is gone already (null) may not. */
export const isTrustedSender = (frame: Sender | null): boolean =>
  frame !== null && frame.parent === null && isOurs(frame.url)
