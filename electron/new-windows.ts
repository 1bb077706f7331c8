import type { App } from 'electron'

/** Checklist 14: a page opens no window. What belongs into a browser goes through `links.open`, by name. */
export function denyNewWindows(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
