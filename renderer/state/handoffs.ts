import type { Bridge } from '../../core/contract/derived.ts'
import type { SecretFieldName } from '../../core/contract/values.ts'

/** What is handed over to a product. */
export class Handoffs {
  readonly #bridge: Bridge

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  show(setup: string) {
    return this.#bridge.handoff.show({ setup })
  }

  copySecret(setup: string, field: SecretFieldName) {
    return this.#bridge.handoff.copySecret({ setup, field })
  }
}
