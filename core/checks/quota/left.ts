import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'quota.left',
  diagnoses: ['quota.exhausted'],
  expected: '200 · access_token',
})
