import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-without-dpop', diagnoses: ['client.dpop-required'] })
