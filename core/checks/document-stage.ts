import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { type Check, check } from './check.ts'
import { documentResult, tokenResult } from './explained.ts'
import { among, refutedBy } from './refuted.ts'

/** Makes a check that the answer to the metadata request, or later the one to the token request, can refute. */
export function documentStage<const D extends readonly DiagnosisId[]>(spec: {
  id: string
  diagnoses: D
  expected: Said
  /** The kind of server that the question is about; left out, any. */
  only?: 'custom'
  follows?: readonly string[]
}): Check {
  return check({
    id: spec.id,
    reads: ['intake', 'oauthDocument', 'target'],
    mayRead: ['metadata', 'tokenOutcome', 'method', 'keyShape'],
    diagnoses: spec.diagnoses,
    follows: spec.follows ?? [],
    judge(facts, context) {
      const results = [documentResult(facts, context)]
      if (facts.tokenOutcome) results.push(tokenResult({ ...facts, tokenOutcome: facts.tokenOutcome }, context))
      for (const result of results) {
        if (result.kind !== 'refused') continue
        const diagnosis = among<D[number]>(spec.diagnoses, result.explanation.diagnosis)
        if (diagnosis) return refutedBy(diagnosis, result.explanation, spec.expected)
      }
      if (spec.only && facts.target.server.kind !== spec.only)
        return { holds: null, because: said('stage.custom-servers-only'), applies: false }
      return results[0]?.kind === 'good'
        ? { holds: true, seen: said('stage.metadata-served') }
        : { holds: null, because: said('stage.no-metadata') }
    },
  })
}
