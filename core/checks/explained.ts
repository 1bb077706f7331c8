import type { Context } from '../model/check.ts'
import type { Answer, Failure, Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import type { Explanation, Refusal } from '../model/provider.ts'
import { asObject, text } from '../oauth/json.ts'
import { tokenBody } from '../oauth/token-response.ts'

/** What an exchange came to: the answer that was wanted, an answer that is explained or not, or none at all. */
export type Result =
  | { kind: 'good' }
  | { kind: 'refused'; explanation: Explanation | null; outcome: Outcome }
  | { kind: 'failed'; failure: Failure }

function result(
  outcome: Outcome,
  good: boolean,
  at: Refusal['at'],
  context: Context,
  values: Facts['intake']['values'],
): Result {
  if (outcome.failure) return { kind: 'failed', failure: outcome.failure }
  if (good) return { kind: 'good' }
  const explanation = context.provider.explain({ at, answer: outcome.answer, guide: context.guide, values })
  return { kind: 'refused', explanation, outcome }
}

/** What came of asking for the metadata; the OpenID document counts where the provider lets it stand in. */
export function documentResult(
  facts: Pick<Facts, 'intake' | 'oauthDocument'> & Partial<Pick<Facts, 'metadata'>>,
  context: Context,
): Result {
  const { oauthDocument } = facts
  const good = facts.metadata !== undefined || (oauthDocument.answer?.status === 200 && oauthDocument.answer.isJson)
  return result(oauthDocument, good, 'metadata', context, facts.intake.values)
}

/** What came of asking for a token. */
export function tokenResult(facts: Pick<Facts, 'intake' | 'tokenOutcome'>, context: Context): Result {
  const { answer } = facts.tokenOutcome
  const good = answer !== null && tokenBody(answer.status, answer.json) !== null
  return result(facts.tokenOutcome, good, 'token', context, facts.intake.values)
}

/** What came of asking which org answers. */
export function organizationResult(facts: Pick<Facts, 'intake' | 'organization'>, context: Context): Result | null {
  if (!facts.organization) return null
  const { answer } = facts.organization
  const good = answer?.status === 200 && asObject(answer.json) !== null
  return result(facts.organization, good, 'organization', context, facts.intake.values)
}

/** An answer in one line: its status, and the error it names or the beginning of what it says. */
export function receivedOf({ status, json, body }: Answer): string {
  const object = asObject(json)
  const words = ['error', 'errorCode', 'error_description', 'errorSummary'].flatMap((name) => text(object, name) ?? [])
  return [String(status), ...(words.length > 0 ? words : [body.replace(/\s+/g, ' ').slice(0, 120)])]
    .filter(Boolean)
    .join(' · ')
}
