import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.needs-no-dpop',
  diagnoses: ['client.dpop-required'],
  expected: said('client.token-without-dpop'),
})
