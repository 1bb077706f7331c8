import type { Fields } from '../model/profile.ts'
import type { ShownFields } from '../model/result.ts'
import { holdsSecret, type Intake } from '../model/target.ts'
import type { RunMask } from '../report/redact.ts'
import { said } from '../words/said.ts'

/** The plain fields as given. One that holds a secret by mistake is not shown either. */
export function shownFields(fields: Fields, intake: Intake, mask: RunMask): ShownFields {
  const suspected = new Set(intake.problems.filter(holdsSecret).map(({ field }) => field))
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      suspected.has(name as keyof Fields) ? said('run.field-hidden') : mask.text(value),
    ]),
  )
}
