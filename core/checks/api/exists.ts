import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.exists',
  title: 'There is an API with this identifier',
  diagnoses: ['api.unknown'],
  expected: 'an API of this identifier',
})
