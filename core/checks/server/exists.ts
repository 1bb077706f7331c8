import { documentStage } from '../document-stage.ts'

export default documentStage({
  id: 'server.exists',
  diagnoses: ['server.not-found'],
  expected: 'an authorization server of this id',
  follows: ['tenant.exists', 'tenant.active'],
})
