import type { Area } from './diagnosis.ts'

export const quota = {
  'quota.exhausted': { owner: 'idp-admin', refs: ['RFC6585-4'] },
} as const satisfies Area<'quota'>
