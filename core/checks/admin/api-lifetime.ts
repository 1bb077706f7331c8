import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-lifetime', diagnoses: ['token.lifetime'] })
