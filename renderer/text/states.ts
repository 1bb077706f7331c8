import {
  type Owner,
  type ProviderId,
  providerNames,
  type StepMark,
  type VerdictWord,
} from '../../core/contract/values.ts'

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
  'idp-admin': (provider: ProviderId) => `${providerNames[provider].title} administrator`,
  'network-team': () => 'Your network team',
  'relying-party': (_: ProviderId, product: string) => `Whoever runs ${product}`,
  vendor: (provider: ProviderId) => `${providerNames[provider].title} support`,
  'nobody-wait': () => 'Nobody: it needs only time',
  'this-program': () => 'IdP Preflight itself',
} satisfies Record<Owner, (provider: ProviderId, product: string) => string>
