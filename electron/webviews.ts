import type { App } from 'electron'

/** Checklist 11 and 12: the tag is off in `window.ts`; should it ever be on, nothing may be attached to it. */
export function denyWebviews(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}
