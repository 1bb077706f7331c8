import type { Area } from './diagnosis.ts'

export const api = {
  'api.audience-missing': { owner: 'you', refs: ['RFC8707-2'] },
  'api.unknown': { owner: 'idp-admin', refs: [] },
  'api.not-authorized': { owner: 'idp-admin', refs: [] },
  'api.denied-by-action': { owner: 'idp-admin', refs: [] },
  'api.organization-required': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'api'>
