import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.exists',
  diagnoses: ['api.unknown'],
  expected: 'an API of this identifier',
})
