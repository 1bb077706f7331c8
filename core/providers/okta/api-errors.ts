import type { Refusal } from '../../model/provider.ts'
import type { Row } from './variants.ts'

const challenge = ({ answer }: Refusal): string => (answer.headers['www-authenticate'] ?? '').slice(0, 2000)
const challenged = (words: RegExp) => (refusal: Refusal) => words.test(challenge(refusal))

const row = (name: string, diagnosis: Row['diagnosis'], more: Partial<Row>): Row => ({
  row: name,
  at: ['api'],
  diagnosis,
  ...more,
})

/** What Okta's own API says to a token: facts 1.7, 5.2, 5.4. Right is what scope and admin role both allow. */
export const apiRows: readonly Row[] = [
  row('insufficient_scope', 'admin.scope-missing', { when: challenged(/insufficient_scope/) }),
  row('insufficient_scope_body', 'admin.scope-missing', { code: 'insufficient_scope' }),
  row('invalid_authorization_server', 'admin.token-invalid', {
    when: challenged(/authorization server id is invalid/i),
    possible: ['server.custom-where-org'],
  }),
  row('dpop_bound', 'client.dpop-required', { text: /dpop/ }),
  row('dpop_challenge', 'client.dpop-required', { when: challenged(/^dpop\b/i) }),
  // One call needs a product or a feature that the org does not have; all others may be answered.
  row('disallowed_network_zone', 'client.network-restricted', { text: /outside the clients? permitted network zones/ }),
  row('E0000015', 'server.licence-missing', { code: 'E0000015', variant: 'one-call' }),
  row('E0000006', 'admin.role-missing', { code: 'E0000006', possible: ['http.blocked'] }),
  row('E0000011', 'admin.token-invalid', { code: 'E0000011' }),
  row('E0000005', 'admin.token-invalid', { code: 'E0000005' }),
  // A user with a wrong password gets it too.
  row('E0000004', 'admin.token-invalid', { code: 'E0000004', otherwise: true }),
  row('invalid_token', 'admin.token-invalid', { code: 'invalid_token' }),
  row('invalid_token_challenge', 'admin.token-invalid', { when: challenged(/invalid_token/) }),
  row('E0000022', 'http.unexpected-status', {
    code: 'E0000022',
    possible: ['server.licence-missing', 'metadata.not-found'],
  }),
  row('inline-hook', 'server.hook-failed', { code: /^E0000(134|137)$/ }),
  row('E0000212', 'http.origin-added', { code: 'E0000212' }),
  // The token came from the same host a moment ago: no word about addresses.
  row('403', 'http.unexpected-status', {
    status: [403],
    when: ({ answer }) => answer.body.trim() === '',
    possible: ['admin.role-missing', 'admin.scope-missing', 'http.blocked'],
  }),
  row('401', 'admin.token-invalid', {
    status: [401],
    when: ({ answer }) => answer.isJson || answer.body.trim() === '',
  }),
]
