import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.app-without-organization', diagnoses: ['api.organization-required'] })
