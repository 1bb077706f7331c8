import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const withoutOidc =
  'Remove `openid`, `profile`, `email`, `phone`, `address` and `offline_access` from the scopes, here and in {product}.'

export const scope = {
  'scope.unknown': {
    fix: [
      at.server,
      'On the tab **Scopes** compare the names, with capitals. **Add Scope** if it is missing there.',
      'Names that begin with `okta.` exist on the org server only.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          'Compare the scopes on its page with those entered here. They are case-sensitive, and the vendor fixes them.',
          'Remove what is not in that list. If {product} needs it, install the integration that includes it, such as the _Application-enabled_ one.',
        ],
      },
      'org-server': {
        fix: [
          at.app,
          'On the tab **Okta API Scopes** compare the names with those entered here. They are case-sensitive.',
          'Names that do not begin with `okta.` exist on custom authorization servers only: remove them here and in {product}.',
        ],
      },
    },
  },
  'scope.no-default': {
    fix: [
      at.server,
      'On the tab **Scopes** edit your scope (pencil) and tick **Set as a default scope**, then save.',
      'Or enter the scope’s name here, and in {product} under Scopes.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          'Enter at least one scope here: an API service integration has no default scopes.',
          at.integration,
          'Copy the scopes from its page.',
        ],
      },
      'org-server': {
        says: 'No scope was asked for, and the org authorization server has no default scopes.',
        fix: [
          'Enter the scopes here and in {product}, such as `okta.users.read`.',
          at.app,
          'The tab **Okta API Scopes** shows which scopes are granted.',
        ],
      },
    },
  },
  'scope.oidc-not-allowed': {
    fix: [withoutOidc, 'Ask for a scope of your own, from the tab **Scopes** of the authorization server.'],
    variants: {
      'api-service-integration': {
        fix: [withoutOidc, at.integration, 'Copy the scopes from its page: the vendor fixes them.'],
      },
      'org-server': {
        fix: [withoutOidc, at.app, 'On the tab **Okta API Scopes** see which scopes are granted, and ask for those.'],
      },
    },
  },
  'scope.consent-required': {
    fix: [
      at.server,
      'On the tab **Scopes** edit the scope: set **User consent** to _Implicit_, or untick **Block services from requesting this scope**.',
    ],
    variants: {
      'self-scope': {
        says: 'A scope that ends in `.self` is about the user who signed in, and no user signs in here.',
        fix: [
          'Ask for the same scope without `.self`, here and in {product}: `okta.users.read` in place of `okta.users.read.self`.',
          at.app,
          'On the tab **Okta API Scopes** click **Grant** beside that scope.',
        ],
      },
      'self-scope-api-service-integration': {
        says: 'A scope that ends in `.self` is about the user who signed in, and no user signs in here.',
        fix: [
          'Ask for the same scope without `.self`, here and in {product}: `okta.users.read` in place of `okta.users.read.self`.',
          at.integration,
          'Check that this scope stands on its page: the vendor fixes the scopes.',
        ],
      },
      'api-service-integration': {
        fix: [
          at.integration,
          'Compare the scopes on its page with those entered here, and remove what is not in that list: the vendor fixes the scopes.',
        ],
      },
      'org-server': {
        says: 'The scope needs a consent, which an administrator gives to the app by granting the scope.',
        fix: [at.app, 'On the tab **Okta API Scopes** click **Grant** beside each scope that is asked for.'],
      },
      'sign-on': {
        fix: [
          at.app,
          'On the tab **General**, **General Settings › Edit**, clear **Require consent** under **User consent**, and save.',
          'Or set **User consent** of the scope to _Implicit_ (**Security › API**, the server, tab **Scopes**).',
        ],
      },
    },
  },
  'scope.not-granted': {
    fix: [
      'Read the message beside this finding: it says which scopes are not allowed, where it names them.',
      at.server,
      'On the tab **Scopes** check that each scope entered here exists. Names that begin with `okta.` exist on the org authorization server only.',
      'Remove the scopes that are not allowed, here and in {product}.',
    ],
    variants: {
      'api-service-integration': {
        says: 'The integration was not granted any of the scopes that were asked for.',
        fix: [
          at.integration,
          'Compare the scopes on its page with those entered here: the vendor fixes them, and they cannot be granted one by one.',
          'If a scope that {product} needs is missing, click **Revoke**, then **Add Integration**, choose the one that includes it, and click **Install & Authorize**.',
        ],
      },
      'org-server': { fix: [at.app, 'On the tab **Okta API Scopes** click **Grant** beside the scope.'] },
      'sign-on': {
        fix: [
          'Read the message beside this finding: it says which scopes are not allowed, where it names them.',
          at.app,
          'For `offline_access`: on the tab **General**, **General Settings › Edit**, select **Refresh Token** under **Grant type**, and save.',
          'For other scopes: in **Security › API › Authorization Servers**, choose the server, and check on the tab **Scopes** that they exist.',
        ],
      },
    },
  },
  'scope.partly-granted': {
    fix: [
      at.server,
      'On the tab **Access Policies** look at the rule that matches: under **Scopes requested** the missing scope must be allowed.',
      'For scopes that begin with `okta.`: on the app, tab **Okta API Scopes**, click **Grant**.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          'Compare the scopes on its page with those entered here: the vendor fixes them, and they cannot be granted one by one.',
          'Remove the missing scope here, or install the integration that includes it, such as the _Application-enabled_ one.',
        ],
      },
    },
  },
  'scope.denied-by-policy': {
    fix: [
      at.server,
      'On the tab **Access Policies** open the policy of this app and edit its rule.',
      'Under **Scopes requested** choose **Any scopes**, or add the scope, and save.',
    ],
    variants: {
      'org-server': {
        fix: [
          'Access policies of this kind belong to custom authorization servers: the request most likely went to one of them.',
          'Leave the authorization server empty here and in {product}; the token address is then `/oauth2/v1/token`.',
          at.log,
        ],
      },
    },
  },
} as const satisfies ProviderWords
