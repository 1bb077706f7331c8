import type { Reply } from '../message.ts'
import { oauthError } from './errors.ts'
import type { OktaSettings, Rule } from './settings.ts'

const oidc = ['openid', 'profile', 'email', 'phone', 'address']

/** The scopes to give, or why there are none: first the server's list, then the access policy. */
export function grantedScopes(asked: string | null, settings: OktaSettings): { scopes: string[]; rule: Rule } | Reply {
  const { scopes: known, rules } = settings.server
  if (asked !== null && asked.trim() === '') return oauthError(400, 'invalid_scope', 'No scopes were requested.')
  const scopes = asked?.trim().split(/ +/) ?? known.filter((scope) => scope.default).map(({ name }) => name)
  if (scopes.length === 0)
    return oauthError(
      400,
      'invalid_scope',
      "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
    )
  if (scopes.some((scope) => oidc.includes(scope)))
    return oauthError(400, 'invalid_scope', "Cannot request 'openid' scopes using client credentials.")
  const found = scopes.map((name) => known.find((scope) => scope.name === name))
  if (found.includes(undefined))
    return oauthError(
      400,
      'invalid_scope',
      'One or more scopes are not configured for the authorization server resource.',
    )
  const blocked = found.filter((scope) => scope?.consent === 'REQUIRED').map((scope) => scope?.name)
  if (blocked.length > 0)
    return oauthError(
      400,
      'consent_required',
      `The following scopes require user consent and cannot be granted for the client credentials grant type: [${blocked.join(', ')}]`,
    )
  return byPolicy(scopes, rules)
}

/** The first rule that covers the grant and all scopes decides. */
function byPolicy(scopes: string[], rules: readonly Rule[]): { scopes: string[]; rule: Rule } | Reply {
  const covers = (rule: Rule) => rule.scopes.includes('*') || scopes.every((scope) => rule.scopes.includes(scope))
  const rule = rules.find((each) => each.grants.includes('client_credentials') && covers(each))
  if (!rule)
    return oauthError(
      401,
      'access_denied',
      'Policy evaluation failed for this request, please check the policy configurations.',
    )
  const denied = scopes.filter((scope) => rule.withheld.includes(scope))
  if (denied.length === 0) return { scopes, rule }
  return denied.length === scopes.length
    ? oauthError(400, 'access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.')
    : oauthError(
        400,
        'access_denied',
        `Some of the requested scopes were denied by the policy. Denied scopes: [${denied.join(', ')}].`,
      )
}
