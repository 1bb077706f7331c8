import type { Bridge } from '../../core/contract/derived.ts'
import type { RotationPlanView, RotationReach } from '../../core/contract/values.ts'

/** The rotation of the secret or the key of one setup. */
export class Rotation {
  readonly #calls: Bridge['rotation']
  readonly #setup: string

  constructor({ rotation }: Bridge, setup: string) {
    this.#calls = rotation
    this.#setup = setup
  }

  show() {
    return this.#calls.show({ setup: this.#setup })
  }
  plan(reach: RotationReach) {
    return this.#calls.plan({ setup: this.#setup, reach })
  }
  /** Does what a plan shows. */
  go({ reach, plan }: RotationPlanView) {
    return this.#calls.go({ setup: this.#setup, reach, plan })
  }
}
