import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { Said } from '../model/said.ts'
import type { Intake } from '../model/target.ts'
import { said } from '../words/said.ts'
import { withPlus } from './scope-problem.ts'

/** What a check will find wrong with a value that can be sent, so that it is said while it is typed. */
export function alsoWrong(
  { values }: Intake,
  { relyingParty: { audience, name } }: Guide,
): { field: PlainFieldName; diagnosis: DiagnosisId; says: Said }[] {
  if (audience === undefined || values.audience === undefined || values.audience === audience) return []
  const alike = values.audience.toLowerCase() === audience.toLowerCase()
  return [
    {
      field: 'audience',
      diagnosis: 'relying-party.audience',
      says: said(alike ? 'intake.only-audience-case' : 'intake.only-audience', { product: name, audience }),
    },
  ]
}

/** What is allowed and hardly ever meant. */
export function oddities({ values }: Intake): { field: PlainFieldName; says: Said }[] {
  const joined = withPlus(values.scope)
  return joined.length === 0 ? [] : [{ field: 'scope', says: said('intake.plus-in-scope', { scopes: joined }) }]
}
