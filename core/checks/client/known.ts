import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.known',
  diagnoses: ['client.unknown'],
  expected: said('client.client-of-id'),
})
