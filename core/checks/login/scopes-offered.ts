import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.scopes-offered',
  title: 'The scopes of the sign-in exist',
  diagnoses: ['scope.unknown', 'scope.not-granted'],
  expected: 'scopes that the server has',
})
