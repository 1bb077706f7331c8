import { titledBlocked } from '../devices/block-pages.ts'
import { excerpt } from '../model/excerpt.ts'
import type { Answer, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import { type AuthorizeAnswer, readAuthorizeAnswer, wordsOf } from '../oauth/authorize-response.ts'
import { said } from '../words/said.ts'
import type { Context, Verdict } from './check.ts'

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
  return { kind: 'refused', read, answer, explanation: explainLogin(read, answer, facts, context) }
}

/**
 * The verdict where a server sends everybody to its sign-in, a client that cannot exist included: it has not looked at the
 * request, and nothing about the app is known. Null where it has.
 */
export function nothingProved(
  { strangerOutcome, intake }: Pick<Facts, 'intake' | 'strangerOutcome'>,
  context: Context,
): Verdict<never> | null {
  const stranger = authorizeResult(strangerOutcome, intake.values.redirect_uri ?? '', { intake }, context)
  const looked = stranger.kind === 'refused' && stranger.read.kind !== 'other'
  return !looked
    ? {
        holds: null,
        because: said('stage.signs-in-first'),
      }
    : null
}

/**
 * What the person proves who came back from the sign-in: with a code, that the server took the whole request; with an error,
 * what it asks before that. Null where nobody came back, or nothing follows from it.
 */
export function provedByPerson(
  check: string,
  facts: Pick<Facts, 'intake' | 'authorizeOutcome'> & Partial<Pick<Facts, 'signOn'>>,
  context: Context,
): Verdict<never> | null {
  const { signOn } = facts
  const { answer } = facts.authorizeOutcome
  if (!signOn || signOn.failure || signOn.params.state !== signOn.state || !answer) return null
  const { code, error = '', error_description: description = '' } = signOn.params
  if (code && error === '') return { holds: true, seen: said('stage.user-got-code') }
  return error !== '' && explainLogin({ error, description }, answer, facts, context, true).proves.includes(check)
    ? { holds: true, seen: said('stage.user-got-further') }
    : null
}

/** The error as received, in one line, with the status; where it came to the redirect URI, the status says nothing. */
export const receivedLogin = ({ read, answer }: Extract<AuthorizeResult, { kind: 'refused' }>): string =>
  [
    read.kind === 'returned' ? '' : String(answer.status),
    read.error,
    read.description && excerpt(read.description, 240),
  ]
    .filter(Boolean)
    .join(' · ')
