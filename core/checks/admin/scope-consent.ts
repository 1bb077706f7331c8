import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.scope-consent', diagnoses: ['scope.consent-required'] })
