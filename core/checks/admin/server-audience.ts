import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.server-audience', diagnoses: ['token.audience-mismatch'] })
