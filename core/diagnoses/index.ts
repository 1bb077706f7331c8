import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Guide } from '../model/guide.ts'
import type { ProviderId } from '../model/profile.ts'
import { admin } from './admin.ts'
import { api } from './api.ts'
import { assertion } from './assertion.ts'
import { client } from './client.ts'
import { clock } from './clock.ts'
import { connect } from './connect.ts'
import { cors } from './cors.ts'
import type { Diagnosis, Variant } from './diagnosis.ts'
import { dns } from './dns.ts'
import { http } from './http.ts'
import { input } from './input.ts'
import { keys } from './keys.ts'
import { login } from './login.ts'
import { metadata } from './metadata.ts'
import { policy } from './policy.ts'
import { portal } from './portal.ts'
import { proxy } from './proxy.ts'
import { quota } from './quota.ts'
import { relyingParty } from './relying-party.ts'
import { scope } from './scope.ts'
import { server } from './server.ts'
import { tenant } from './tenant.ts'
import { tls } from './tls.ts'
import { token } from './token.ts'

export type { Diagnosis, Variant } from './diagnosis.ts'
export { ladder, rungOf } from './ladder.ts'
export { render, type TemplateParam, type TemplateValues, templateParams } from './template.ts'

const texts = {
  ...input,
  ...clock,
  ...dns,
  ...connect,
  ...proxy,
  ...portal,
  ...tls,
  ...http,
  ...tenant,
  ...server,
  ...metadata,
  ...keys,
  ...client,
  ...assertion,
  ...admin,
  ...scope,
  ...policy,
  ...api,
  ...quota,
  ...login,
  ...cors,
  ...token,
  ...relyingParty,
} as const

/** The catalogue: what is said of every reason that a finding can carry. */
export const diagnoses: Readonly<Record<DiagnosisId, Diagnosis>> = texts

/** The words by which a check chooses among the clicks of one diagnosis. */
export type VariantOf<D extends DiagnosisId> = (typeof texts)[D] extends { variants: infer V }
  ? keyof V & string
  : never

/** Every such word. */
export type VariantName = { [D in DiagnosisId]: VariantOf<D> }[DiagnosisId]

/**
 * The word for this very case: what the evidence tells apart, else what kind of app, server and guide it is. Where both
 * matter, the two words are joined.
 */
export function variantFor(
  { variants }: Diagnosis,
  { flow, apiServiceIntegration }: Pick<Guide, 'flow' | 'apiServiceIntegration'>,
  given?: VariantName,
  server: 'org' | 'custom' | null = null,
): Variant | undefined {
  const kinds = [
    ...(apiServiceIntegration ? ['api-service-integration'] : []),
    ...(server === 'org' ? ['org-server'] : []),
    ...(flow === 'authorization_code' ? ['sign-on'] : []),
  ]
  const words = given ? [...kinds.map((kind) => `${given}-${kind}`), given, ...kinds] : kinds
  const word = words.find((each) => variants && Object.hasOwn(variants, each))
  return word ? variants?.[word] : undefined
}

const isList = (fix: Variant['fix']): fix is readonly string[] => Array.isArray(fix)

/** The numbered clicks for what exactly was seen, else for this provider, else those that serve every provider. */
export function fixFor(diagnosis: Diagnosis, provider: ProviderId, variant?: Variant): readonly string[] {
  const fix = variant?.fix ?? diagnosis.fix
  return isList(fix) ? fix : (fix[provider] ?? fix.any)
}

/** How long the fix takes to work at this provider. */
export const effectFor = ({ takesEffect }: Diagnosis, provider: ProviderId): string =>
  typeof takesEffect === 'string' ? takesEffect : (takesEffect[provider] ?? takesEffect.any)

/** References to the specifications and to the provider's own pages: those of another provider would mislead. */
export const refsFor = ({ refs }: Diagnosis, provider: ProviderId): readonly string[] =>
  refs.filter((id) => !id.includes(':') || id.startsWith(`${provider}:`))
