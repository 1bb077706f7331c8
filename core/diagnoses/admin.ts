import type { Area } from './diagnosis.ts'

export const admin = {
  'admin.token-invalid': { owner: 'idp-admin', refs: ['RFC6750-3.1'] },
  'admin.scope-missing': { owner: 'idp-admin', refs: ['RFC6750-3.1'] },
  'admin.role-missing': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'admin'>
