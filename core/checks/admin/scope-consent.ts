import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.scope-consent',
  diagnoses: ['scope.consent-required'],
  // An app that asks its users asks for each such scope: without, none is asked for.
  follows: ['admin.app-consent'],
})
