import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-method', diagnoses: ['client.auth-method', 'assertion.no-key-registered'] })
