import type { Guide } from '../model/guide.ts'
import type { InputProblem } from '../model/target.ts'
import type { Say } from './address-problem.ts'

/** Names that no scope of somebody's own can have, so that a `+` between them surely stands for a space. */
const wellKnownScope = /^(okta\.[\w.]+|openid|profile|email|address|phone|groups|offline_access|device_sso)$/

/** What is wrong with scopes as they were typed (RFC 6749 section 3.3 and appendix A.4). */
export function scopeProblem(value: string, guide: Guide, say: Say): InputProblem | null {
  const malformed = (says: string) => say('input.scope-malformed', says, value)
  if (/[,;|]/.test(value)) return malformed('Scopes are separated by spaces, not by commas.')
  if (/["'`“”‘’\\]/.test(value)) return malformed('There are quotes or a backslash in the scopes.')
  if (/[[\]]/.test(value))
    return malformed('There are brackets in the scopes: enter the names alone, with spaces between.')
  if (/[^\x20-\x7e]/.test(value)) return malformed('A scope holds a letter that scopes cannot have.')
  if (/%(20|2B|2C|3A|2F)/i.test(value))
    return malformed('The scopes were copied from a URL: %20 stands where a space belongs.')
  if (/^scopes?\s{0,4}[:=]/i.test(value)) return malformed('The name of the field was copied with the scopes.')
  const names = value.split(/ +/)
  const joined = names.find((name) => isJoined(name))
  if (joined) return malformed(`${joined} is no single scope: + stands where a space belongs.`)
  const reserved = names.find((scope) => scope === '*' || scope === 'okta' || /^okta[.:]/.test(scope))
  if (reserved && guide.server === 'custom')
    return malformed(`${reserved} is reserved: a custom authorization server cannot have a scope of that name.`)
  return null
}

function isJoined(name: string): boolean {
  const parts = name.split('+')
  return parts.length > 1 && parts.every((part) => wellKnownScope.test(part))
}

/** The scopes that have a `+` in their names, which is allowed and hardly ever meant. */
export const withPlus = (scope: string | undefined): string[] =>
  (scope ?? '').split(/ +/).filter((name) => name.replace(/^\+|\+$/g, '').includes('+'))
