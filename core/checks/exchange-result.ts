import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Answer, Exchange, Failure, Outcome } from '../model/exchange.ts'
import type { Explanation, Refusal } from '../model/provider.ts'
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
