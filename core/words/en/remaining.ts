import { grammarOf } from '../intl.ts'

const { time } = grammarOf('en')

/** The remaining steps of a setup, as text for an e-mail. */
export const remaining = {
  title: ({ guide }: { guide: string }) => `Remaining steps: ${guide}`,
  at: ({ at }: { at: number }) => `The checks ran at ${time(at)}.`,
  nothing: 'All required steps are verified. No step is left.',
  how: 'If a file is attached, open the file in IdP Preflight. The file contains the setup without secrets. Enter the missing values, run the checks, and send the file back.',
}
