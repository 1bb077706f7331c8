import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.policy-allows',
  diagnoses: ['policy.no-match', 'scope.denied-by-policy', 'login.consent-required', 'login.user-not-assigned'],
  expected: said('login.code-rule'),
})
