import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'quota.left',
  title: 'The quota of tokens is not used up',
  diagnoses: ['quota.exhausted'],
  expected: '200 · access_token',
})
