import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.scopes-granted', diagnoses: ['scope.not-granted'] })
