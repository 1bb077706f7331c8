import type { Area } from './diagnosis.ts'

export const keys = {
  'keys.unreachable': { owner: 'network-team', refs: ['RFC8414-2', 'RFC7517-5'] },
  'keys.invalid': { owner: 'network-team', refs: ['RFC7517-5', 'RFC7517-4'] },
  'keys.empty': { owner: 'idp-admin', refs: ['RFC7517-4.2'] },
  'keys.kid-not-found': { owner: 'idp-admin', refs: ['RFC7515-4.1.4', 'RFC7517-4.5'] },
  'keys.duplicate-kid': { owner: 'vendor', refs: ['RFC7517-4.5'] },
  'keys.private-exposed': { owner: 'idp-admin', refs: ['RFC7517-9.2'] },
  'keys.weak': { owner: 'idp-admin', refs: ['RFC7518-3.3', 'RFC8725-3.5'] },
  'keys.alg-missing': { owner: 'vendor', refs: ['RFC7517-4.4'] },
  'keys.use-missing': { owner: 'vendor', refs: ['RFC7517-4.2'] },
  'keys.stale': { owner: 'network-team', refs: ['RFC7517-5', 'RFC9110-9.3.1'] },
  'keys.rotation-manual': { owner: 'idp-admin', refs: ['RFC7517-5'] },
} as const satisfies Area<'keys'>
