import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../../catalogue.ts'

const asProgram = ({ guide }: Refusal): boolean => guide.flow === 'client_credentials'

/**
 * Codes that servers use for more than the specification says. `unauthorized_client` should be about the grant alone (RFC 6749
 * section 5.2); there are servers that say it of an unknown client and of a wrong secret.
 */
export const generalRows: readonly Row[] = [
  {
    row: 'unauthorized_client_grant',
    at: ['token'],
    code: 'unauthorized_client',
    text: /\bgrant|client_credentials|\bflow\b/,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'unauthorized_client_credentials',
    at: ['token'],
    code: 'unauthorized_client',
    text: /\bsecret\b|\bcredentials\b|\bauthentication\b/,
    diagnosis: 'client.auth-failed',
    possible: ['client.secret-wrong', 'client.unknown', 'client.grant-not-allowed'],
    proves: [],
  },
  {
    row: 'unauthorized_client_unknown',
    at: ['token'],
    code: 'unauthorized_client',
    text: /\b(client|application|app)\b.{0,80}\b(unknown|not found|does not exist|not registered)\b|\bunknown (client|application)\b/,
    diagnosis: 'client.unknown',
    possible: ['client.disabled'],
  },
  {
    row: 'unauthorized_client_alone',
    at: ['token'],
    code: 'unauthorized_client',
    diagnosis: 'token.refused',
    possible: ['client.grant-not-allowed', 'client.unknown', 'client.secret-wrong', 'client.auth-method'],
    kind: 'client-authentication',
  },
  {
    row: 'invalid_client_unknown',
    at: ['token'],
    code: 'invalid_client',
    text: /^(the )?(oauth )?client (is )?(unknown|not found|does not exist)$|^unknown client/,
    diagnosis: 'client.unknown',
  },
  {
    row: 'invalid_client_secret',
    at: ['token'],
    code: 'invalid_client',
    text: /^(invalid|wrong|incorrect|bad) client(_| )secret\b/,
    diagnosis: 'client.secret-wrong',
  },
  {
    row: 'invalid_grant_for_program',
    at: ['token'],
    code: 'invalid_grant',
    when: asProgram,
    diagnosis: 'token.refused',
    possible: ['client.secret-wrong', 'client.grant-not-allowed', 'policy.no-match'],
  },
]
