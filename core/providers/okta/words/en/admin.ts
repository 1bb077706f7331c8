import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const ownApp =
  'Open **Applications › Applications**. Choose the app of the admin access, which is not the app of {product}.'
const again = 'Get a new token. Tokens issued earlier do not change.'

export const admin = {
  'admin.token-invalid': {
    fix: [
      'Okta’s API accepts only tokens from the org authorization server.',
      '{{Leave the authorization server empty here. |}}In {product}, enter the domain only.',
      at.log,
    ],
  },
  'admin.scope-missing': {
    fix: [at.app, 'Open the tab **Okta API Scopes**. Find the scope {shown} and click **Grant**.', again],
    variants: {
      'admin-access': {
        fix: [ownApp, 'Open the tab **Okta API Scopes**. Find the scope {shown} and click **Grant**.'],
      },
      'api-service-integration': {
        fix: [
          at.integration,
          'Compare the scopes on its page with the scope shown with this finding. The vendor of the integration defines the scopes. You cannot grant them one by one.',
          'Install the integration that includes the scope, such as the _Application-enabled_ one.',
          again,
        ],
      },
    },
  },
  'admin.role-missing': {
    fix: [
      at.app,
      'Open the tab **Admin roles**. Only a _Super Administrator_ can change admin roles.',
      'Click **Edit assignments**. Choose **Read-only Administrator**. Save the change.',
      again,
    ],
    variants: {
      'admin-access': {
        fix: [
          ownApp,
          'Open the tab **Admin roles**. Only a _Super Administrator_ can change admin roles.',
          'Click **Edit assignments**. Choose **Read-only Administrator**. Save the change.',
          'For an API token, assign the role to the administrator who created the token.',
        ],
      },
      'api-service-integration': {
        says: 'The scope was granted, but Okta does not allow the integration to make this call.',
        fix: [
          at.integration,
          'Check who installed the integration. **Install & Authorize** requires a _Super Administrator_.',
          'If a user with another role installed the integration, click **Revoke**. Then add the integration and authorize it again.',
          at.log,
          again,
        ],
      },
    },
  },
} as const satisfies ProviderWords
