import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { ownResult } from './authorize-own-result.ts'
import { nothingProved, provedByPerson } from './authorize-proof.ts'
import { type Check, check } from './check.ts'
import { receivedLogin } from './received.ts'
import { among, refutedBy } from './refuted.ts'

/**
 * Makes a check of one question that the authorize endpoint asks itself before it lets a person sign in. Where it goes on
 * to the sign-in, all of them hold, unless it goes on for a client that cannot exist too: then the person who comes back
 * proves them. A refusal proves those that come before it in the provider's order.
 */
export function authorizeStage<const D extends readonly DiagnosisId[]>(spec: {
  id: string
  diagnoses: D
  /** Checks whose failure is what the server answers to here. */
  follows?: readonly string[]
  expected: Said | ((redirectUri: string) => Said)
}): Check {
  return check({
    id: spec.id,
    reads: ['intake', 'authorizeOutcome', 'strangerOutcome'],
    later: ['signOn'],
    diagnoses: spec.diagnoses,
    follows: spec.follows ?? [],
    judge(facts, context) {
      const redirectUri = facts.intake.values.redirect_uri ?? ''
      const result = ownResult(facts, context)
      if (result.kind === 'accepted')
        return (
          provedByPerson(spec.id, facts, context) ??
          nothingProved(facts, context) ?? { holds: true, seen: said('stage.sign-in-shown') }
        )
      if (result.kind === 'failed') return { holds: null, because: said('stage.no-sign-in-response') }
      const { explanation } = result
      const diagnosis = among<D[number]>(spec.diagnoses, explanation.diagnosis)
      if (diagnosis) {
        const expected = typeof spec.expected === 'function' ? spec.expected(redirectUri) : spec.expected
        return { ...refutedBy(diagnosis, explanation, expected), actual: receivedLogin(result) }
      }
      return explanation.proves.includes(spec.id)
        ? { holds: true, seen: said('stage.accepted-so-far') }
        : { holds: null, because: said('stage.rejected-earlier') }
    },
  })
}
