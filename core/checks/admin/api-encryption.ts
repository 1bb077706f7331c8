import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-encryption', diagnoses: ['token.encrypted'] })
