import type { Refusal } from '../../model/provider.ts'
import { grantNamed, namesCause } from '../oauth-rows.ts'
import type { Row } from './variants.ts'

const thirdParty = ({ values }: Refusal) => (values.client_id ?? '').startsWith('tpc_')

/** What is said of the app: its grants, and how it proved itself. */
export const clientRows: readonly Row[] = [
  // A2: the grant
  {
    row: 'A2',
    at: ['token'],
    text: /^grant type .* not allowed for the client/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'A4d',
    at: ['token'],
    code: 'unauthorized_client',
    when: thirdParty,
    diagnosis: 'api.not-authorized',
    possible: ['client.grant-not-allowed'],
  },
  ...grantNamed('A2'),
  // It may be said before the app is looked up.
  { row: 'A18', at: ['token'], code: 'unsupported_grant_type', diagnosis: 'client.grant-not-allowed', proves: [] },

  // A1, A7b, A8, A16: who the client is
  {
    row: 'A1-worded',
    at: ['token'],
    status: [401],
    code: 'access_denied',
    when: namesCause,
    diagnosis: 'client.auth-failed',
    variant: 'worded',
    possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
  },
  // No other server says so in one word.
  {
    row: 'A1-unauthorized',
    at: ['token'],
    status: [401],
    code: 'access_denied',
    text: 'Unauthorized',
    diagnosis: 'client.auth-failed',
    possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
  },
  {
    row: 'A1',
    at: ['token'],
    status: [401],
    code: 'access_denied',
    diagnosis: 'client.auth-failed',
    possible: ['client.unknown', 'client.secret-wrong', 'client.auth-method', 'tenant.not-found'],
  },
  { row: 'A7b', at: ['token'], text: 'Missing client_id', diagnosis: 'client.auth-failed', variant: 'none-arrived' },
  {
    row: 'A8-worded',
    at: ['token'],
    code: 'invalid_client',
    when: namesCause,
    diagnosis: 'client.auth-failed',
    variant: 'worded',
  },
  { row: 'A8', at: ['token'], code: 'invalid_client', diagnosis: 'client.auth-failed' },
]
