import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-active', diagnoses: ['client.disabled'] })
