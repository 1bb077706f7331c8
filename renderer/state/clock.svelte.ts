/** The time, often enough for ages in words. */
export class Clock {
  #now = $state(Date.now())

  get now(): number {
    return this.#now
  }

  tick(): void {
    this.#now = Date.now()
  }

  /** Ticks until the returned function is called: often enough for minutes, or for what is counted in seconds. */
  start(every = 15_000): () => void {
    const timer = setInterval(() => this.tick(), every)
    return () => clearInterval(timer)
  }
}
