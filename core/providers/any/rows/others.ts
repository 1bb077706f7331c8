import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../variants.ts'

const atGoogle = ({ answer }: Refusal): boolean =>
  /\.googleapis\.com$|^accounts\.google\.com$/.test(URL.parse(answer.exchange.url)?.hostname ?? '')

/** Servers of which a few words are known: facts 8. */
export const otherRows: readonly Row[] = [
  {
    row: 'google-client',
    at: ['token', 'authorize'],
    text: /^the oauth client was not found/,
    diagnosis: 'client.unknown',
  },
  {
    row: 'google-secret',
    at: ['token'],
    code: 'invalid_client',
    text: /^unauthorized$/,
    when: atGoogle,
    diagnosis: 'client.secret-wrong',
  },
  {
    row: 'hydra-method',
    at: ['token'],
    text: /\bsupports client authentication method\b/,
    diagnosis: 'client.auth-method',
  },
  {
    row: 'hydra-audience',
    at: ['token', 'authorize'],
    text: /\bhas not been whitelisted\b/,
    diagnosis: 'api.not-authorized',
  },
  {
    row: 'ibm-client',
    at: ['token'],
    text: /^csiaq0155e\b/,
    diagnosis: 'client.auth-failed',
  },
  {
    row: 'salesforce-domain',
    at: ['token'],
    text: /^request not supported on this domain/,
    diagnosis: 'tenant.not-found',
    variant: 'salesforce',
  },
  {
    row: 'salesforce-user',
    at: ['token'],
    text: /^no client credentials user enabled/,
    diagnosis: 'client.grant-not-allowed',
    variant: 'salesforce',
    proves: [],
  },
  { row: 'glewlwyd-scope', at: ['token', 'authorize'], code: 'scope_invalid', diagnosis: 'scope.unknown' },
  {
    row: 'glewlwyd-grant',
    at: ['token'],
    code: 'authorization_type_invalid',
    diagnosis: 'client.grant-not-allowed',
    proves: [],
  },
  {
    row: 'glewlwyd-response-type',
    at: ['authorize'],
    code: 'authorization_type_invalid',
    diagnosis: 'login.response-type',
  },
  { row: 'dex-client', at: ['authorize'], text: /\binvalid client_id\b/, diagnosis: 'client.unknown' },
  { row: 'dex-redirect', at: ['authorize'], text: /\bunregistered redirect_uri\b/, diagnosis: 'login.redirect-uri' },
]
