import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.app-known',
  diagnoses: ['client.unknown', 'client.disabled'],
  expected: 'an app of this client ID',
})
