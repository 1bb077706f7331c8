import type { Area } from './diagnosis.ts'

export const input = {
  'input.missing': { owner: 'you', refs: [] },
  'input.placeholder': { owner: 'you', refs: [] },
  'input.admin-host': { owner: 'you', refs: [] },
  'input.domain-malformed': { owner: 'you', refs: [] },
  'input.not-https': { owner: 'you', refs: ['RFC6749-3.2'] },
  'input.secret-in-client-id': { owner: 'you', refs: ['RFC6749-2.3.1'] },
  'input.secret-whitespace': { owner: 'you', refs: ['RFC6749-A.2'] },
  'input.scope-malformed': { owner: 'you', refs: ['RFC6749-3.3'] },
  'input.key-unusable': { owner: 'you', refs: ['RFC7517-9.3', 'RFC7518-3.1'] },
  'input.malformed': { owner: 'you', refs: ['RFC6749-A.1'] },
  'input.repaired': { owner: 'you', refs: [] },
  'input.other-provider': { owner: 'you', refs: [] },
  'input.issuer-incomplete': { owner: 'you', refs: ['RFC8414-2'] },
} as const satisfies Area<'input'>
