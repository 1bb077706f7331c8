import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-algorithm', diagnoses: ['token.algorithm'] })
