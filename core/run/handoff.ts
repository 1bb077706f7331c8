import type { Guide, HandoffField } from '../model/guide.ts'
import { isPlainField, isSecretField } from '../model/profile.ts'
import type { HandoffRow } from '../model/report.ts'
import type { Intake } from '../model/target.ts'

function handedValue(from: HandoffField['from'], { target, values }: Intake): string | undefined {
  if (from === 'well_known_url') return target?.wellKnown
  if (from === 'issuer') return target?.issuer
  if (from === 'host') return target?.host
  if (from === 'domain') return target?.origin
  return isPlainField(from) ? values[from] : undefined
}

/** The values in the product's own field names, each in the form that the product wants. */
export function handoffOf(guide: Guide, intake: Intake): HandoffRow[] {
  return guide.handoff.fields.flatMap(({ label, from, note }): HandoffRow[] => {
    const row = { label, field: from, ...(note === undefined ? {} : { note }) }
    if (isSecretField(from)) return [{ ...row, secret: true as const }]
    const value = handedValue(from, intake)
    return value === undefined ? [] : [{ ...row, value }]
  })
}
