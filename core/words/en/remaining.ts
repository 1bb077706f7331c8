import { grammarOf } from '../intl.ts'

const { list, time } = grammarOf('en')

/** The remaining steps of a setup, as text for an e-mail. */
export const remaining = {
  title: ({ guide }: { guide: string }) => `Remaining steps: ${guide}`,
  at: ({ at }: { at: number }) =>
    `The checks ran at ${time(at)}, on the computer of the sender. “This computer” means that computer.`,
  setup: ({ name }: { name: string }) => `Setup: ${name}`,
  value: ({ label, value }: { label: string; value: string }) => `${label}: ${value}`,
  sender: 'The sender of this list',
  others: ({ who, others }: { who: string; others: readonly string[] }) =>
    `${who}: no steps. Others have steps left: ${list(others)}.`,
  incomplete: 'The run could not be completed. Run the checks again to see which steps are left.',
  'not-run': 'The checks have not run yet. All steps are left.',
  verified: 'All required steps are verified.',
  unchecked: 'Not checked yet',
  enter: ({ product }: { product: string }) => `Enter the values in ${product}.`,
  'enter-later': ({ product }: { product: string }) =>
    `Enter the values in ${product} when all other steps are verified. Until then, they can change.`,
  'request-id': 'Request ID',
  how: 'If a file is attached, you can open it in IdP Preflight: the file contains the setup without secrets. Enter the missing values, run the checks, and send the file back. Without IdP Preflight, reply with the values that the steps ask for. Do not send secrets or private keys by email.',
}
