import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-grants', diagnoses: ['client.grant-not-allowed'] })
