import type { Facts } from '../model/facts.ts'
import { isErrorBody } from '../oauth/metadata.ts'
import { tokenBody } from '../oauth/token-response.ts'
import { usedMethod } from '../oauth/used-method.ts'
import type { Context } from './check.ts'
import { type Result, resultOf } from './exchange-result.ts'

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
