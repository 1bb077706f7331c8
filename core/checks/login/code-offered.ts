import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.code-offered',
  diagnoses: ['login.response-type', 'client.grant-not-allowed'],
  expected: 'authorization_code among the grants of the app',
})
