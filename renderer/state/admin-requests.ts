import type { Bridge } from '../../core/contract/derived.ts'

/** What was sent to the admin API beside the runs. It comes with the screen that shows it. */
export class AdminRequestList {
  readonly #calls: Bridge['admin']

  constructor({ admin }: Bridge) {
    this.#calls = admin
  }

  of(setup: string) {
    return this.#calls.timeline({ setup })
  }
}
