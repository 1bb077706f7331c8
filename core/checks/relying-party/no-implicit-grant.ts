import { said } from '../../words/said.ts'
import { authorizeResult } from '../authorize-result.ts'
import { check } from '../check.ts'
import { receivedLogin } from '../received.ts'

export default check({
  id: 'relying-party.no-implicit-grant',
  reads: ['intake', 'implicitOutcome'],
  diagnoses: ['relying-party.implicit-grant'],
  follows: ['login.app-known', 'login.redirect-uri-registered'],
  judge(facts, context) {
    const result = authorizeResult(facts.implicitOutcome, facts.intake.values.redirect_uri ?? '', facts, context)
    if (result.kind === 'accepted')
      return {
        holds: false,
        diagnosis: 'relying-party.implicit-grant',
        expected: said('relying-party.implicit-rejected'),
        actual: said('relying-party.implicit-accepted'),
      }
    if (result.kind === 'refused' && result.explanation?.diagnosis === 'login.response-type')
      return { holds: true, seen: receivedLogin(result) }
    return { holds: null, because: said('stage.rejected-earlier'), applies: false }
  },
})
