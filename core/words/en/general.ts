import type { Status } from '../../model/finding.ts'
import type { Owner } from '../../model/owners.ts'
import type { VerdictWord } from '../../model/report.ts'
import type { TrustStoreName } from '../../model/trust-stores.ts'

type By = { provider: string; product: string }

/** Who can fix something, behind a colon or alone: the same in window, terminal and letter. */
export const owners = {
  you: 'You',
  'idp-admin': ({ provider }: By) => `The administrator of ${provider}`,
  'network-team': 'The network team',
  'relying-party': ({ product }: By) => `The administrator of ${product}`,
  vendor: ({ provider }: By) => `The support team of ${provider}`,
  'nobody-wait': 'The provider. Wait, then try again.',
  'this-program': 'The makers of IdP Preflight',
} satisfies Record<Owner, string | ((by: By) => string)>

/** What trusts a certificate. */
export const stores = {
  bundled: 'the list of public CAs that is built into this program',
  system: 'the trust store of this operating system, which browsers use. Node.js, Java, and Python do not use it',
  added: 'a CA certificate that you added',
  environment: 'a CA certificate from the file in NODE_EXTRA_CA_CERTS',
} satisfies Record<TrustStoreName, string>

/** How a check came out. */
export const statuses = {
  pass: 'passed',
  info: 'note',
  warn: 'warning',
  fail: 'failed',
  skip: 'skipped',
  error: 'internal error',
} satisfies Record<Status, string>

/** How a run came out, behind the title of its guide. */
export const verdicts = {
  pass: 'passed',
  warn: 'passed with warnings',
  fail: 'failed',
  incomplete: 'incomplete',
} satisfies Record<VerdictWord, string>
