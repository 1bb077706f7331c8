import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../variants.ts'

/** Its words for an unknown client are those of many servers, its path is not. */
const here = ({ answer }: Refusal): boolean =>
  URL.parse(answer.exchange.url)?.pathname.endsWith('/oauth/v2/token') ?? false

/** Zitadel: facts 6. It names a wrong secret with the code of a malformed request. */
export const zitadelRows: readonly Row[] = [
  {
    row: 'zitadel-client',
    at: ['token'],
    code: 'invalid_client',
    text: /^client not found$/,
    when: here,
    diagnosis: 'client.unknown',
    variant: 'zitadel',
  },
  {
    row: 'zitadel-secret',
    at: ['token'],
    text: /^errors\.user\.machine\.secret\.invalid/,
    diagnosis: 'client.secret-wrong',
    variant: 'zitadel',
  },
  {
    row: 'zitadel-no-secret',
    at: ['token'],
    text: /^errors\.user\.machine\.secret\.notexisting/,
    diagnosis: 'client.secret-wrong',
    variant: 'none',
  },
  {
    row: 'zitadel-scope',
    at: ['token'],
    text: /^the scope of your request is missing/,
    diagnosis: 'scope.no-default',
    variant: 'zitadel',
  },
  { row: 'zitadel-app', at: ['authorize'], text: /\berrors\.app\.notfound\b/, diagnosis: 'client.unknown' },
  {
    row: 'zitadel-redirect',
    at: ['authorize'],
    text: /^the requested redirect_uri is missing in the client configuration/,
    diagnosis: 'login.redirect-uri',
  },
]
