import type { StepMark } from '../../../core/contract/values.ts'
import { number } from './words.ts'

/** So many steps of a mark, within a sentence. */
export const counts = {
  verified: (n: number) => `${number(n)} verified`,
  failed: (n: number) => `${number(n)} failed`,
  warning: (n: number) => `${number(n)} with a warning`,
  claimed: (n: number) => `${number(n)} marked as done`,
  partly: (n: number) => `${number(n)} partly checked`,
  'to-do': (n: number) => `${number(n)} to do`,
  waits: (n: number) => `${number(n)} waiting`,
  'not-run': (n: number) => `${number(n)} not checked`,
  error: (n: number) => `${number(n)} with an internal error`,
} satisfies Record<StepMark, (n: number) => string>

/** Marks that are written out in the list of steps. */
export const aside = { waits: 'waiting', claimed: 'done', partly: 'partly', 'to-do': 'to do' } as const
