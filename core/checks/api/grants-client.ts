import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.grants-client',
  diagnoses: ['api.not-authorized', 'api.organization-required'],
  expected: said('api.client-grant'),
})
