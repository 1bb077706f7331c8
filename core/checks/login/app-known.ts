import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.app-known',
  diagnoses: ['client.unknown', 'client.disabled'],
  // A provider can say of an app that is not active what it says of one that it does not have.
  follows: ['admin.app-active'],
  expected: said('login.app-of-id'),
})
