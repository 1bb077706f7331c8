import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-dialect', diagnoses: ['token.type'] })
