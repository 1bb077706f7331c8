import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const again = 'Then get a new token: those from before do not change.'

export const admin = {
  'admin.token-invalid': {
    fix: [
      'Okta’s API takes tokens of the org authorization server only: leave the authorization server empty here, and give {product} the domain alone.',
      at.log,
    ],
  },
  'admin.scope-missing': {
    fix: [
      at.app,
      'On the tab **Okta API Scopes** find the scope that stands beside this finding and click **Grant**.',
      again,
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          'Compare the scopes on its page with the one beside this finding: the vendor fixes them, and they cannot be granted one by one.',
          'Install the integration that includes it, such as the _Application-enabled_ one.',
          again,
        ],
      },
    },
  },
  'admin.role-missing': {
    fix: [
      at.app,
      'On the tab **Admin roles** click **Edit assignments**, choose **Read-only Administrator** and save. It takes a _Super Administrator_.',
      again,
    ],
    variants: {
      'api-service-integration': {
        says: 'The scope was granted, but Okta does not allow the integration to make this call.',
        fix: [
          at.integration,
          'Check who installed it: **Install & Authorize** takes a _Super Administrator_. If in doubt click **Revoke**, then add and authorize it again.',
          at.log,
          again,
        ],
      },
    },
  },
} as const satisfies ProviderWords
