import { authorizeStage } from '../authorize-stage.ts'

export default authorizeStage({
  id: 'login.redirect-uri-registered',
  title: 'The redirect URI is registered with the app',
  diagnoses: ['login.redirect-uri'],
  expected: '{redirect_uri} among the registered redirect URIs',
})
