import { anyAssertionRows } from '../assertion-rows.ts'
import { anyAuthorizeRows } from '../authorize-rows.ts'
import type { Order } from '../catalogue.ts'
import { httpRows, lastRows } from '../http-rows.ts'
import { oauthRows } from '../oauth-rows.ts'
import { adfsRows } from './rows/adfs.ts'
import { authentikRows } from './rows/authentik.ts'
import { cognitoRows } from './rows/cognito.ts'
import { entraRows } from './rows/entra.ts'
import { codeRows, generalRows } from './rows/general.ts'
import { keycloakRows } from './rows/keycloak.ts'
import { otherRows } from './rows/others.ts'
import { pingRows } from './rows/ping.ts'
import { spokenRows } from './rows/spoken.ts'
import { zitadelRows } from './rows/zitadel.ts'
import type { Row } from './variants.ts'

/** Servers that are known by their words first, then what every server says. */
export const anyRows: readonly Row[] = [
  ...keycloakRows,
  ...entraRows,
  ...adfsRows,
  ...pingRows,
  ...cognitoRows,
  ...zitadelRows,
  ...authentikRows,
  ...otherRows,
  ...anyAuthorizeRows,
  ...codeRows,
  // Before the assertion's: these end with a row for every refused client.
  ...spokenRows,
  ...anyAssertionRows,
  ...httpRows,
  ...generalRows,
  ...oauthRows,
  ...lastRows,
]

/** What a refusal in the words of the specifications shows: a grant is refused to a client that was authenticated. */
export const anyOrder: Order = [
  { check: 'client.known', areas: /^client\.unknown/ },
  { check: 'client.authenticates', areas: /^client\.(secret|auth-method)/ },
  { check: 'client.may-use-grant', areas: /^client\.grant/ },
]
