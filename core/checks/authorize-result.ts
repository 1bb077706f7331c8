import { titledBlocked } from '../devices/block-pages.ts'
import type { Answer, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import { type AuthorizeAnswer, readAuthorizeAnswer, wordsOf } from '../oauth/authorize-response.ts'
import { explainedByHttp } from './authorize-by-http.ts'
import type { Context } from './check.ts'

/** What came of asking the authorize endpoint without a person. */
export type AuthorizeResult =
  | { kind: 'accepted'; read: AuthorizeAnswer; answer: Answer }
  | { kind: 'refused'; read: AuthorizeAnswer; answer: Answer; explanation: Explanation }
  | { kind: 'failed'; failure: Failure }

/** Explains an error of the authorize endpoint, wherever it was shown: on a page, or at the redirect URI. */
export function explainLogin(
  error: { error: string; description: string },
  answer: Answer,
  { intake: { values } }: Pick<Facts, 'intake'>,
  { provider, guide }: Context,
  person = false,
): Explanation {
  const json = { error: error.error, error_description: error.description }
  // However the error was put, it is looked up as the body that it would be at another endpoint.
  const asBody: Answer = { ...answer, status: 400, json, isJson: true }
  return provider.explain({ at: 'authorize', answer: asBody, guide, values, person })
}

/** Reads and explains an answer of the authorize endpoint. */
export function authorizeResult(
  outcome: Outcome,
  redirectUri: string,
  facts: Pick<Facts, 'intake'>,
  context: Context,
): AuthorizeResult {
  if (outcome.failure) return { kind: 'failed', failure: outcome.failure }
  const { answer } = outcome
  const read = readAuthorizeAnswer(answer, redirectUri)
  const words = read.kind === 'accepted' && answer.status === 200 ? wordsOf(answer.body) : ''
  if (words !== '' && context.provider.refusalPage?.test(words)) {
    const page = { ...read, kind: 'page' as const, description: words }
    return { kind: 'refused', read: page, answer, explanation: explainLogin(page, answer, facts, context) }
  }
  if (read.kind === 'accepted' && answer.status === 200 && titledBlocked(answer.body)) {
    const { provider, guide } = context
    const explanation = provider.explain({ at: 'authorize', answer, guide, values: facts.intake.values })
    return { kind: 'refused', read: { ...read, kind: 'other' }, answer, explanation }
  }
  if (read.kind === 'accepted') return { kind: 'accepted', read, answer }
  const login = explainLogin(read, answer, facts, context)
  const byHttp = explainedByHttp(read, answer, login, facts, context)
  return byHttp
    ? { kind: 'refused', read: { ...read, kind: 'other' }, answer, explanation: byHttp }
    : { kind: 'refused', read, answer, explanation: login }
}
