import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.scope-exists', diagnoses: ['scope.unknown'] })
