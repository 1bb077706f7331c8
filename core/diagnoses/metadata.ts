import type { Area } from './diagnosis.ts'

export const metadata = {
  'metadata.not-found': { owner: 'you', refs: ['RFC8414-3'] },
  'metadata.invalid': { owner: 'network-team', refs: ['RFC8414-3.2', 'RFC8259-4'] },
  'metadata.field-missing': { owner: 'idp-admin', refs: ['RFC8414-2'] },
  'metadata.issuer-mismatch': { owner: 'idp-admin', refs: ['RFC8414-3.3', 'OIDCD-4.3'] },
  'metadata.insecure-endpoint': { owner: 'network-team', refs: ['RFC8414-2', 'RFC8414-6.1', 'RFC9700-4.4'] },
  'metadata.grant-not-listed': { owner: 'idp-admin', refs: ['RFC8414-2'] },
  'metadata.documents-differ': { owner: 'idp-admin', refs: ['RFC8414-3', 'OIDCD-4'] },
  'metadata.method-not-listed': { owner: 'idp-admin', refs: ['RFC8414-2'] },
} as const satisfies Area<'metadata'>
