import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-permissions', diagnoses: ['token.type'] })
