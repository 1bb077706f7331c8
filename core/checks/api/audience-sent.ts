import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'api.audience-sent',
  title: 'The request named the API',
  diagnoses: ['api.audience-missing'],
  expected: 'an audience',
})
