import type { Flow, Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import { type ProviderId, providerNames } from '../model/provider-ids.ts'
import type { InputProblem } from '../model/target.ts'
import { said } from '../words/said.ts'
import type { Clouds } from './clouds.ts'
import type { Pasted } from './paste.ts'

/** What is known of all providers together. */
export interface World {
  clouds: Clouds
  /** The guide for any product at a provider, for this way of getting tokens. */
  generalGuide(provider: ProviderId, flow: Flow): string | undefined
}

/** A server of another provider than the guide's: every later step would be about the wrong one. */
export function foreignAddress(
  field: PlainFieldName,
  pasted: Pasted,
  guide: Guide,
  { clouds, generalGuide }: World,
): InputProblem | null {
  const { name } = providerNames[guide.provider]
  // Without a name of its own, its guides are for every server.
  const server = name === null ? null : clouds.at(pasted, guide.provider)
  if (name === null || server === null || server.provider === guide.provider) return null
  const offered = generalGuide(server.provider, guide.flow)
  if (offered === undefined) throw new Error(`no guide for any server is about ${guide.flow}`)
  return {
    field,
    diagnosis: 'input.other-provider',
    says: said('intake.other-provider', {
      host: pasted.host,
      server: server.name,
      guide: guide.title,
      offered,
      value: pasted.written,
    }),
    expected: said('intake.domain-of', { server: name }),
    actual: pasted.host,
    guide: offered,
  }
}
