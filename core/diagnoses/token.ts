import type { Area } from './diagnosis.ts'

export const token = {
  'token.refused': { owner: 'idp-admin', refs: ['RFC6749-5.2'] },
  'token.response-invalid': { owner: 'network-team', refs: ['RFC6749-5.1'] },
  'token.malformed': { owner: 'you', refs: ['RFC7519-7.2', 'RFC7515-3.1'] },
  'token.opaque': { owner: 'idp-admin', refs: ['RFC9068-1'] },
  'token.encrypted': { owner: 'idp-admin', refs: ['RFC7516-3'] },
  'token.algorithm': { owner: 'idp-admin', refs: ['RFC7518-3.1', 'RFC8725-3.1'] },
  'token.signature': { owner: 'idp-admin', refs: ['RFC7515-5.2', 'RFC9068-4'] },
  'token.issuer-mismatch': { owner: 'idp-admin', refs: ['RFC9068-4', 'RFC8414-3.3'] },
  'token.audience-mismatch': { owner: 'idp-admin', refs: ['RFC7519-4.1.3', 'RFC9068-4'] },
  'token.scope-missing': { owner: 'idp-admin', refs: ['RFC9068-2.2.3'] },
  'token.expired': { owner: 'you', refs: ['RFC7519-4.1.4'] },
  'token.not-yet-valid': { owner: 'you', refs: ['RFC7519-4.1.5', 'RFC7519-4.1.6'] },
  'token.lifetime': { owner: 'idp-admin', refs: ['RFC6749-5.1'] },
  'token.type': { owner: 'idp-admin', refs: ['RFC6749-7.1', 'RFC9449-5'] },
} as const satisfies Area<'token'>
