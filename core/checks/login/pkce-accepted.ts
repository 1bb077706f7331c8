import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.pkce-accepted',
  diagnoses: ['login.pkce-required'],
  expected: said('login.code-challenge'),
})
