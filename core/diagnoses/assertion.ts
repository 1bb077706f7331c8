import type { Area } from './diagnosis.ts'

export const assertion = {
  'assertion.audience': { owner: 'you', refs: ['RFC7523-3'] },
  'assertion.subject': { owner: 'you', refs: ['RFC7523-3'] },
  'assertion.expired': { owner: 'you', refs: ['RFC7523-3'] },
  'assertion.too-long': { owner: 'you', refs: ['RFC7523-3'] },
  'assertion.in-future': { owner: 'you', refs: ['RFC7523-3'] },
  'assertion.replayed': { owner: 'you', refs: ['RFC7523-3'] },
  'assertion.kid-unknown': { owner: 'idp-admin', refs: ['RFC7515-4.1.4'] },
  'assertion.signature': { owner: 'idp-admin', refs: ['RFC7515-5.2'] },
  'assertion.algorithm': { owner: 'idp-admin', refs: ['RFC7523-5'] },
  'assertion.no-key-registered': { owner: 'idp-admin', refs: ['RFC7523-3'] },
} as const satisfies Area<'assertion'>
