import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.may-use-this-server',
  title: 'The application may use a custom authorization server',
  diagnoses: ['client.org-server-only'],
  expected: 'an application for custom servers',
})
