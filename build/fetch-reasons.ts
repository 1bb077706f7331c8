import { reasonOf } from './said-safely.ts'

/** Loaded before a program that fetches and that shows of an error no cause: "fetch failed" alone tells nobody what to do. */
const plain = globalThis.fetch
globalThis.fetch = (...args) =>
  plain(...args).catch((error: unknown) => {
    throw new Error(reasonOf(error))
  })
