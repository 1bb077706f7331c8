import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.app-known',
  diagnoses: ['client.unknown', 'client.disabled'],
  expected: said('login.app-of-id'),
})
