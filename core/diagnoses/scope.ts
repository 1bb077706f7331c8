import type { Area } from './diagnosis.ts'

export const scope = {
  'scope.unknown': { owner: 'idp-admin', refs: ['RFC6749-3.3'] },
  'scope.no-default': { owner: 'idp-admin', refs: ['RFC6749-3.3'] },
  'scope.oidc-not-allowed': { owner: 'you', refs: ['OIDCC-3.1.2.1'] },
  'scope.consent-required': { owner: 'idp-admin', refs: [] },
  'scope.not-granted': { owner: 'idp-admin', refs: ['RFC6749-3.3'] },
  'scope.partly-granted': { owner: 'idp-admin', refs: ['RFC6749-3.3', 'RFC6749-5.1'] },
  'scope.denied-by-policy': { owner: 'idp-admin', refs: [] },
} as const satisfies Area<'scope'>
