/** The time, and a timer: given by tests, so that no test waits. */
export interface AppClock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls a function again and again until the returned one is called. */
  every(ms: number, call: () => void): () => void
}

/** The clock of this computer. Its timer does not keep the program running. */
export const systemClock: AppClock = {
  now: () => Date.now(),
  every: (ms, call) => {
    const timer = setInterval(call, ms).unref()
    return () => clearInterval(timer)
  },
}
