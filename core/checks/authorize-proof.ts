import type { Facts } from '../model/facts.ts'
import { said } from '../words/said.ts'
import { authorizeResult, explainLogin } from './authorize-result.ts'
import type { Context, Verdict } from './check.ts'

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
  return looked ? null : { holds: null, because: said('stage.signs-in-first') }
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
