import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.scopes-offered',
  diagnoses: ['scope.unknown', 'scope.not-granted'],
  expected: said('login.known-scopes'),
})
