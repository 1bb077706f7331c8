import { areOfUser } from '../../oauth/scopes.ts'
import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'scope.allowed',
  diagnoses: [
    'scope.unknown',
    'scope.no-default',
    'scope.oidc-not-allowed',
    'scope.consent-required',
    'scope.not-granted',
  ],
  expected: said('scope.granted-scopes'),
  // Without a user there is none that such a scope could be about.
  instead: (diagnosis, { scope = '' }, flow) =>
    diagnosis === 'scope.unknown' && flow === 'client_credentials' && areOfUser(scope)
      ? 'scope.oidc-not-allowed'
      : diagnosis,
  detail: ({ scope }) => (scope?.includes('+') ? said('scope.plus-sign') : undefined),
})
