import type { Guide } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import type { Said } from '../model/said.ts'
import type { InputProblem } from '../model/target.ts'
import { said } from '../words/said.ts'
import type { Say } from './address-problem.ts'

/** Names that no scope of somebody's own can have, so that a `+` between them surely stands for a space. */
const wellKnownScope = /^(openid|profile|email|address|phone|groups|offline_access|device_sso)$/

/** What is wrong with scopes as they were typed (RFC 6749 section 3.3 and appendix A.4). */
export function scopeProblem(
  value: string,
  guide: Guide,
  { ownScopes }: Pick<Provider['looksLike'], 'ownScopes'>,
  say: Say,
): InputProblem | null {
  const malformed = (says: Said) => say('input.scope-malformed', says, value)
  if (/[,;|]/.test(value)) return malformed(said('intake.scope-commas'))
  if (/["'`“”‘’\\]/.test(value)) return malformed(said('intake.scope-quotes'))
  if (/[[\]]/.test(value)) return malformed(said('intake.scope-brackets'))
  if (/[^\x20-\x7e]/.test(value)) return malformed(said('intake.scope-letter'))
  if (/%(20|2B|2C|3A|2F)/i.test(value)) return malformed(said('intake.scope-encoded'))
  if (/^scopes?\s{0,4}[:=]/i.test(value)) return malformed(said('intake.scope-named'))
  const names = value.split(/ +/)
  const joined = names.find((name) => isJoined(name, ownScopes))
  if (joined) return malformed(said('intake.scope-joined', { scope: joined }))
  const reserved = names.find((scope) => scope === '*' || ownScopes?.test(scope))
  if (reserved && guide.server === 'custom') return malformed(said('intake.scope-reserved', { scope: reserved }))
  return null
}

function isJoined(name: string, ownScopes: RegExp | undefined): boolean {
  const parts = name.split('+')
  return parts.length > 1 && parts.every((part) => wellKnownScope.test(part) || ownScopes?.test(part))
}

/** The scopes that have a `+` in their names, which is allowed and hardly ever meant. */
export const withPlus = (scope: string | undefined): string[] =>
  (scope ?? '').split(/ +/).filter((name) => name.replace(/^\+|\+$/g, '').includes('+'))
