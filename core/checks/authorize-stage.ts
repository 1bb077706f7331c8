import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import { authorizeResult, nothingProved, provedByPerson, receivedLogin } from './authorize-result.ts'
import { type Check, check } from './check.ts'
import { among, refutedBy } from './refuted.ts'

/**
 * Makes a check of one question that the authorize endpoint asks itself before it lets a person sign in. Where it goes on
 * to the sign-in, all of them hold, unless it goes on for a client that cannot exist too: then the person who comes back
 * proves them. A refusal proves those that come before it in the provider's order.
 */
export function authorizeStage<const D extends readonly DiagnosisId[]>(spec: {
  id: string
  diagnoses: D
  expected: string
}): Check {
  return check({
    id: spec.id,
    reads: ['intake', 'authorizeOutcome', 'strangerOutcome'],
    later: ['signOn'],
    diagnoses: spec.diagnoses,
    judge(facts, context) {
      const redirectUri = facts.intake.values.redirect_uri ?? ''
      const result = authorizeResult(facts.authorizeOutcome, redirectUri, facts, context)
      if (result.kind === 'accepted')
        return (
          provedByPerson(spec.id, facts, context) ??
          nothingProved(facts, context) ?? { holds: true, seen: 'The sign-in page was offered.' }
        )
      if (result.kind === 'failed') return { holds: null, because: 'No answer came from the sign-in page.' }
      const { explanation } = result
      const diagnosis = among<D[number]>(spec.diagnoses, explanation.diagnosis)
      if (diagnosis)
        return {
          ...refutedBy(diagnosis, explanation, spec.expected.replace('{redirect_uri}', redirectUri)),
          actual: receivedLogin(result),
        }
      return explanation.proves.includes(spec.id)
        ? { holds: true, seen: 'The server went past this question before it refused.' }
        : { holds: null, because: 'The server stopped at another question.' }
    },
  })
}
