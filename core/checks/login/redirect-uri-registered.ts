import { said } from '../../words/said.ts'
import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.redirect-uri-registered',
  diagnoses: ['login.redirect-uri'],
  expected: (uri) => said('login.registered-uri', { uri }),
})
