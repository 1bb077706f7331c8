import { app, dialog } from 'electron'

const patienceMs = 3000

/** Runs `last` before the program ends, and ends it even when that takes too long or fails. */
export function endWell(last: () => Promise<void>): void {
  let ending = false
  app.on('before-quit', (event) => {
    if (ending) return
    ending = true
    event.preventDefault()
    const limit = new Promise<void>((resolve) => setTimeout(resolve, patienceMs))
    void Promise.race([last().catch(() => {}), limit]).then(() => app.exit(0))
  })
}

/** Says why there is no window, instead of leaving an icon that never opens one. */
export function failToStart(error: unknown): void {
  const why = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('IdP Preflight cannot start', `${why}\n\nNothing was changed.`)
  app.exit(1)
}
