import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.active',
  diagnoses: ['client.disabled'],
  expected: 'an active application',
})
