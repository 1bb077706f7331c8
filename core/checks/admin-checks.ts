import adminActionsAllow from './admin/actions-allow.ts'
import adminApiAccess from './admin/api-access.ts'
import adminApiAlgorithm from './admin/api-algorithm.ts'
import adminApiDialect from './admin/api-dialect.ts'
import adminApiEncryption from './admin/api-encryption.ts'
import adminApiExists from './admin/api-exists.ts'
import adminApiLifetime from './admin/api-lifetime.ts'
import adminApiPermissions from './admin/api-permissions.ts'
import adminApiWithoutDpop from './admin/api-without-dpop.ts'
import adminAppActive from './admin/app-active.ts'
import adminAppAssigned from './admin/app-assigned.ts'
import adminAppConsent from './admin/app-consent.ts'
import adminAppExists from './admin/app-exists.ts'
import adminAppGrants from './admin/app-grants.ts'
import adminAppKind from './admin/app-kind.ts'
import adminAppMethod from './admin/app-method.ts'
import adminAppNetwork from './admin/app-network.ts'
import adminAppRedirectUris from './admin/app-redirect-uris.ts'
import adminAppResponseTypes from './admin/app-response-types.ts'
import adminAppSecrets from './admin/app-secrets.ts'
import adminAppWithoutDpop from './admin/app-without-dpop.ts'
import adminAppsWithoutRoles from './admin/apps-without-roles.ts'
import adminClaimsSeen from './admin/claims-seen.ts'
import adminGrantWithoutOrganization from './admin/grant-without-organization.ts'
import adminLogNamesReason from './admin/log-names-reason.ts'
import adminOriginTrusted from './admin/origin-trusted.ts'
import adminPolicyAllows from './admin/policy-allows.ts'
import adminRightsComplete from './admin/rights-complete.ts'
import adminRoleAssigned from './admin/role-assigned.ts'
import adminRuleLifetimes from './admin/rule-lifetimes.ts'
import adminScopeConsent from './admin/scope-consent.ts'
import adminScopeExists from './admin/scope-exists.ts'
import adminScopesGranted from './admin/scopes-granted.ts'
import adminServerActive from './admin/server-active.ts'
import adminServerAudience from './admin/server-audience.ts'
import adminServerExists from './admin/server-exists.ts'
import adminServerIssuer from './admin/server-issuer.ts'
import adminServerRotation from './admin/server-rotation.ts'
import type { Check } from './check.ts'

/** Checks of what the provider's own configuration has, in the order of work. */
export const adminChecks: readonly Check[] = [
  adminRightsComplete,
  adminAppExists,
  adminAppActive,
  adminAppKind,
  adminAppGrants,
  adminAppResponseTypes,
  adminAppRedirectUris,
  adminAppConsent,
  adminAppMethod,
  adminAppSecrets,
  adminAppWithoutDpop,
  adminAppNetwork,
  adminAppAssigned,
  adminServerExists,
  adminServerActive,
  adminServerAudience,
  adminServerIssuer,
  adminServerRotation,
  adminScopeExists,
  adminScopeConsent,
  adminClaimsSeen,
  adminPolicyAllows,
  adminRuleLifetimes,
  adminLogNamesReason,
  adminScopesGranted,
  adminRoleAssigned,
  adminAppsWithoutRoles,
  adminOriginTrusted,
  adminApiExists,
  adminApiAlgorithm,
  adminApiDialect,
  adminApiPermissions,
  adminApiEncryption,
  adminApiLifetime,
  adminApiWithoutDpop,
  adminApiAccess,
  adminGrantWithoutOrganization,
  adminActionsAllow,
]
