import { excerpt } from '../model/excerpt.ts'
import type { Answer, Exchange, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation, Refusal } from '../model/provider.ts'
import { asObject, text } from '../oauth/json.ts'
import { isErrorBody } from '../oauth/metadata.ts'
import { tokenBody } from '../oauth/token-response.ts'
import type { Context } from './check.ts'

/** What an exchange came to: the answer that was wanted, an answer that is explained or not, or none at all. */
export type Result =
  | { kind: 'good' }
  | { kind: 'refused'; explanation: Explanation; answer: Answer }
  | { kind: 'failed'; failure: Failure; exchange?: Exchange }

function result(
  outcome: Outcome,
  good: boolean,
  at: Refusal['at'],
  { provider, guide }: Context,
  asked: Pick<Refusal, 'values' | 'method' | 'origin'>,
): Result {
  if (outcome.failure) return { kind: 'failed', failure: outcome.failure, exchange: outcome.exchange }
  if (good) return { kind: 'good' }
  const { answer } = outcome
  return { kind: 'refused', explanation: provider.explain({ at, answer, guide, ...asked }), answer }
}

/** What came of asking for the metadata; the OpenID document counts where the provider lets it stand in. */
export function documentResult(
  facts: Pick<Facts, 'intake' | 'oauthDocument'> & Partial<Pick<Facts, 'metadata'>>,
  context: Context,
): Result {
  const { oauthDocument } = facts
  const { answer } = oauthDocument
  const good = facts.metadata !== undefined || (answer?.status === 200 && answer.isJson && !isErrorBody(answer))
  return result(oauthDocument, good, 'metadata', context, { values: facts.intake.values })
}

/**
 * What came of asking for a token.
 * @param origin what was sent as `Origin`, where the request was one of a page
 */
export function tokenResult(
  { intake: { values }, tokenOutcome, method }: Pick<Facts, 'intake' | 'tokenOutcome'> & Partial<Pick<Facts, 'method'>>,
  context: Context,
  origin?: string,
): Result {
  const { answer } = tokenOutcome
  const good = answer !== null && tokenBody(answer.status, answer.json) !== null
  return result(tokenOutcome, good, 'token', context, { values, method, origin })
}

/** Data that was asked for: a list, also an empty one, or an object with something in it, and no error. */
function isData({ status, isJson, json }: Answer): boolean {
  if (status < 200 || status >= 300 || !isJson) return false
  if (Array.isArray(json)) return true
  const object = asObject(json)
  return object !== null && Object.keys(object).length > 0 && !('error' in object) && !('errorCode' in object)
}

/** What came of one call of the provider's own API. */
export function callResult(outcome: Outcome, values: Facts['intake']['values'], context: Context): Result {
  return result(outcome, outcome.answer !== null && isData(outcome.answer), 'api', context, { values })
}

/** What came of asking for the public keys; what is in them is judged apart. */
export function keysResult(facts: Pick<Facts, 'intake' | 'keysOutcome'>, context: Context): Result {
  const good = facts.keysOutcome.answer?.status === 200
  return result(facts.keysOutcome, good, 'keys', context, { values: facts.intake.values })
}

/** What came of asking which org answers. */
export function organizationResult(facts: Pick<Facts, 'intake' | 'organization'>, context: Context): Result | null {
  if (!facts.organization) return null
  const { answer } = facts.organization
  const good = answer?.status === 200 && asObject(answer.json) !== null
  return result(facts.organization, good, 'organization', context, { values: facts.intake.values })
}

/** Where servers put their words. */
const spoken = ['error', 'errorCode', 'error_description', 'errorSummary', 'errorMessage', 'message', 'detail'] as const

/** An answer in one line: its status, and the error it names or the beginning of what it says. */
export function receivedOf({ status, json, body }: Answer): string {
  const object = asObject(json)
  const words = spoken.flatMap((name) => text(object, name) ?? [])
  return [String(status), ...(words.length > 0 ? words : [excerpt(body.replace(/\s+/g, ' '), 120)])]
    .filter(Boolean)
    .join(' · ')
}
