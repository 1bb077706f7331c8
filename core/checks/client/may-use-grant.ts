import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.may-use-grant',
  diagnoses: ['client.grant-not-allowed'],
  expected: 'client_credentials among its grants',
})
