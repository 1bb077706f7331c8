import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.server-exists',
  diagnoses: ['server.not-found'],
  follows: ['input.authorization-server-usable'],
})
