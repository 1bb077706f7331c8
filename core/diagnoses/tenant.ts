import type { Area } from './diagnosis.ts'

export const tenant = {
  'tenant.not-found': { owner: 'you', refs: [] },
  'tenant.deactivated': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'tenant'>
