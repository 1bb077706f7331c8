import type { Area } from './diagnosis.ts'

export const connect = {
  'connect.refused': {
    owner: 'network-team',
    refs: ['RFC9293-3.10.7'],
    ownerIf: {
      'own-address': 'network-team',
      'hosts-file': 'you',
      'no-route': 'network-team',
      'forbidden-here': 'you',
    },
  },
  'connect.timeout': {
    owner: 'network-team',
    refs: ['RFC9293-3.8.3'],
    ownerIf: {
      'own-address': 'network-team',
      'hosts-file': 'you',
      'no-route': 'network-team',
      'forbidden-here': 'you',
    },
  },
  'connect.reset': {
    owner: 'network-team',
    refs: ['RFC9293-3.5.2'],
    ownerIf: {
      'own-address': 'network-team',
      'hosts-file': 'you',
      'no-route': 'network-team',
      'forbidden-here': 'you',
    },
  },
  'connect.address-dead': { owner: 'network-team', refs: ['RFC8305-1'] },
  'connect.browser-only': { owner: 'network-team', refs: ['RFC9110-9.3.6'] },
  'connect.ipv6-broken': { owner: 'network-team', refs: ['RFC8305-1'] },
} as const satisfies Area<'connect'>
