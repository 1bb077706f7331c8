import type { Answer, Exchange, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation, Refusal } from '../model/provider.ts'
import { isErrorBody } from '../oauth/metadata.ts'
import { tokenBody } from '../oauth/token-response.ts'
import type { Context } from './check.ts'

/** What an exchange came to: the answer that was wanted, an answer that is explained or not, or none at all. */
export type Result =
  | { kind: 'good' }
  | { kind: 'refused'; explanation: Explanation; answer: Answer }
  | { kind: 'failed'; failure: Failure; exchange?: Exchange }

/** What an exchange came to, where it is known whether it is the answer that was wanted. */
export function resultOf(
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
  return resultOf(oauthDocument, good, 'metadata', context, { values: facts.intake.values })
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
  return resultOf(tokenOutcome, good, 'token', context, { values, method, origin })
}

/** What came of asking for the public keys; what is in them is judged apart. */
export function keysResult(facts: Pick<Facts, 'intake' | 'keysOutcome'>, context: Context): Result {
  const good = facts.keysOutcome.answer?.status === 200
  return resultOf(facts.keysOutcome, good, 'keys', context, { values: facts.intake.values })
}
