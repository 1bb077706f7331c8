import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Facts, MethodTrial } from '../../model/facts.ts'
import type { Explanation } from '../../model/provider.ts'
import type { Said } from '../../model/said.ts'
import { words } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import type { Context } from '../check.ts'
import { tokenResult } from '../explained.ts'

/** A way that was tried, as it is shown. */
export const nameOf = ({ method, encoding }: MethodTrial): Said | string =>
  encoding === null ? method : said('client.method-encoded', { method, encoding })

/** A try got through where the server gave a token, or asked a question that comes after this one. */
export function gotThrough(
  { outcome, method }: MethodTrial,
  { intake }: Pick<Facts, 'intake'>,
  context: Context,
): boolean {
  const result = tokenResult({ intake, tokenOutcome: outcome, method }, context)
  return (
    result.kind === 'good' || (result.kind === 'refused' && result.explanation.proves.includes('client.authenticates'))
  )
}

/** What else may be the reason: a way that the metadata does not list may be one that the client is not set to. */
export function alsoPossible(
  { diagnosis, possible }: Explanation,
  sent: string,
  { metadata }: Partial<Pick<Facts, 'metadata'>>,
): readonly DiagnosisId[] {
  const listed = metadata ? words(metadata.values, 'token_endpoint_auth_methods_supported') : null
  if (!listed || listed.includes(sent) || [diagnosis, ...possible].includes('client.auth-method')) return possible
  return ['client.auth-method', ...possible]
}
