import type { Area } from './diagnosis.ts'

export const http = {
  'http.not-json': { owner: 'network-team', refs: ['RFC8414-3.2', 'RFC6749-5.1'] },
  'http.blocked': { owner: 'idp-admin', refs: [], ownerIf: { device: 'network-team' } },
  'http.rate-limited': { owner: 'nobody-wait', refs: ['RFC6585-4'] },
  'http.server-error': { owner: 'nobody-wait', refs: ['RFC9110-15.6'], ownerIf: { device: 'network-team' } },
  'http.timeout': { owner: 'network-team', refs: ['RFC9110-15.5.9'] },
  'http.too-large': { owner: 'network-team', refs: ['RFC8414-3.2'] },
  'http.redirected': { owner: 'you', refs: ['RFC9110-15.4'], ownerIf: { device: 'network-team' } },
  'http.unexpected-status': { owner: 'idp-admin', refs: ['RFC9110-15'] },
  'http.truncated': { owner: 'network-team', refs: ['RFC9293-3.7.1'] },
  'http.origin-added': { owner: 'network-team', refs: [] },
} as const satisfies Area<'http'>
