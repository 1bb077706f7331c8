import { said } from '../../words/said.ts'
import { documentStage } from '../document-stage.ts'

export default documentStage({
  id: 'metadata.found',
  diagnoses: ['metadata.not-found'],
  expected: said('metadata.json-document'),
  follows: ['tenant.exists', 'tenant.active', 'server.exists'],
})
