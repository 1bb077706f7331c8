import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-assigned', diagnoses: ['login.user-not-assigned'] })
