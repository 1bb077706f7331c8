import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-kind', diagnoses: ['client.grant-not-allowed'] })
