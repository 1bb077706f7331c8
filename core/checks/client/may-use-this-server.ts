import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.may-use-this-server',
  diagnoses: ['client.org-server-only'],
  expected: 'an application for custom servers',
})
