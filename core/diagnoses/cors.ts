import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

export const cors = {
  'cors.origin-not-trusted': {
    says: 'Pages of {product} may not talk to {provider}: the address they are served from is not trusted there.',
    fix: {
      any: ['Allow the origin that stands beside this finding for the app.'],
      okta: [
        okta.app,
        'On the tab **General**, the **Sign-in redirect URIs** must hold an address that begins with the origin that stands beside this finding.',
        'Open **Security › API › Trusted Origins**, click **Add Origin**, paste the origin without anything behind it, and tick **Cross-Origin Resource Sharing (CORS)**.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Application URIs › Allowed Web Origins** (and **Allowed Origins (CORS)**), add the origin, and save.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'within a minute',
    refs: ['okta:cors', 'auth0:application-settings'],
  },
} as const satisfies Area<'cors'>
