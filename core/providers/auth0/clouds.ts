import type { Cloud } from '../clouds.ts'

/** Where its tenants are. */
export const clouds: readonly Cloud[] = [{ name: 'Auth0', domains: ['auth0.com', 'auth0app.com'] }]
