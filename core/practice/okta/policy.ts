import type { Reply } from '../message.ts'
import { oauthError } from './errors.ts'
import type { Rule, Server } from './servers.ts'

/** The org server has no policies: its tokens live for an hour, whoever gets them (facts 4.1). */
const orgRule: Rule = { grants: ['*'], scopes: ['*'], withheld: [], lifetime: 3600 }

/** The first rule that covers the grant and all scopes decides (facts 3.5). */
export function ruleFor(server: Server, grant: string, scopes: readonly string[]): Rule | Reply {
  if (server.id === null) return orgRule
  const covers = (rule: Rule) => rule.scopes.includes('*') || scopes.every((scope) => rule.scopes.includes(scope))
  const rule = server.rules.find((each) => each.grants.includes(grant) && covers(each))
  if (!rule)
    return oauthError(
      401,
      'access_denied',
      'Policy evaluation failed for this request, please check the policy configurations.',
    )
  const denied = scopes.filter((scope) => rule.withheld.includes(scope))
  if (denied.length === 0) return rule
  return denied.length === scopes.length
    ? oauthError(400, 'access_denied', 'Policy evaluation succeeded, but all the requested scopes were rejected.')
    : oauthError(
        400,
        'access_denied',
        `Some of the requested scopes were denied by the policy. Denied scopes: [${denied.join(', ')}].`,
      )
}
