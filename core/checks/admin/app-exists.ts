import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.app-exists',
  diagnoses: ['client.unknown'],
  follows: ['input.client-id-usable'],
})
