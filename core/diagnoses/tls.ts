import type { Area } from './diagnosis.ts'

export const tls = {
  'tls.untrusted-ca': { owner: 'network-team', refs: ['RFC5280-6.1'] },
  'tls.intercepted': { owner: 'network-team', refs: ['RFC5280-6.1'] },
  'tls.self-signed': { owner: 'network-team', refs: ['RFC5280-6.1'] },
  'tls.expired': { owner: 'network-team', refs: ['RFC5280-4.1.2.5'] },
  'tls.not-yet-valid': { owner: 'you', refs: ['RFC5280-4.1.2.5'] },
  'tls.hostname-mismatch': { owner: 'you', refs: ['RFC9525-6'] },
  'tls.incomplete-chain': { owner: 'network-team', refs: ['RFC8446-4.4.2'] },
  'tls.handshake-failed': { owner: 'network-team', refs: ['RFC8446-4.1'] },
  'tls.weak-certificate': { owner: 'network-team', refs: ['RFC9325-4.1'] },
  'tls.expires-soon': { owner: 'idp-admin', refs: ['RFC5280-4.1.2.5'] },
  'tls.hello-too-large': { owner: 'network-team', refs: ['RFC8446-4.1.2'] },
  'tls.inspected': { owner: 'network-team', refs: ['RFC5280-6.1'] },
} as const satisfies Area<'tls'>
