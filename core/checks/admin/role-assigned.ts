import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.role-assigned', diagnoses: ['admin.role-missing'] })
