import type { StepMark, VerdictWord } from '../../../core/contract/values.ts'

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

export const verdicts = {
  pass: 'All required checks passed',
  warn: 'Works, with a warning',
  fail: 'Does not work yet',
  incomplete: 'Some checks have not run',
} satisfies Record<VerdictWord, string>
