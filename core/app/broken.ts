import type { Said } from '../model/said.ts'

/** What the shape alone cannot say: where, and what is wrong there. */
export interface Broken {
  path: readonly (string | number)[]
  reason: Said
}
