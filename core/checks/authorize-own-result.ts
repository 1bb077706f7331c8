import type { Facts } from '../model/facts.ts'
import { type AuthorizeResult, authorizeResult } from './authorize-result.ts'
import type { Context } from './check.ts'

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
