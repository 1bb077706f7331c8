import type { FieldOutcome } from '../../core/contract/values.ts'
import { text } from '../text.ts'

type Send = (value: string) => Promise<FieldOutcome>

/** What is typed into one field and not saved yet. A refused value stays here, with the sentence that refused it. */
export class FieldDraft {
  readonly #send: Send
  readonly #pause: number | null
  #typed = $state<string | null>(null)
  #refused = $state<string | null>(null)
  #saving = $state(false)
  #touched = $state(false)
  #sent: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #flushing: Promise<void> | null = null

  /** `pause`: milliseconds without a key before the value is saved; null waits for {@link FieldDraft.flush}. */
  constructor(send: Send, pause: number | null) {
    this.#send = send
    this.#pause = pause
  }

  /** Null when what is shown is what is saved. */
  get typed(): string | null {
    return this.#typed
  }
  get refused(): string | null {
    return this.#refused
  }
  get saving(): boolean {
    return this.#saving
  }
  get touched(): boolean {
    return this.#touched
  }

  type(value: string): void {
    this.#typed = value
    this.#touched = true
    clearTimeout(this.#timer)
    if (this.#pause !== null) this.#timer = setTimeout(() => void this.flush(), this.#pause)
  }

  /** Forgets what was typed. */
  drop(): void {
    clearTimeout(this.#timer)
    this.#typed = null
    this.#refused = null
    this.#sent = null
  }

  /** Lets a refused value be sent once more: what it was refused for may have changed elsewhere. */
  retry(): void {
    this.#sent = null
  }

  /** Saves what was typed, now; resolves when nothing is left to save or the value was refused. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#flushing ??= this.#save().finally(() => {
      this.#flushing = null
    })
    return this.#flushing
  }

  async #save(): Promise<void> {
    while (this.#typed !== null && this.#typed !== this.#sent) {
      const value = this.#typed
      this.#sent = value
      this.#saving = true
      this.#refused = await this.#refusal(value)
      this.#saving = false
      if (this.#typed !== value) continue
      if (this.#refused === null) this.drop()
      return
    }
  }

  async #refusal(value: string): Promise<string | null> {
    try {
      const { saved, field } = await this.#send(value)
      return saved ? null : (field.problem?.says ?? '')
    } catch (error) {
      // The host may be back in a moment: the same value may be sent again.
      this.#sent = null
      return (error as Error).message || text.errors.internal
    }
  }
}
