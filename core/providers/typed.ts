import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { Intake } from '../model/target.ts'
import { withPlus } from './scope-problem.ts'

/** What a check will find wrong with a value that can be sent, so that it is said while it is typed. */
export function alsoWrong(
  { values }: Intake,
  { relyingParty: { audience, name } }: Guide,
): { field: PlainFieldName; diagnosis: DiagnosisId; says: string }[] {
  if (audience === undefined || values.audience === undefined || values.audience === audience) return []
  const alike = values.audience.toLowerCase() === audience.toLowerCase()
  return [
    {
      field: 'audience',
      diagnosis: 'relying-party.audience',
      says: `${name} accepts only ${audience}${alike ? ', and the audience is case-sensitive' : ''}.`,
    },
  ]
}

/** What is allowed and hardly ever meant. */
export function oddities({ values }: Intake): { field: PlainFieldName; says: string }[] {
  const joined = withPlus(values.scope)
  return joined.length === 0
    ? []
    : [
        {
          field: 'scope',
          says: `${joined.join(', ')} is sent as one scope. If + was meant to separate two, enter a space.`,
        },
      ]
}
