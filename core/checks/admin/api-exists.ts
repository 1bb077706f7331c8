import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.api-exists',
  diagnoses: ['api.unknown'],
  follows: ['input.audience-usable'],
})
