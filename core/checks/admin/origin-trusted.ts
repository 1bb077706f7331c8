import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.origin-trusted',
  diagnoses: ['cors.origin-not-trusted'],
  follows: ['input.origin-usable'],
})
