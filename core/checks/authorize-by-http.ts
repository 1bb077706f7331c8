import type { Answer } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation } from '../model/provider.ts'
import type { AuthorizeAnswer } from '../oauth/authorize-response.ts'
import type { Context } from './check.ts'
import { answerProblems } from './http/answer-problems.ts'

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
export function explainedByHttp(
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
