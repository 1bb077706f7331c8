import { idsOf } from '../../model/diagnosis-ids.ts'
import { usedMethod } from '../../oauth/used-method.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { tokenResult } from '../explained.ts'
import { among, refutedBy } from '../refuted.ts'

const diagnoses = idsOf('assertion')

export default check({
  id: 'client.assertion-accepted',
  reads: ['intake', 'tokenOutcome', 'method', 'keyShape'],
  mayRead: ['metadata'],
  diagnoses,
  follows: ['clock.in-step'],
  judge(facts, context) {
    const { keyShape } = facts
    const method = usedMethod(facts, context.guide)
    if (!method.endsWith('_jwt'))
      return { holds: null, because: said('client.no-assertion', { method }), applies: false }
    const result = tokenResult(facts, context)
    const signed = [keyShape?.alg, keyShape?.kid && `kid ${keyShape.kid}`].filter(Boolean).join(' · ')
    if (result.kind === 'good') return { holds: true, seen: signed || method }
    if (result.kind === 'failed') return { holds: null, because: said('stage.no-token-response') }
    const { explanation } = result
    const diagnosis = among(diagnoses, explanation.diagnosis)
    if (diagnosis)
      return {
        ...refutedBy(diagnosis, explanation, said('client.accepted-assertion')),
        ...(keyShape?.alg ? { says: said('client.signed-with', { alg: keyShape.alg, kid: keyShape.kid }) } : {}),
        ...(diagnosis === 'assertion.kid-unknown' && !keyShape?.kid ? { variant: 'no-key-id' as const } : {}),
      }
    return explanation.proves.includes('client.authenticates')
      ? { holds: true, seen: signed || method }
      : { holds: null, because: said('stage.rejected-earlier') }
  },
})
