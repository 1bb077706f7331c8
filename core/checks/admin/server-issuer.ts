import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.server-issuer', diagnoses: ['token.issuer-mismatch'] })
