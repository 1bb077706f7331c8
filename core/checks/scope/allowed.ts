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
  expected: 'scopes that the server grants',
  detail: ({ scope }) =>
    scope?.includes('+')
      ? 'A + stands between the scopes: where it was copied out of an address, a space belongs in its place.'
      : undefined,
})
