import { documentStage } from '../document-stage.ts'

export default documentStage({
  id: 'server.licensed',
  diagnoses: ['server.licence-missing'],
  expected: 'an org with API Access Management',
  only: 'custom',
  follows: ['tenant.exists', 'tenant.active'],
})
