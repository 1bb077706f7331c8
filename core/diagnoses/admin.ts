import { okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const again = 'Then get a new token: those from before do not change.'

export const admin = {
  'admin.token-invalid': {
    says: 'A token was given, but {provider}’s own API does not take it.',
    fix: {
      any: ['Check that the token comes from the authorization server that this API belongs to.'],
      okta: [
        'Okta’s API takes tokens of the org authorization server only: leave the authorization server empty here, and give {product} the domain alone.',
        okta.log,
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['RFC6750-3.1', 'okta:scopes'],
  },
  'admin.scope-missing': {
    says: 'The token lacks a scope that {product} needs to read from {provider}.',
    fix: {
      any: [`Grant the scope that stands beside this finding to the app. ${again}`],
      okta: [
        okta.app,
        'On the tab **Okta API Scopes** find the scope that stands beside this finding and click **Grant**.',
        again,
      ],
    },
    variants: {
      'api-service-integration': {
        fix: [
          okta.integration,
          'Compare the scopes on its page with the one beside this finding: the vendor fixes them, and they cannot be granted one by one.',
          'Install the integration that includes it, such as the _Application-enabled_ one.',
          again,
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['RFC6750-3.1', 'okta:scopes', 'okta:api-service-integrations'],
  },
  'admin.role-missing': {
    says: 'The scope is there, but the app has no administrator role that may use it.',
    fix: {
      any: [`Give the app a role that may read. ${again}`],
      okta: [
        okta.app,
        'On the tab **Admin roles** click **Edit assignments**, choose **Read-only Administrator** and save. It takes a _Super Administrator_.',
        again,
      ],
    },
    variants: {
      'api-service-integration': {
        says: 'The scope was granted, but Okta does not allow the integration to make this call.',
        fix: [
          okta.integration,
          'Check who installed it: **Install & Authorize** takes a _Super Administrator_. If in doubt click **Revoke**, then add and authorize it again.',
          okta.log,
          again,
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once for new tokens',
    refs: ['okta:service-app-roles', 'okta:error-codes'],
  },
} as const satisfies Area<'admin'>
