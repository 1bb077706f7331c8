import { areOfUser } from '../../oauth/scopes.ts'
import { wantedCheck } from '../wanted.ts'

export default wantedCheck({
  id: 'admin.scope-exists',
  diagnoses: ['scope.unknown', 'scope.no-default', 'scope.oidc-not-allowed'],
  follows: ['input.scope-well-formed'],
  instead: (diagnosis, { scope = '' }, flow) =>
    flow === 'client_credentials' && areOfUser(scope) ? 'scope.oidc-not-allowed' : diagnosis,
})
