import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.active',
  title: 'The application is switched on',
  diagnoses: ['client.disabled'],
  expected: 'an active application',
})
