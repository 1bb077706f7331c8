import { type DiagnosisId, idsOf } from '../model/diagnosis-ids.ts'
import type { FactName } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import type { Evidence } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Context, Verdict } from './check.ts'

/** The verdict on a refusal that the provider's catalogue has explained: the words as received, and the clicks for them. */
export const refutedBy = <D extends DiagnosisId>(diagnosis: D, explanation: Explanation, expected: Evidence) => ({
  holds: false as const,
  diagnosis,
  expected,
  actual: explanation.received,
  possible: explanation.possible,
  ...(explanation.variant ? { variant: explanation.variant } : {}),
  ...(explanation.exchange ? { exchange: explanation.exchange } : {}),
})

/** The id, where it is one of these. */
export const among = <D extends DiagnosisId>(ids: readonly D[], id: DiagnosisId): D | undefined =>
  ids.find((each) => each === id)

/**
 * Whether another check of the guide reports this diagnosis for the same exchange. What nobody owns is left to the check of
 * the request itself, so that no refusal goes unsaid; of two such checks the first one says it.
 */
export function ownedElsewhere(self: string, id: DiagnosisId, fact: FactName, { required }: Context): boolean {
  const own = required.findIndex((check) => check.id === self)
  return required.some(
    ({ reads, mayRead, diagnoses, ofRequest }, at) =>
      (!ofRequest || at < own) && (reads.includes(fact) || mayRead.includes(fact)) && diagnoses.includes(id),
  )
}

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

export const anotherCheck = { holds: null, because: said('stage.reported-elsewhere') } as const satisfies Verdict
