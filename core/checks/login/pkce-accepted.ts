import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.pkce-accepted',
  diagnoses: ['login.pkce-required'],
  expected: 'a code challenge of the method S256',
})
