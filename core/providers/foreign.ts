import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { InputProblem } from '../model/target.ts'
import { said } from '../words/said.ts'
import { type Cloud, cloudName, serverAt } from './clouds.ts'
import type { Pasted } from './paste.ts'

/** The guide for another product at this kind of server, for the same way of getting tokens. */
const guideFor = ({ provider }: Cloud, { flow }: Guide): string =>
  flow === 'authorization_code' ? 'any/sign-on' : provider === 'any' ? 'any/client-credentials' : `${provider}/any`

/** A server of another provider than the guide's: every later step would be about the wrong one. */
export function foreignAddress(field: PlainFieldName, pasted: Pasted, guide: Guide): InputProblem | null {
  const server = guide.provider === 'any' ? null : serverAt(pasted)
  if (server === null || server.provider === guide.provider) return null
  const offered = guideFor(server, guide)
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
    expected: said('intake.domain-of', { server: cloudName(guide.provider) ?? '' }),
    actual: pasted.host,
    guide: offered,
  }
}
