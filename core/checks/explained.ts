import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Answer, Exchange, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation, Refusal } from '../model/provider.ts'
import { isErrorBody } from '../oauth/metadata.ts'
import { tokenBody } from '../oauth/token-response.ts'
import { usedMethod } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
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
  const explanation = provider.explain({ at, answer: asSaid(answer, at), guide, ...asked })
  const { row, diagnosis, received } = explanation
  const misshapen = row === 'unexpected' && answer.isJson && answer.status === 200 ? notDue[at] : undefined
  const words = received === String(answer.status) ? said('http.body-empty', { status: answer.status }) : received
  return {
    kind: 'refused',
    explanation: { ...explanation, diagnosis: misshapen ?? diagnosis, received: words },
    answer,
  }
}

/** JSON with status 200 is an answer of the server itself: where no row knows it, it is not what was asked for. */
const notDue: Readonly<Partial<Record<Refusal['at'], DiagnosisId>>> = {
  metadata: 'metadata.invalid',
  keys: 'keys.invalid',
  token: 'token.response-invalid',
}

/**
 * An answer as the catalogue reads it. A refusal with an empty body is not something else in place of JSON: what it says
 * stands in its challenge (RFC 6750 section 3), or in its status alone.
 */
function asSaid(answer: Answer, at: Refusal['at']): Answer {
  const { status, body, headers } = answer
  const empty = status >= 400 && status < 500 && body.trim() === ''
  const says = at === 'metadata' || at === 'keys' || /\berror="[^"]/i.test(headers['www-authenticate'] ?? '')
  return empty && says ? { ...answer, isJson: true } : answer
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
  facts: Pick<Facts, 'intake' | 'tokenOutcome'> & Partial<Pick<Facts, 'method' | 'metadata' | 'keyShape'>>,
  context: Context,
  origin?: string,
): Result {
  const { intake, tokenOutcome, method: usual } = facts
  const { values } = intake
  const method = usual === undefined ? undefined : usedMethod({ ...facts, method: usual }, context.guide)
  const { answer } = tokenOutcome
  const good = answer !== null && tokenBody(answer.status, answer.json) !== null
  return resultOf(tokenOutcome, good, 'token', context, { values, method, origin })
}

/** What came of asking for the public keys; what is in them is judged apart. */
export function keysResult(facts: Pick<Facts, 'intake' | 'keysOutcome'>, context: Context): Result {
  const { answer } = facts.keysOutcome
  const good = answer?.status === 200 && answer.isJson
  return resultOf(facts.keysOutcome, good, 'keys', context, { values: facts.intake.values })
}
