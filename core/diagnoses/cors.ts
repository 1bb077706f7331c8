import type { Area } from './diagnosis.ts'

export const cors = {
  'cors.origin-not-trusted': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'cors'>
