import type { Facts, MethodTrial } from '../../model/facts.ts'
import { usedMethod } from '../../oauth/used-method.ts'
import type { Context } from '../check.ts'
import { check } from '../check.ts'
import { tokenResult } from '../explained.ts'
import { among, refutedBy } from '../refuted.ts'

const expected = '200 · access_token'
const diagnoses = [
  'client.secret-wrong',
  'client.secret-encoding',
  'client.auth-method',
  'client.auth-failed',
  'client.refused-silently',
] as const

const nameOf = ({ method, encoding }: MethodTrial): string =>
  encoding === null ? method : `${method}, ${encoding === 'form' ? 'encoded for forms' : 'as it is'}`

/** A try got through where the server gave a token, or asked a question that comes after this one. */
function gotThrough({ outcome, method }: MethodTrial, { intake }: Pick<Facts, 'intake'>, context: Context): boolean {
  const result = tokenResult({ intake, tokenOutcome: outcome, method }, context)
  return (
    result.kind === 'good' || (result.kind === 'refused' && result.explanation.proves.includes('client.authenticates'))
  )
}

export default check({
  id: 'client.authenticates',
  reads: ['intake', 'tokenOutcome', 'method', 'methodTrials'],
  mayRead: ['metadata'],
  diagnoses,
  judge(facts, context) {
    const result = tokenResult(facts, context)
    if (result.kind === 'good') return { holds: true, seen: 'A token was issued.' }
    if (result.kind === 'failed') return { holds: null, because: 'No answer came from the token endpoint.' }
    const { explanation } = result
    const diagnosis = among(diagnoses, explanation.diagnosis)
    if (!diagnosis)
      return explanation.proves.includes('client.authenticates')
        ? { holds: true, seen: 'The server went past this question before it refused.' }
        : { holds: null, because: 'The server stopped at another question.' }
    const sent = usedMethod(facts, context.guide)
    const works = facts.methodTrials.find((trial) => gotThrough(trial, facts, context))
    if (works)
      return {
        holds: false,
        diagnosis: works.method === sent ? 'client.secret-encoding' : 'client.auth-method',
        says: `The same secret is accepted by ${nameOf(works)}.`,
        expected: nameOf(works),
        actual: `${sent}: ${explanation.received}`,
        ...(works.outcome.answer ? { exchange: works.outcome.answer.exchange } : {}),
      }
    const tried = facts.methodTrials.map(nameOf)
    const refuted = refutedBy(diagnosis, explanation, expected)
    return tried.length > 0
      ? { ...refuted, says: `Tried once each and refused as well: ${tried.join('; ')}.` }
      : refuted
  },
})
