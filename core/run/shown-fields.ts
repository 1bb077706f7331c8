import type { Fields } from '../model/profile.ts'
import { holdsSecret, type Intake } from '../model/target.ts'
import type { RunMask } from '../report/redact.ts'

/** The plain fields as given. One that holds a secret by mistake is not shown either. */
export function shownFields(fields: Fields, intake: Intake, mask: RunMask): Fields {
  const suspected = new Set(intake.problems.filter(holdsSecret).map(({ field }) => field))
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      suspected.has(name as keyof Fields) ? '‹hidden: looks like a secret›' : mask.text(value),
    ]),
  )
}
