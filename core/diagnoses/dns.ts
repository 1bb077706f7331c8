import type { Area } from './diagnosis.ts'

export const dns = {
  'dns.not-found': { owner: 'you', refs: ['RFC1034-4.3.1'], ownerIf: { alias: 'network-team' } },
  'dns.private-answer': { owner: 'network-team', refs: ['RFC6761-6', 'RFC1918-3'] },
  'dns.failed': { owner: 'network-team', refs: ['RFC1034-5.3'] },
} as const satisfies Area<'dns'>
