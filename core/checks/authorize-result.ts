import type { Context } from '../model/check.ts'
import type { Answer, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import { type AuthorizeAnswer, readAuthorizeAnswer } from '../oauth/authorize-response.ts'

/** What came of asking the authorize endpoint without a person. */
export type AuthorizeResult =
  | { kind: 'accepted'; read: AuthorizeAnswer; answer: Answer }
  | { kind: 'refused'; read: AuthorizeAnswer; answer: Answer; explanation: Explanation | null }
  | { kind: 'failed'; failure: Failure }

/** Explains an error of the authorize endpoint, wherever it was shown: on a page, or at the redirect URI. */
export function explainLogin(
  error: { error: string; description: string },
  answer: Answer,
  { intake: { values } }: Pick<Facts, 'intake'>,
  { provider, guide }: Context,
): Explanation | null {
  const json = { error: error.error, error_description: error.description }
  // However the error was put, it is looked up as the body that it would be at another endpoint.
  const asBody: Answer = { ...answer, status: 400, json, isJson: true }
  return provider.explain({ at: 'authorize', answer: asBody, guide, values })
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
  if (read.kind === 'accepted') return { kind: 'accepted', read, answer }
  const explanation = read.kind === 'other' ? null : explainLogin(read, answer, facts, context)
  return { kind: 'refused', read, answer, explanation }
}

/** The error as received, in one line. */
export const receivedLogin = ({ read, answer }: Extract<AuthorizeResult, { kind: 'refused' }>): string =>
  [read.kind === 'page' ? `${answer.status}, a page` : 'sent back', read.error, read.description.slice(0, 240)]
    .filter(Boolean)
    .join(' · ')
