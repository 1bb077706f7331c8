import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-access', diagnoses: ['api.not-authorized'] })
