import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.exists',
  diagnoses: ['api.unknown'],
  expected: said('api.api-of-identifier'),
})
