import type { AdminWay } from '../../../model/admin-decision.ts'
import { said } from '../said.ts'

const app = [
  said('auth0.access-app-create'),
  said('auth0.access-app-authorize'),
  said('auth0.access-app-scopes'),
  said('auth0.access-app-values'),
]
const token = [said('auth0.access-token-explorer'), said('auth0.access-token-copy')]

/** How access to Auth0's Management API is given: to an app with exact rights, or by a token that has all of them. */
export const auth0Ways: readonly AdminWay[] = [
  { kind: 'secret', title: said('auth0.access-app'), page: 'applications', clicks: { read: app, write: app } },
  { kind: 'token', title: said('auth0.access-token'), page: 'apis', clicks: { read: token, write: token } },
]
