import type { Facts } from '../model/facts.ts'
import type { Guide, HandoffField, RelyingPartyRules } from '../model/guide.ts'
import { isPlainField, isSecretField } from '../model/profile.ts'
import type { HandoffRow } from '../model/report.ts'
import type { Intake, Target } from '../model/target.ts'

/** Where tokens were asked for: what the provider's own addresses do not say, the metadata did. */
export function askedEndpoint({ metadata, tokenOutcome }: Partial<Facts>): string | null {
  const named = metadata?.values.token_endpoint
  // What nothing was sent to may lead anywhere: it is not handed on.
  return tokenOutcome && typeof named === 'string' ? named : null
}

/** Host and port; the port only where it is not the usual one. */
const hostOf = ({ origin }: Target): string => new URL(origin).host

function handedValue(
  from: HandoffField['from'],
  { domain }: RelyingPartyRules,
  { target, values }: Intake,
  asked: string | null,
): string | undefined {
  if (from === 'well_known_url') return target?.wellKnown
  if (from === 'issuer') return target?.issuer
  if (from === 'token_endpoint') return target?.tokenEndpoint ?? asked ?? undefined
  if (from === 'host' || from === 'domain') {
    const form = domain ?? (from === 'host' ? 'host' : 'url')
    return target ? (form === 'host' ? hostOf(target) : target.origin) : undefined
  }
  return isPlainField(from) ? values[from] : undefined
}

/**
 * The values in the product's own field names, each in the form that the product wants.
 * @param asked the token endpoint that a run has used, where the provider alone does not say it
 */
export function handoffOf(guide: Guide, intake: Intake, asked: string | null = null): HandoffRow[] {
  return guide.handoff.fields.flatMap(({ label, from, note }): HandoffRow[] => {
    const row = { label, field: from, ...(note === undefined ? {} : { note }) }
    if (isSecretField(from)) return [{ ...row, secret: true as const }]
    const value = handedValue(from, guide.relyingParty, intake, asked)
    return value === undefined ? [] : [{ ...row, value }]
  })
}
