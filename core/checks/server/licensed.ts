import { said } from '../../words/said.ts'
import { documentStage } from '../document-stage.ts'

export default documentStage({
  id: 'server.licensed',
  diagnoses: ['server.licence-missing'],
  expected: said('server.licensed-org'),
  only: 'custom',
  follows: ['tenant.exists', 'tenant.active'],
})
