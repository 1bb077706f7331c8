import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Facts } from '../model/facts.ts'
import type { Flow } from '../model/guide.ts'
import type { Said } from '../model/said.ts'
import { methodFacts } from '../oauth/used-method.ts'
import { said } from '../words/said.ts'
import { type Check, check } from './check.ts'
import { tokenResult } from './explained.ts'
import { among, refutedBy } from './refuted.ts'

/**
 * Makes a check of one question that the server asks itself before it gives a token. A token proves that all of them
 * hold; a refusal proves those that come before it in the provider's order, and leaves those after it open.
 */
export function tokenStage<const D extends readonly DiagnosisId[]>(spec: {
  id: string
  diagnoses: D
  /** Checks whose failure is what the server answers to here. */
  follows?: readonly string[]
  expected: Said | string
  /** What a refusal comes to with these values, where the words of the server leave more than one reason open. */
  instead?: (diagnosis: D[number], values: Facts['intake']['values'], flow: Flow) => D[number]
  /** What these values add to the words of the server. */
  detail?: (values: Facts['intake']['values']) => Said | undefined
}): Check {
  return check({
    id: spec.id,
    reads: ['intake', 'tokenOutcome'],
    mayRead: methodFacts,
    diagnoses: spec.diagnoses,
    follows: spec.follows ?? [],
    judge(facts, context) {
      const result = tokenResult(facts, context)
      if (result.kind === 'good') return { holds: true, seen: said('stage.token-issued') }
      if (result.kind === 'failed') return { holds: null, because: said('stage.no-token-response') }
      const { explanation } = result
      const diagnosis = among<D[number]>(spec.diagnoses, explanation.diagnosis)
      if (diagnosis) {
        const { values } = facts.intake
        const says = spec.detail?.(values)
        const named = spec.instead?.(diagnosis, values, context.guide.flow) ?? diagnosis
        const refuted = refutedBy(named, explanation, spec.expected)
        const possible = named === diagnosis ? refuted.possible : [diagnosis, ...refuted.possible]
        return { ...refuted, possible, ...(says ? { says } : {}) }
      }
      if (explanation.proves.includes(spec.id)) return { holds: true, seen: said('stage.accepted-so-far') }
      return { holds: null, because: said('stage.rejected-earlier') }
    },
  })
}
