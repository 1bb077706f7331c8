import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.scopes-granted',
  diagnoses: ['scope.not-granted'],
  follows: ['input.scope-well-formed', 'admin.scope-exists'],
})
