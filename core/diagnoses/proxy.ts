import type { Area } from './diagnosis.ts'

export const proxy = {
  'proxy.pac-failed': { owner: 'network-team', refs: ['RFC9110-9.3.6'] },
  'proxy.direct-works': { owner: 'network-team', refs: ['RFC9110-9.3.6'] },
  'proxy.unreachable': { owner: 'network-team', refs: ['RFC9110-9.3.6'], ownerIf: { setting: 'you' } },
  'proxy.auth-required': { owner: 'network-team', refs: ['RFC9110-15.5.8'] },
  'proxy.refused': { owner: 'network-team', refs: ['RFC9110-9.3.6'], ownerIf: { 'sign-in': 'you' } },
} as const satisfies Area<'proxy'>
