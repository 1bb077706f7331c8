import { clientRows } from './client-errors.ts'
import { grantRows } from './grant-errors.ts'
import { issueRows } from './issue-errors.ts'
import { scopeRows } from './scope-errors.ts'
import { serverRows } from './server-errors.ts'
import type { Row } from './variants.ts'

/**
 * Okta's errors, from its published catalogue and live captures: facts 1.7, 3.3, 3.4, 5.1, 5.4. The first row that
 * matches wins, so a row with a text stands before the row with the code alone.
 */
export const oktaRows: readonly Row[] = [...serverRows, ...clientRows, ...grantRows, ...scopeRows, ...issueRows]

/** The order in which Okta asks its own questions, as far as its answers show: facts 3.4, 5.4. */
export const oktaOrder: readonly { check: string; areas: RegExp }[] = [
  { check: 'client.known', areas: /^client\.unknown$/ },
  { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
  { check: 'client.active', areas: /^client\.disabled$/ },
  { check: 'client.may-use-this-server', areas: /^client\.org-server-only$/ },
  { check: 'client.may-use-grant', areas: /^client\.grant-not-allowed$/ },
  { check: 'client.network-allowed', areas: /^client\.network-restricted$/ },
  { check: 'client.needs-no-dpop', areas: /^client\.dpop-required$/ },
  { check: 'scope.allowed', areas: /^scope\.(unknown|no-default|oidc|consent|not-granted)/ },
  { check: 'policy.allows', areas: /^(policy\.|scope\.denied)/ },
]
