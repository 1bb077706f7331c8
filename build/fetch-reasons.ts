import { reasonOf } from './said-safely.ts'

/** Loaded before a program that uses `fetch` but does not show the cause of an error: "fetch failed" alone does not help. */
const plain = globalThis.fetch
globalThis.fetch = (...args) =>
  plain(...args).catch((error: unknown) => {
    throw new Error(reasonOf(error))
  })
