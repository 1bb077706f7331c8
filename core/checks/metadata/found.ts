import { documentStage } from '../document-stage.ts'

export default documentStage({
  id: 'metadata.found',
  diagnoses: ['metadata.not-found'],
  expected: '200, a JSON document',
  follows: ['tenant.exists', 'tenant.active', 'server.exists'],
})
