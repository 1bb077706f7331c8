import type { App } from 'electron'

/** Checklist 13: the window shows its own page and goes nowhere, whoever asks: a link, a form, a redirect, a dropped file. */
export function lockNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => event.preventDefault())
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}
