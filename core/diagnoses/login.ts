import type { Area } from './diagnosis.ts'

export const login = {
  'login.redirect-uri': { owner: 'idp-admin', refs: ['RFC6749-3.1.2'] },
  'login.user-not-assigned': { owner: 'idp-admin', refs: ['RFC6749-4.1.2.1'] },
  'login.consent-required': { owner: 'idp-admin', refs: ['OIDCC-3.1.2.6'] },
  'login.pkce-required': { owner: 'relying-party', refs: ['RFC7636-4.4.1'] },
  'login.response-type': { owner: 'idp-admin', refs: ['RFC6749-4.1.2.1'] },
  'login.state-mismatch': { owner: 'you', refs: ['RFC6749-10.12', 'OIDCC-3.1.2.1'] },
  'login.nonce-mismatch': { owner: 'idp-admin', refs: ['OIDCC-3.1.3.7'] },
  'login.timeout': { owner: 'you', refs: ['RFC8252-7.3'] },
  'login.port-in-use': { owner: 'you', refs: ['RFC8252-7.3'] },
  'login.cancelled': { owner: 'you', refs: ['RFC6749-4.1.2.1'] },
  'login.code-refused': { owner: 'idp-admin', refs: ['RFC6749-5.2'] },
  'login.page-refuses': { owner: 'idp-admin', refs: ['RFC6749-4.1.2.1'] },
  'login.silent-renewal': { owner: 'idp-admin', refs: ['RFC9700-4.14'] },
} as const satisfies Area<'login'>
