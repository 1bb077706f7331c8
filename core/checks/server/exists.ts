import { said } from '../../words/said.ts'
import { documentStage } from '../document-stage.ts'

export default documentStage({
  id: 'server.exists',
  diagnoses: ['server.not-found'],
  expected: said('server.server-of-id'),
  follows: ['tenant.exists', 'tenant.active'],
})
