import type { Owner, ProviderId, StepMark, VerdictWord } from '../../core/contract/values.ts'
import { providers } from './words.ts'

export const marks = {
  verified: 'Verified',
  failed: 'Failed',
  warning: 'Warning',
  claimed: 'Done by hand, not proved',
  partly: 'Partly checked',
  'to-do': 'To do',
  waits: 'Waiting',
  'not-run': 'Not checked',
  error: 'Could not be checked',
} satisfies Record<StepMark, string>

export const verdicts = {
  pass: 'Everything that must hold was proved',
  warn: 'Works, with a warning',
  fail: 'Does not work yet',
  incomplete: 'Not everything has been checked',
} satisfies Record<VerdictWord, string>

export const owners = {
  you: () => 'You',
  'idp-admin': (provider: ProviderId) =>
    provider === 'any' ? 'Identity provider administrator' : `${providers[provider]} administrator`,
  'network-team': () => 'Your network team',
  'relying-party': (_: ProviderId, product: string) => `Whoever runs ${product}`,
  vendor: (provider: ProviderId) => (provider === 'any' ? 'Support of the provider' : `${providers[provider]} support`),
  'nobody-wait': () => 'Nobody: it needs only time',
  'this-program': () => 'IdP Preflight itself',
} satisfies Record<Owner, (provider: ProviderId, product: string) => string>
