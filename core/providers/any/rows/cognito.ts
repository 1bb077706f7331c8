import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../variants.ts'

/** Its errors have no words, so that the host of the endpoint tells; a domain of one's own does not. */
const here = ({ answer, guide }: Refusal): boolean =>
  guide.flow === 'client_credentials' && /\.amazoncognito\.com$/.test(URL.parse(answer.exchange.url)?.hostname ?? '')

/** Amazon Cognito: facts 5. */
export const cognitoRows: readonly Row[] = [
  {
    row: 'cognito-grant',
    at: ['token'],
    code: /^(unauthorized_client|invalid_grant)$/,
    when: here,
    diagnosis: 'client.grant-not-allowed',
    variant: 'cognito',
    proves: [],
  },
  { row: 'cognito-redirect', at: ['authorize'], code: 'redirect_mismatch', diagnosis: 'login.redirect-uri' },
]
