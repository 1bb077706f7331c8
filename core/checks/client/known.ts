import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.known',
  diagnoses: ['client.unknown'],
  // A provider can say of an app that is not active what it says of one that it does not have.
  follows: ['admin.app-active'],
  expected: said('client.client-of-id'),
})
