import type { Area } from './diagnosis.ts'

export const portal = {
  'portal.captive': { owner: 'you', refs: ['RFC6585-6', 'RFC8910-1'] },
} as const satisfies Area<'portal'>
