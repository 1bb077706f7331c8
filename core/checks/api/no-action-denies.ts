import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.no-action-denies',
  diagnoses: ['api.denied-by-action'],
  expected: '200 · access_token',
})
