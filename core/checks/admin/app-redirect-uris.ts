import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.app-redirect-uris',
  diagnoses: ['login.redirect-uri'],
  follows: ['input.redirect-uri-usable', 'input.origin-usable'],
})
