/** What is read aloud without moving the focus. */
export class Announcer {
  #said = $state('')
  #error = $state<string | null>(null)
  #note = $state<string | null>(null)

  get said(): string {
    return this.#said
  }
  /** A refused call in a sentence, until it is dismissed. */
  get error(): string | null {
    return this.#error
  }

  /** What is to be read before one goes on, until it is dismissed. */
  get note(): string | null {
    return this.#note
  }

  /** Says a sentence, and shows it. */
  tell(sentence: string): void {
    this.#note = sentence
    this.say(sentence)
  }

  /** Takes back what is no longer true. */
  untell(sentence: string): void {
    if (this.#note === sentence) this.#note = null
  }

  say(sentence: string): void {
    // The same sentence twice must be heard twice, and a live region speaks only when its text changes.
    this.#said = this.#said === sentence ? `${sentence}\u00a0` : sentence
  }

  /** Runs a verb; when the host refuses it, its sentence is shown and undefined returned. */
  async attempt<T>(verb: () => Promise<T>): Promise<T | undefined> {
    this.#error = null
    try {
      return await verb()
    } catch (error) {
      this.#error = (error as Error).message
      return undefined
    }
  }

  dismiss(): void {
    this.#error = null
    this.#note = null
  }
}
