import { type DiagnosisId, idsOf } from '../model/diagnosis-ids.ts'

/** Whatever a server may say of a request for tokens, beyond what HTTP says. */
export const tokenRefusals = [
  ...idsOf('tenant', 'server', 'client', 'assertion', 'scope', 'policy', 'api', 'quota'),
  'cors.origin-not-trusted',
  'login.code-refused',
  'login.pkce-required',
  'login.user-not-assigned',
  'token.refused',
] as const satisfies readonly DiagnosisId[]

/** Whatever a server may say of a request to sign somebody in. */
export const authorizeRefusals = [
  ...idsOf('tenant', 'server', 'client', 'scope', 'policy', 'api', 'quota'),
  'login.redirect-uri',
  'login.user-not-assigned',
  'login.consent-required',
  'login.pkce-required',
  'login.response-type',
  'login.cancelled',
  'login.page-refuses',
] as const satisfies readonly DiagnosisId[]

/** Whatever a provider's own API may say of a token. */
export const apiRefusals = [
  ...idsOf('admin', 'tenant', 'quota'),
  'client.dpop-required',
  'client.network-restricted',
  'server.licence-missing',
  'server.hook-failed',
] as const satisfies readonly DiagnosisId[]
