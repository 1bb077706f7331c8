import type { Refusal } from '../../model/provider.ts'
import { readError } from '../catalogue.ts'
import type { Row } from './variants.ts'

const hasText = ({ answer }: Refusal) => readError(answer.json).description !== ''

/** What an Action may have said, or a server in the same words. */
export const actionRows: readonly Row[] = [
  // A10: an Action gives its own text with one of three codes. Auth0 itself says invalid_scope for one reason only.
  { row: 'A7c', at: ['token'], text: 'Scope must be an array or a string', diagnosis: 'scope.unknown' },
  {
    row: 'A10',
    at: ['token'],
    code: 'invalid_scope',
    when: hasText,
    diagnosis: 'api.denied-by-action',
    possible: ['scope.unknown'],
  },
  {
    row: 'A10-server-error',
    at: ['token'],
    code: 'server_error',
    when: (refusal) => hasText(refusal) && refusal.answer.status < 500,
    diagnosis: 'token.refused',
    possible: ['api.denied-by-action', 'http.server-error'],
  },
  {
    row: 'A10-server-error-5xx',
    at: ['token'],
    code: 'server_error',
    when: hasText,
    diagnosis: 'http.server-error',
    possible: ['api.denied-by-action'],
  },
  {
    row: 'A7',
    at: ['token'],
    text: /^(the request is )?missing (a )?required parameter/,
    diagnosis: 'token.refused',
  },
  {
    row: 'A10-invalid-request',
    at: ['token'],
    code: 'invalid_request',
    when: hasText,
    diagnosis: 'token.refused',
    possible: ['api.denied-by-action'],
  },
  {
    // The words of a failed authentication with the status of a refused API: one of them was changed.
    row: 'A1-403',
    at: ['token'],
    status: [403],
    code: 'access_denied',
    text: /^unauthorized$/,
    diagnosis: 'token.refused',
    possible: ['client.auth-failed', 'api.not-authorized', 'api.denied-by-action'],
  },
  {
    row: 'A13',
    at: ['token'],
    status: [403],
    code: 'access_denied',
    diagnosis: 'token.refused',
    possible: ['api.not-authorized', 'scope.not-granted', 'api.denied-by-action'],
  },
]
