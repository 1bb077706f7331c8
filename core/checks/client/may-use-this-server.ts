import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.may-use-this-server',
  diagnoses: ['client.org-server-only'],
  expected: said('client.app-for-custom-servers'),
})
