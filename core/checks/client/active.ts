import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.active',
  diagnoses: ['client.disabled'],
  expected: said('client.active-app'),
})
