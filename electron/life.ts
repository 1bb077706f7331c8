import { app, dialog } from 'electron'
import { troubleText } from '../core/app/trouble.ts'
import type { Language } from '../core/model/languages.ts'
import type { ElectronWords } from './words/index.ts'

const patienceMs = 3000

/** Why the program must not start, in the words of a language. */
export type WhyNot = (words: ElectronWords['start']) => string

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

/** Thrown where the program must not start. */
export class MustNotStart extends Error {
  readonly says: WhyNot
  /** @param says the sentence, made once the language is known */
  constructor(says: WhyNot) {
    super('must not start')
    this.says = says
  }
}

/** Says why there is no window, instead of leaving an icon that never opens one. */
export function failToStart(error: unknown, { start }: ElectronWords, language: Language): void {
  const message = error instanceof Error ? error.message : String(error)
  const why =
    error instanceof MustNotStart ? error.says(start) : (troubleText(error, language) ?? start.fault({ message }))
  dialog.showErrorBox(start.failed, why)
  app.exit(1)
}
