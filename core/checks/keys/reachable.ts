import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { keysResult } from '../explained.ts'
import { shownFailure } from '../failure-words.ts'
import { detailOf } from '../http/answer-maker.ts'
import { judgeAnswer } from '../http/answer-problems.ts'
import { mootWithoutKeys } from '../opaque.ts'
import { receivedOf } from '../received.ts'
import { among } from '../refuted.ts'

/** What an answer says of this exchange beside that there is no key set in it. */
const spoken = [
  'portal.captive',
  'http.blocked',
  'http.rate-limited',
  'http.server-error',
  'http.redirected',
  'http.origin-added',
] as const

export default check({
  id: 'keys.reachable',
  reads: ['intake', 'metadata', 'keysOutcome'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.unreachable', ...spoken],
  judge(facts, context) {
    const { answer, failure } = facts.keysOutcome
    const url = String(facts.metadata.values.jwks_uri)
    const expected = said('keys.success-from', { url })
    if (failure) return { holds: false, diagnosis: 'keys.unreachable', expected, actual: shownFailure(failure) }
    const problem = judgeAnswer(keysResult(facts, context))
    const diagnosis = problem.holds === false ? among(spoken, problem.diagnosis) : undefined
    if (diagnosis) return { ...problem, holds: false, diagnosis, expected }
    // What is in a key set that was served is judged apart.
    if (answer.status === 200) return { holds: true, seen: url }
    const says = detailOf(answer)
    const refuted = { holds: false, diagnosis: 'keys.unreachable', expected, actual: receivedOf(answer) } as const
    return says ? { ...refuted, says } : refuted
  },
})
