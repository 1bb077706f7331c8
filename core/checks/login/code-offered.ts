import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.code-offered',
  diagnoses: ['login.response-type', 'client.grant-not-allowed'],
  expected: said('login.code-grant'),
})
