import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-network', diagnoses: ['client.network-restricted'] })
