import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-consent', diagnoses: ['login.consent-required'] })
