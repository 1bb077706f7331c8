import type { Area } from './diagnosis.ts'

export const client = {
  'client.unknown': { owner: 'you', refs: ['RFC6749-5.2'] },
  'client.disabled': { owner: 'idp-admin', refs: ['RFC6749-5.2'] },
  'client.grant-not-allowed': { owner: 'idp-admin', refs: ['RFC6749-5.2'] },
  'client.network-restricted': { owner: 'idp-admin', refs: [] },
  'client.org-server-only': { owner: 'idp-admin', refs: [] },
  'client.secret-wrong': { owner: 'you', refs: ['RFC6749-5.2'] },
  'client.secret-encoding': { owner: 'idp-admin', refs: ['RFC6749-2.3.1'] },
  'client.auth-method': { owner: 'idp-admin', refs: ['RFC6749-2.3'] },
  'client.auth-failed': { owner: 'you', refs: ['RFC6749-5.2'], ownerIf: { 'none-arrived': 'network-team' } },
  'client.refused-silently': { owner: 'idp-admin', refs: ['RFC6749-5.2'] },
  'client.too-powerful': { owner: 'idp-admin', refs: [] },
  'client.proofs-sent-twice': { owner: 'relying-party', refs: ['RFC6749-2.3'], ownerIf: { 'sign-on': 'network-team' } },
  'client.dpop-required': { owner: 'idp-admin', refs: ['RFC9449-5'] },
  'client.proof-refused': {
    owner: 'you',
    refs: ['RFC9449-4.3', 'RFC9449-8'],
    ownerIf: {
      'proof-address': 'network-team',
      'proof-replay': 'network-team',
      'proof-nonce': 'network-team',
      'proof-header': 'network-team',
    },
  },
  'client.jwks-unreachable': { owner: 'idp-admin', refs: ['RFC7591-2'] },
  'client.keys-invalid': { owner: 'idp-admin', refs: ['RFC7517-4.5'] },
} as const satisfies Area<'client'>
