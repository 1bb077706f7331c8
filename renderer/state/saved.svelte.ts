import { saveAndRemember, savedBefore } from '../lib/after-load.ts'

/** How long it is shown. */
const shownFor = 4000

/** Which change was saved last, so that it can be said beside what changed. */
export class Saved {
  readonly #say: () => void
  #what = $state<string | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  /** @param say says it aloud. What the window was loaded anew for is said now. */
  constructor(say: () => void) {
    this.#say = say
    const before = savedBefore(sessionStorage)
    if (before) this.show(before)
  }

  is(what: string): boolean {
    return this.#what === what
  }

  show(what: string): void {
    clearTimeout(this.#timer)
    this.#what = what
    this.#timer = setTimeout(() => {
      this.#what = null
    }, shownFor)
    this.#say()
  }

  /** Saves what the window is loaded anew for; it is said when it has been. */
  showAfterLoad(what: string, save: () => Promise<void>): Promise<void> {
    return saveAndRemember(sessionStorage, what, save)
  }
}
