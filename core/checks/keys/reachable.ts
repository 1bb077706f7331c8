import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { shownFailure } from '../failure-words.ts'
import { detailOf } from '../http/answer-maker.ts'
import { mootWithoutKeys } from '../opaque.ts'
import { receivedOf } from '../received.ts'

export default check({
  id: 'keys.reachable',
  reads: ['metadata', 'keysOutcome'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.unreachable'],
  judge({ metadata, keysOutcome: { answer, failure } }) {
    const expected = said('keys.success-from', { url: String(metadata.values.jwks_uri) })
    if (failure) return { holds: false, diagnosis: 'keys.unreachable', expected, actual: shownFailure(failure) }
    if (answer.status !== 200) {
      const says = detailOf(answer)
      const refuted = { holds: false, diagnosis: 'keys.unreachable', expected, actual: receivedOf(answer) } as const
      return says ? { ...refuted, says } : refuted
    }
    return { holds: true, seen: String(metadata.values.jwks_uri) }
  },
})
