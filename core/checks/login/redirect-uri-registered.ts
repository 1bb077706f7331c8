import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.redirect-uri-registered',
  diagnoses: ['login.redirect-uri'],
  expected: '{redirect_uri} among the registered redirect URIs',
})
