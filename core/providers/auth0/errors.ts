import { anyAssertionRows } from '../assertion-rows.ts'
import { dpopRows } from '../oauth-rows.ts'
import { actionRows } from './action-errors.ts'
import { apiRows } from './api-errors.ts'
import { clientRows } from './client-errors.ts'
import { quotaRows } from './quota-errors.ts'
import type { Row } from './variants.ts'

/**
 * Auth0's errors: facts 3.5, rows A1 to A19. `access_denied` alone says nothing: status and description decide.
 * Wordings changed over the years, so texts are matched by their lasting part.
 */
export const auth0Rows: readonly Row[] = [
  ...quotaRows,
  // By the words, whatever the code
  ...apiRows,
  ...dpopRows,
  {
    row: 'A14',
    at: ['token'],
    text: /proof.of.possession|sender.constrain/,
    diagnosis: 'client.dpop-required',
  },
  // What is said of an assertion comes after what is said of the API: an API may be called `signature`
  ...anyAssertionRows,
  ...clientRows,
  { row: 'A16', code: 'requires_validation', diagnosis: 'http.blocked', variant: 'verification' },
  ...actionRows,
  { row: 'A19', code: 'temporarily_unavailable', diagnosis: 'http.server-error' },
  {
    row: 'custom-domain',
    when: ({ answer }) => /you should not be hitting this endpoint/i.test(answer.body.slice(0, 2000)),
    diagnosis: 'tenant.not-found',
    variant: 'custom-domain',
  },
  {
    row: 'redirect-to-region',
    at: ['metadata'],
    when: ({ answer }) =>
      answer.status >= 300 &&
      answer.status < 400 &&
      /^https?:\/\/([a-z]{2}\.)?auth0\.com(\/|$)/.test(answer.headers.location ?? ''),
    diagnosis: 'tenant.not-found',
  },
]

/** Tenant by host, client and secret, grant, audience, client grant, scopes, Action: facts 3.4 rule 4. */
export const auth0Order: readonly { check: string; areas: RegExp }[] = [
  { check: 'client.known', areas: /^client\.unknown$/ },
  { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
  { check: 'client.may-use-grant', areas: /^client\.grant-not-allowed$/ },
  { check: 'api.audience-sent', areas: /^api\.audience-missing$/ },
  { check: 'api.exists', areas: /^api\.unknown$/ },
  { check: 'api.grants-client', areas: /^api\.(not-authorized|organization)/ },
  { check: 'scope.allowed', areas: /^scope\./ },
  { check: 'api.no-action-denies', areas: /^api\.denied-by-action$/ },
]
