import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.grants-client',
  diagnoses: ['api.not-authorized', 'api.organization-required'],
  expected: 'a grant of this API for the application',
})
