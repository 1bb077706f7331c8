import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.scopes-offered',
  diagnoses: ['scope.unknown', 'scope.not-granted'],
  expected: 'scopes that the server has',
})
