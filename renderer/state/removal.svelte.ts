import type { SetupSummary } from '../../core/contract/values.ts'
import { text } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'
import type { Setups } from './setups.svelte.ts'

export interface Removed {
  id: string
  name: string
  /** For how long it can be put back. */
  seconds: number
}

/** Removing a setup, which can be undone for a while. */
export class Removal {
  readonly #setups: Setups
  readonly #announcer: Announcer
  #removed = $state.raw<Removed | null>(null)
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(setups: Setups, announcer: Announcer) {
    this.#setups = setups
    this.#announcer = announcer
  }

  /** The setup that was removed last, while it can be put back. */
  get removed(): Removed | null {
    return this.#removed
  }

  async remove({ id, name }: Pick<SetupSummary, 'id' | 'name'>): Promise<void> {
    const seconds = await this.#setups.remove(id)
    this.forget()
    this.#removed = { id, name, seconds }
    this.#timer = setTimeout(() => this.forget(), seconds * 1000)
    this.#announcer.say(text.rail.removed(name))
  }

  async undo(): Promise<void> {
    const removed = this.#removed
    if (!removed) return
    this.forget()
    await this.#setups.restore(removed.id)
    this.#announcer.say(text.rail.restored(removed.name))
  }

  /** Shows no longer what was removed. */
  forget(): void {
    clearTimeout(this.#timer)
    this.#removed = null
  }
}
