import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.app-known',
  title: 'The server knows the app that signs people in',
  diagnoses: ['client.unknown', 'client.disabled'],
  expected: 'an app of this client ID',
})
