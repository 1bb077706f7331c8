import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.audience-sent',
  diagnoses: ['api.audience-missing'],
  expected: said('api.audience'),
})
