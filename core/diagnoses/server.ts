import type { Area } from './diagnosis.ts'

export const server = {
  'server.not-found': { owner: 'idp-admin', refs: [] },
  'server.licence-missing': { owner: 'vendor', refs: [] },
  'server.org-where-custom': { owner: 'you', refs: [] },
  'server.custom-where-org': { owner: 'you', refs: [] },
  'server.claim-failed': { owner: 'idp-admin', refs: [] },
  'server.hook-failed': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'server'>
