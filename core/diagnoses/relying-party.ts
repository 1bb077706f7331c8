import type { Area } from './diagnosis.ts'

export const relyingParty = {
  'relying-party.audience': { owner: 'idp-admin', refs: ['RFC7519-4.1.3'] },
  'relying-party.well-known-form': { owner: 'idp-admin', refs: ['RFC8414-3'] },
  'relying-party.domain-form': { owner: 'you', refs: [] },
  'relying-party.private-key-set': { owner: 'you', refs: ['RFC7517-9.2'] },
  'relying-party.kid-copied': { owner: 'you', refs: ['RFC7517-4.5'] },
  'relying-party.implicit-grant': { owner: 'idp-admin', refs: ['RFC9700-2.1.2'] },
} as const satisfies Area<'relying-party'>
