import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.policy-allows',
  title: 'The access policy lets people of this app sign in',
  diagnoses: ['policy.no-match', 'scope.denied-by-policy', 'login.consent-required', 'login.user-not-assigned'],
  expected: 'a rule for this app and the grant Authorization Code',
})
