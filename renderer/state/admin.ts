import type { Bridge } from '../../core/contract/derived.ts'
import type { AdminPurpose, Setup } from '../../core/contract/values.ts'

type Access = Parameters<Bridge['admin']['put']>[0]['access']
type Progress = Parameters<Parameters<Bridge['admin']['progress']>[0]>[0]

/** The configuration at the provider of one setup. */
export class Admin {
  readonly #calls: Bridge['admin']
  readonly #setup: string

  constructor({ admin }: Bridge, setup: string) {
    this.#calls = admin
    this.#setup = setup
  }

  access() {
    return this.#calls.access({ setup: this.#setup })
  }
  makeKey(purpose: AdminPurpose) {
    return this.#calls.makeKey({ setup: this.#setup, purpose })
  }
  put(purpose: AdminPurpose, access: Access) {
    return this.#calls.put({ setup: this.#setup, purpose, access })
  }
  /** Takes the access that the practice tenant gives. */
  takePractice(purpose: AdminPurpose) {
    return this.#calls.practice({ setup: this.#setup, purpose })
  }
  tryAccess(purpose: AdminPurpose) {
    return this.#calls.test({ setup: this.#setup, purpose })
  }
  forget(purpose: AdminPurpose) {
    return this.#calls.forget({ setup: this.#setup, purpose })
  }
  look() {
    return this.#calls.look({ setup: this.#setup })
  }
  choices() {
    return this.#calls.choices({ setup: this.#setup })
  }
  choose(of: string, object: string): Promise<Setup> {
    return this.#calls.choose({ setup: this.#setup, of, object })
  }
  plan() {
    return this.#calls.plan({ setup: this.#setup })
  }
  /** Applies the plan that was shown: the steps of one object, or all of it. */
  apply(plan: string, step: string | null) {
    return this.#calls.apply({ setup: this.#setup, plan, ...(step === null ? {} : { step }) })
  }
  ledger() {
    return this.#calls.ledger({ setup: this.#setup })
  }
  /** What undoing would do now, and what it would leave. */
  undoPlan() {
    return this.#calls.undoPlan({ setup: this.#setup })
  }
  /** Undoes the changes of these numbers. */
  undo(shown: number[]) {
    return this.#calls.undo({ setup: this.#setup, shown })
  }
  stop() {
    return this.#calls.stop({ setup: this.#setup })
  }
  /** Hears of each object that is changed, until the returned function is called. */
  listen(hear: (progress: Progress) => void): () => void {
    return this.#calls.progress((progress) => {
      if (progress.setup === this.#setup) hear(progress)
    })
  }
}
