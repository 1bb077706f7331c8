import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../variants.ts'

/** All its providers share this path, and its words are those of the specification. */
const here = ({ answer, guide }: Refusal): boolean =>
  guide.flow === 'client_credentials' &&
  /\/application\/o\/token\/?$/.test(URL.parse(answer.exchange.url)?.pathname ?? '')

/** Authentik: facts 7. With client credentials an unknown client alone is `invalid_client`. */
export const authentikRows: readonly Row[] = [
  {
    row: 'authentik-client',
    at: ['token'],
    code: 'invalid_client',
    when: here,
    diagnosis: 'client.unknown',
    possible: ['client.auth-failed'],
  },
  {
    row: 'authentik-grant',
    at: ['token'],
    code: 'invalid_grant',
    when: here,
    diagnosis: 'client.auth-failed',
    variant: 'authentik',
    possible: ['client.secret-wrong', 'policy.no-match', 'api.not-authorized'],
    proves: [],
  },
  { row: 'authentik-client-page', at: ['authorize'], text: /\bclient id error\b/, diagnosis: 'client.unknown' },
  {
    row: 'authentik-redirect-page',
    at: ['authorize'],
    text: /\bredirect uri error\b/,
    diagnosis: 'login.redirect-uri',
  },
]
