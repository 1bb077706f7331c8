import { said } from '../../words/said.ts'
import { explainLogin } from '../authorize-result.ts'
import { check } from '../check.ts'
import { answerProblems } from '../http/answer-problems.ts'
import { authorizeRefusals } from '../refusals.ts'
import { among, refutedBy } from '../refuted.ts'

const diagnoses = [...authorizeRefusals, ...answerProblems] as const

export default check({
  id: 'login.person-admitted',
  reads: ['intake', 'signOn', 'authorizeOutcome'],
  // It is about what came back with the person, and owns nothing of the request without one.
  ofRequest: true,
  diagnoses,
  follows: ['login.state-returned'],
  judge(facts, context) {
    const { failure, params } = facts.signOn
    if (failure) return { holds: null, because: said('login.no-return') }
    const { answer } = facts.authorizeOutcome
    const error = params.error ?? ''
    if (error === '' && params.code) return { holds: true, seen: said('login.code') }
    const description = params.error_description ?? ''
    const actual = [error, description].filter(Boolean).join(' · ') || said('login.neither-code-nor-error')
    if (!answer) return { holds: false, diagnosis: 'login.page-refuses', expected: said('login.code'), actual }
    const explanation = explainLogin({ error, description }, answer, facts, context, true)
    const diagnosis = among(diagnoses, explanation.diagnosis) ?? 'login.page-refuses'
    return { ...refutedBy(diagnosis, explanation, said('login.code')), actual }
  },
})
