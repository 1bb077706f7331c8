import { usedMethod } from '../../oauth/used-method.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { tokenResult } from '../explained.ts'
import { among, refutedBy } from '../refuted.ts'
import { alsoPossible, gotThrough, nameOf } from './tried-methods.ts'

const expected = '200 · access_token'
const diagnoses = [
  'client.secret-wrong',
  'client.secret-encoding',
  'client.auth-method',
  'client.auth-failed',
  'client.refused-silently',
] as const

export default check({
  id: 'client.authenticates',
  reads: ['intake', 'tokenOutcome', 'method', 'methodTrials'],
  mayRead: ['metadata', 'keyShape'],
  settles: ['client_secret', 'private_key'],
  diagnoses,
  // With another method than the one of the app, the server does not say more than that the client was refused.
  follows: ['admin.app-method'],
  judge(facts, context) {
    const result = tokenResult(facts, context)
    if (result.kind === 'good') return { holds: true, seen: said('stage.token-issued') }
    if (result.kind === 'failed') return { holds: null, because: said('stage.no-token-response') }
    const { explanation } = result
    const diagnosis = among(diagnoses, explanation.diagnosis)
    if (!diagnosis)
      return explanation.proves.includes('client.authenticates')
        ? { holds: true, seen: said('stage.accepted-so-far') }
        : { holds: null, because: said('stage.rejected-earlier') }
    const sent = usedMethod(facts, context.guide)
    const works = facts.methodTrials.find((trial) => gotThrough(trial, facts, context))
    if (works)
      return {
        holds: false,
        diagnosis: works.method === sent ? 'client.secret-encoding' : 'client.auth-method',
        says: said('client.other-method-works', { method: nameOf(works) }),
        expected: nameOf(works),
        actual: said('client.received-with', { method: sent, received: explanation.received }),
        ...(works.outcome.answer ? { exchange: works.outcome.answer.exchange } : {}),
      }
    const tried = facts.methodTrials.map(nameOf)
    const refuted = { ...refutedBy(diagnosis, explanation, expected), possible: alsoPossible(explanation, sent, facts) }
    return tried.length > 0 ? { ...refuted, says: said('client.others-rejected', { methods: tried }) } : refuted
  },
})
