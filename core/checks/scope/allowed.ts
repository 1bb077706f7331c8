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
  detail: ({ scope }) => (scope?.includes('+') ? said('scope.plus-sign') : undefined),
})
