import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.network-allowed',
  diagnoses: ['client.network-restricted'],
  expected: said('client.this-network'),
})
