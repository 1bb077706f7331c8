import { asObject } from '../../oauth/json.ts'
import { readKeySet } from '../../oauth/key-set.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { keysResult } from '../explained.ts'
import { detailOf } from '../http/answer-maker.ts'
import { mootWithoutKeys } from '../opaque.ts'
import { receivedOf } from '../received.ts'

export default check({
  id: 'keys.is-key-set',
  reads: ['intake', 'keysOutcome'],
  mayRead: ['metadata'],
  moot: mootWithoutKeys,
  diagnoses: ['keys.invalid'],
  follows: ['keys.reachable'],
  judge(facts, context) {
    const { answer } = facts.keysOutcome
    if (answer?.status !== 200) return { holds: null, because: said('keys.not-downloaded') }
    const { keys, faults } = readKeySet(answer.json)
    if (keys && faults.length === 0) return { holds: true, seen: said('keys.count', { n: keys.length }) }
    const result = keysResult(facts, context)
    const says = answer.isJson ? undefined : detailOf(answer)
    return {
      holds: false,
      diagnosis: 'keys.invalid',
      expected: said('keys.valid-keys'),
      actual: answer.isJson && !('error' in (asObject(answer.json) ?? {})) ? faults : receivedOf(answer),
      ...(says ? { says } : {}),
      ...(result.kind === 'refused' ? { possible: result.explanation.possible } : {}),
    }
  },
})
