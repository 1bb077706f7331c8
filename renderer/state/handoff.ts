import type { Bridge } from '../../core/contract/derived.ts'
import type { SecretFieldName } from '../../core/contract/values.ts'

/** What is handed over to the product of one setup. */
export class Handoff {
  readonly #calls: Bridge['handoff']
  readonly #setup: string

  constructor({ handoff }: Bridge, setup: string) {
    this.#calls = handoff
    this.#setup = setup
  }

  show() {
    return this.#calls.show({ setup: this.#setup })
  }

  /** @param rotated the new one of a rotation */
  copySecret(field: SecretFieldName, rotated: boolean) {
    return this.#calls.copySecret({ setup: this.#setup, field, ...(rotated ? { rotated } : {}) })
  }
}
