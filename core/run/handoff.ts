import type { Facts } from '../model/facts.ts'
import type { Guide, HandoffField, RelyingPartyRules } from '../model/guide.ts'
import { isPlainField, isSecretField } from '../model/profile.ts'
import type { HandoffRow } from '../model/report.ts'
import type { Intake, Target } from '../model/target.ts'

/** Addresses of a server that its metadata name. */
const addressNames = ['token_endpoint', 'jwks_uri', 'issuer', 'well_known_url'] as const
export type NamedAddresses = Readonly<Partial<Record<(typeof addressNames)[number], string>>>

/** Addresses that were used: what the provider's own knowledge does not say, the metadata did. */
export function usedAddresses({ metadata, tokenOutcome, keysOutcome }: Partial<Facts>): NamedAddresses {
  const named = (name: 'token_endpoint' | 'jwks_uri' | 'issuer', used: unknown) => {
    const value = metadata?.values[name]
    // What nothing was sent to may lead anywhere: it is not handed on.
    return used && typeof value === 'string' ? { [name]: value } : {}
  }
  const read = metadata && keysOutcome ? { well_known_url: metadata.url } : {}
  return {
    ...named('token_endpoint', tokenOutcome),
    ...named('jwks_uri', keysOutcome),
    ...named('issuer', keysOutcome),
    ...read,
  }
}

/** Those that a finished run handed on. */
export const handedAddresses = (rows: readonly HandoffRow[]): NamedAddresses =>
  Object.fromEntries(
    rows.flatMap(({ field, value }) =>
      value !== undefined && addressNames.some((name) => name === field) ? [[field, value]] : [],
    ),
  )

/** Host and port; the port only where it is not the usual one. */
const hostOf = ({ origin }: Target): string => new URL(origin).host

function handedValue(
  from: HandoffField['from'],
  { domain }: RelyingPartyRules,
  { target, values }: Intake,
  used: NamedAddresses,
): string | undefined {
  // Where the metadata were looked for, what was found counts; a template names no issuer.
  const found = target?.places ? used : {}
  if (from === 'well_known_url') return found.well_known_url ?? target?.wellKnown
  if (from === 'issuer') return found.issuer?.includes('{') ? target?.issuer : (found.issuer ?? target?.issuer)
  if (from === 'token_endpoint') return target?.tokenEndpoint ?? used.token_endpoint
  if (from === 'jwks_uri') return used.jwks_uri ?? target?.jwksUri ?? undefined
  if (from === 'host' || from === 'domain') {
    const form = domain ?? (from === 'host' ? 'host' : 'url')
    return target ? (form === 'host' ? hostOf(target) : target.origin) : undefined
  }
  return isPlainField(from) ? values[from] : undefined
}

/**
 * The values in the product's own field names, each in the form that the product wants.
 * @param used what a run has used, where the provider alone does not say it
 */
export function handoffOf(guide: Guide, intake: Intake, used: NamedAddresses = {}): HandoffRow[] {
  return guide.handoff.fields.flatMap(({ label, from, note }): HandoffRow[] => {
    const row = { label, field: from, ...(note === undefined ? {} : { note }) }
    if (isSecretField(from)) return [{ ...row, secret: true as const }]
    const value = handedValue(from, guide.relyingParty, intake, used)
    return value === undefined ? [] : [{ ...row, value }]
  })
}
