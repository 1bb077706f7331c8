import type { App } from 'electron'

/**
 * No certificate of the person's store is ever shown to a server. Without an answer, Electron shows the first one that fits,
 * since version 44 also for requests of the main process (`session.fetch`).
 */
export function showNoClientCertificate(app: App): void {
  app.on('select-client-certificate', (event, _contents, _url, _certificates, answer) => {
    event.preventDefault()
    answer()
  })
}
