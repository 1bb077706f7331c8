import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'policy.allows',
  diagnoses: ['policy.no-match', 'scope.denied-by-policy'],
  expected: '200 · access_token',
})
