import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.api-without-dpop', diagnoses: ['client.dpop-required'] })
