import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.authenticates',
  title: 'The secret is accepted',
  diagnoses: ['client.secret-wrong', 'client.secret-encoding', 'client.auth-method', 'client.auth-failed'],
  expected: '200 · access_token',
})
