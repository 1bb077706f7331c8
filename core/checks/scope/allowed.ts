import { said } from '../../words/said.ts'
import { tokenStage } from '../token-stage.ts'

/** Scopes that are about a user (OpenID Connect Core sections 5.4 and 11). */
const ofUser = /^(openid|profile|email|address|phone|offline_access)$/

const isAllOf = (scope: string, pattern: RegExp): boolean => {
  const names = scope.split(/\s+/).filter(Boolean)
  return names.length > 0 && names.every((name) => pattern.test(name))
}

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
    diagnosis === 'scope.unknown' && flow === 'client_credentials' && isAllOf(scope, ofUser)
      ? 'scope.oidc-not-allowed'
      : diagnosis,
  detail: ({ scope }) => (scope?.includes('+') ? said('scope.plus-sign') : undefined),
})
