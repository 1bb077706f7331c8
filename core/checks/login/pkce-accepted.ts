import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.pkce-accepted',
  title: 'The sign-in is protected by PKCE',
  diagnoses: ['login.pkce-required'],
  expected: 'a code challenge of the method S256',
})
