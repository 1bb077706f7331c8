import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.may-use-grant',
  diagnoses: ['client.grant-not-allowed'],
  expected: said('client.client-credentials'),
})
