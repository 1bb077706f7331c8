import { titledBlocked } from '../devices/block-pages.ts'
import type { Answer, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import { type AuthorizeAnswer, readAuthorizeAnswer, wordsOf } from '../oauth/authorize-response.ts'
import type { Context } from './check.ts'
import { answerProblems } from './http/answer-problems.ts'

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

/** Meanings of HTTP alone that leave open whether the endpoint has looked at the request. */
const open = /^http\.(not-json|unexpected-status)$/

/** A redirect within the server that names an OAuth error leads to its own error page. */
function toErrorPage({ error }: AuthorizeAnswer, { headers, exchange }: Answer, { provider }: Context): boolean {
  const from = URL.parse(exchange.url)
  const to = URL.parse(headers.location ?? '', exchange.url)
  if (error === '' || headers.location === undefined || !from || !to) return false
  return from.hostname === to.hostname || provider.endpointBelongs(to.hostname, from.hostname)
}

/**
 * What an answer means by HTTP alone, where it is no word about the request: a limit, a block, a redirect to somewhere else.
 * Null where the endpoint says itself what is wrong, and where it refuses without a word: the metadata came from this server
 * a moment ago.
 */
function explainedByHttp(
  read: AuthorizeAnswer,
  answer: Answer,
  login: Explanation,
  { intake: { values } }: Pick<Facts, 'intake'>,
  context: Context,
): Explanation | null {
  const { provider, guide } = context
  if (read.kind === 'returned' || toErrorPage(read, answer, context)) return null
  if (login.diagnosis === 'client.refused-silently' && [400, 401, 403].includes(answer.status)) return null
  const plain = provider.explain({ at: 'organization', answer, guide, values })
  // A page with status 403 looks like a block, unless its words are known as those of the server.
  const worded = login.diagnosis !== 'login.page-refuses' && plain.diagnosis === 'http.blocked'
  const certain = answerProblems.some((id) => id === plain.diagnosis) && !open.test(plain.diagnosis) && !worded
  const wordless = answer.isJson && read.error === '' && read.description === ''
  return certain || wordless || read.kind === 'other' ? plain : null
}

/**
 * Reads and explains the answer to the request of this setup. An `invalid_request` without a word that a client which cannot
 * exist gets just so says most likely that this one does not exist either.
 */
export function ownResult(
  facts: Pick<Facts, 'intake' | 'authorizeOutcome'> & Partial<Pick<Facts, 'strangerOutcome'>>,
  context: Context,
): AuthorizeResult {
  const redirectUri = facts.intake.values.redirect_uri ?? ''
  const own = authorizeResult(facts.authorizeOutcome, redirectUri, facts, context)
  if (!facts.strangerOutcome || !isWordless(own)) return own
  if (!isWordless(authorizeResult(facts.strangerOutcome, redirectUri, facts, context))) return own
  const { diagnosis } = own.explanation
  return { ...own, explanation: { ...own.explanation, diagnosis: 'client.unknown', possible: [diagnosis] } }
}

const isWordless = (result: AuthorizeResult): result is AuthorizeResult & { kind: 'refused' } =>
  result.kind === 'refused' &&
  result.read.error === 'invalid_request' &&
  result.read.description === '' &&
  result.explanation.diagnosis === 'login.page-refuses'
