import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { InputProblem } from '../model/target.ts'
import { cloudOf } from './clouds.ts'

const names = { okta: 'Okta', auth0: 'Auth0' } as const

/** A host in the cloud of another provider than the guide's: every later step would be about the wrong one. */
export function foreignHost(field: PlainFieldName, host: string, { provider, title }: Guide): InputProblem | null {
  const cloud = provider === 'any' ? null : cloudOf(host)
  if (provider === 'any' || cloud === null || cloud.provider === provider) return null
  return {
    field,
    diagnosis: 'input.other-provider',
    says: `${host} belongs to ${cloud.name}. This guide is "${title}".`,
    expected: `a domain of ${names[provider]}`,
    actual: host,
  }
}
