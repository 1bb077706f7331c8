import type { Answer, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import { asObject } from '../oauth/json.ts'
import type { Context } from './check.ts'
import { type Result, resultOf } from './exchange-result.ts'

/** Data that was asked for: a list, also an empty one, or an object with something in it, and no error. */
function isData({ status, isJson, json }: Answer): boolean {
  if (status < 200 || status >= 300 || !isJson) return false
  if (Array.isArray(json)) return true
  const object = asObject(json)
  return object !== null && Object.keys(object).length > 0 && !('error' in object) && !('errorCode' in object)
}

/** What came of one call of the provider's own API. */
export function callResult(outcome: Outcome, values: Facts['intake']['values'], context: Context): Result {
  return resultOf(outcome, outcome.answer !== null && isData(outcome.answer), 'api', context, { values })
}

/** What came of asking which org answers. */
export function organizationResult(facts: Pick<Facts, 'intake' | 'organization'>, context: Context): Result | null {
  if (!facts.organization) return null
  const { answer } = facts.organization
  const good = answer?.status === 200 && asObject(answer.json) !== null
  return resultOf(facts.organization, good, 'organization', context, { values: facts.intake.values })
}
