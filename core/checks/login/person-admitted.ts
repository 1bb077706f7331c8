import { check } from '../../model/check.ts'
import { explainLogin } from '../authorize-result.ts'

const diagnoses = [
  'login.user-not-assigned',
  'login.consent-required',
  'login.cancelled',
  'login.pkce-required',
  'login.response-type',
  'policy.no-match',
  'scope.unknown',
  'scope.denied-by-policy',
  'login.page-refuses',
] as const

export default check({
  id: 'login.person-admitted',
  title: 'The person is let in',
  reads: ['intake', 'signOn', 'authorizeOutcome'],
  diagnoses,
  follows: ['login.state-returned'],
  judge(facts, context) {
    const { failure, params } = facts.signOn
    if (failure) return { holds: null, because: 'Nobody came back.' }
    const { answer } = facts.authorizeOutcome
    const error = params.error ?? ''
    if (error === '' && params.code) return { holds: true, seen: 'a code came back' }
    const description = params.error_description ?? ''
    const explanation = answer && explainLogin({ error, description }, answer, facts, context)
    const diagnosis = diagnoses.find((id) => id === explanation?.diagnosis) ?? 'login.page-refuses'
    return {
      holds: false,
      diagnosis,
      expected: 'a code',
      actual: [error || 'neither a code nor an error', description].filter(Boolean).join(' · '),
      possible: explanation?.possible ?? [],
    }
  },
})
