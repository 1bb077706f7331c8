import type { StepMark, VerdictWord } from '../../../core/contract/values.ts'
import { number } from './words.ts'

export const marks = {
  verified: 'Verified',
  failed: 'Failed',
  warning: 'Warning',
  claimed: 'Marked as done, not verified',
  partly: 'Partly checked',
  'to-do': 'To do',
  waits: 'Waiting',
  'not-run': 'Not checked',
  error: 'Could not be checked',
} satisfies Record<StepMark, string>

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

export const verdicts = {
  pass: 'All required checks passed',
  warn: 'Works, with a warning',
  fail: 'Does not work yet',
  incomplete: 'Some checks have not run',
} satisfies Record<VerdictWord, string>
