import type { Refusal } from '../../model/provider.ts'
import type { Row } from '../catalogue.ts'

const challenge = ({ answer }: Refusal): string => answer.headers['www-authenticate'] ?? ''

/** What Okta's own API says to a token: facts 1.7, 5.2, 5.4. Right is what scope and admin role both allow. */
export const apiRows: readonly Row[] = [
  {
    row: 'insufficient_scope',
    at: ['api'],
    when: (refusal) => /insufficient_scope/.test(challenge(refusal)),
    diagnosis: 'admin.scope-missing',
  },
  {
    row: 'invalid_authorization_server',
    at: ['api'],
    when: (refusal) => /authorization server id is invalid/i.test(challenge(refusal)),
    diagnosis: 'admin.token-invalid',
    possible: ['server.custom-where-org'],
  },
  { row: 'E0000006', at: ['api'], code: 'E0000006', diagnosis: 'admin.role-missing', possible: ['http.blocked'] },
  { row: 'E0000011', at: ['api'], code: 'E0000011', diagnosis: 'admin.token-invalid' },
  { row: 'E0000005', at: ['api'], code: 'E0000005', diagnosis: 'admin.token-invalid' },
  {
    row: 'dpop',
    at: ['api'],
    text: /dpop/,
    diagnosis: 'admin.token-invalid',
    possible: ['client.dpop-required'],
  },
  { row: '401', at: ['api'], status: [401], diagnosis: 'admin.token-invalid' },
]
