import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.grants-client',
  title: 'The application is authorized for the API',
  diagnoses: ['api.not-authorized', 'api.organization-required'],
  expected: 'a grant of this API for the application',
})
