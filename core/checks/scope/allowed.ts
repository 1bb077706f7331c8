import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'scope.allowed',
  title: 'The scopes exist and may be asked for',
  diagnoses: [
    'scope.unknown',
    'scope.no-default',
    'scope.oidc-not-allowed',
    'scope.consent-required',
    'scope.not-granted',
  ],
  expected: 'scopes that the server grants',
})
