import * as electron from 'electron'

/** What the main screen leaves to a window beside its bars; null where there is no screen to ask, as in some stand-ins. */
export function room(): { width: number; height: number } | null {
  if (!('screen' in electron)) return null
  const { width, height } = electron.screen.getPrimaryDisplay().workAreaSize
  // Without a display attached, the system may name one of no size.
  return width > 0 && height > 0 ? { width, height } : null
}
