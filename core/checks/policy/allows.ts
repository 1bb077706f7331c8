import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'policy.allows',
  title: 'An access policy rule lets the application have a token',
  diagnoses: ['policy.no-match', 'scope.denied-by-policy'],
  expected: '200 · access_token',
})
