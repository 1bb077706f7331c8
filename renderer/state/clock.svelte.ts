/** The time, often enough for ages in words. */
export class Clock {
  #now = $state(Date.now())

  get now(): number {
    return this.#now
  }

  tick(): void {
    this.#now = Date.now()
  }

  /** Ticks until the returned function is called. */
  start(): () => void {
    const timer = setInterval(() => this.tick(), 15_000)
    return () => clearInterval(timer)
  }
}
