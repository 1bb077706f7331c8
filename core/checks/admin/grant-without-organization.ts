import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.grant-without-organization', diagnoses: ['api.organization-required'] })
