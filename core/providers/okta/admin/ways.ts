import type { AdminWay } from '../../../model/admin-decision.ts'
import { said } from '../said.ts'

const app = [
  said('okta.access-app-create'),
  said('okta.access-app-name'),
  said('okta.access-app-key'),
  said('okta.access-app-dpop'),
  said('okta.access-app-scopes'),
]

/** How access to Okta's Management API is given: to a service app, whose rights are named one by one, or by a token. */
export const oktaWays: readonly AdminWay[] = [
  {
    kind: 'key',
    title: said('okta.access-app'),
    page: 'apps',
    clicks: {
      read: [...app, said('okta.access-role-read'), said('okta.access-app-id')],
      write: [...app, said('okta.access-role-write'), said('okta.access-app-id')],
    },
  },
  {
    kind: 'token',
    title: said('okta.access-token'),
    page: 'api-tokens',
    clicks: {
      read: [said('okta.access-token-read'), said('okta.access-token-create')],
      write: [said('okta.access-token-write'), said('okta.access-token-create')],
    },
  },
]
