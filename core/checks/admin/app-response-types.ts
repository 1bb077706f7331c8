import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-response-types', diagnoses: ['login.response-type'] })
