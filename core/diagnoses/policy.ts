import type { Area } from './diagnosis.ts'

export const policy = {
  'policy.no-match': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'policy'>
