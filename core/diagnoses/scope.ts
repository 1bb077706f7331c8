import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const withoutOidc =
  'Remove `openid`, `profile`, `email`, `phone`, `address` and `offline_access` from the scopes, here and in {product}.'

export const scope = {
  'scope.unknown': {
    says: 'A scope that is asked for does not exist on this authorization server.',
    fix: {
      any: ['Compare the scope names, with capitals, with those in the console.'],
      okta: [
        okta.server,
        'On the tab **Scopes** compare the names, with capitals. **Add Scope** if it is missing there.',
        'Names that begin with `okta.` exist on the org server only.',
      ],
      auth0: [
        auth0.api,
        'On the tab **Permissions** compare the names; add what is missing, then grant it to the app.',
      ],
    },
    variants: {
      'api-service-integration': {
        fix: [
          okta.integration,
          'Compare the scopes on its page with those entered here. They are case-sensitive, and the vendor fixes them.',
          'Remove what is not in that list. If {product} needs it, install the integration that includes it, such as the _Application-enabled_ one.',
        ],
      },
      'org-server': {
        fix: [
          okta.app,
          'On the tab **Okta API Scopes** compare the names with those entered here. They are case-sensitive.',
          'Names that do not begin with `okta.` exist on custom authorization servers only: remove them here and in {product}.',
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['RFC6749-3.3', 'okta:scope-error', 'auth0:api-settings'],
  },
  'scope.no-default': {
    says: 'No scope was asked for, and the authorization server has none that it gives by default.',
    fix: {
      any: ['Name a scope here and in {product}, or make one the default on the server.'],
      okta: [
        okta.server,
        'On the tab **Scopes** edit your scope (pencil) and tick **Set as a default scope**, then save.',
        'Or enter the scope’s name here, and in {product} under Scopes.',
      ],
    },
    variants: {
      'api-service-integration': {
        fix: [
          'Enter at least one scope here: an API service integration has no default scopes.',
          okta.integration,
          'Copy the scopes from its page.',
        ],
      },
      'org-server': {
        says: 'No scope was asked for, and the org authorization server has no default scopes.',
        fix: [
          'Enter the scopes here and in {product}, such as `okta.users.read`.',
          okta.app,
          'The tab **Okta API Scopes** shows which scopes are granted.',
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['RFC6749-3.3', 'okta:client-credentials', 'okta:customize-authorization-server'],
  },
  'scope.oidc-not-allowed': {
    says: 'A scope for people’s sign-ins (such as “openid”) was asked for, but here a program signs in, not a person.',
    fix: {
      any: ['Remove `openid`, `profile`, `email` and the like from the scopes.'],
      okta: [withoutOidc, 'Ask for a scope of your own, from the tab **Scopes** of the authorization server.'],
      auth0: [
        'Remove `openid`, `profile` and `email` from the scopes, here and in {product}: Auth0 grants them to people only.',
      ],
    },
    variants: {
      'api-service-integration': {
        fix: [withoutOidc, okta.integration, 'Copy the scopes from its page: the vendor fixes them.'],
      },
      'org-server': {
        fix: [withoutOidc, okta.app, 'On the tab **Okta API Scopes** see which scopes are granted, and ask for those.'],
      },
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['OIDCC-3.1.2.1', 'okta:openid-scopes', 'auth0:client-credentials'],
  },
  'scope.consent-required': {
    says: 'The scope needs the consent of a person, and there is no person in this sign-in.',
    fix: {
      any: ['Let the scope be given without consent.'],
      okta: [
        okta.server,
        'On the tab **Scopes** edit the scope: set **User consent** to _Implicit_, or untick **Block services from requesting this scope**.',
      ],
      auth0: [auth0.api, 'On the tab **Settings** switch **Allow Skipping User Consent** on.'],
    },
    variants: {
      'self-scope': {
        says: 'A scope that ends in `.self` is about the user who signed in, and no user signs in here.',
        fix: [
          'Ask for the same scope without `.self`, here and in {product}: `okta.users.read` in place of `okta.users.read.self`.',
          okta.app,
          'On the tab **Okta API Scopes** click **Grant** beside that scope.',
        ],
      },
      'self-scope-api-service-integration': {
        says: 'A scope that ends in `.self` is about the user who signed in, and no user signs in here.',
        fix: [
          'Ask for the same scope without `.self`, here and in {product}: `okta.users.read` in place of `okta.users.read.self`.',
          okta.integration,
          'Check that this scope stands on its page: the vendor fixes the scopes.',
        ],
      },
      'api-service-integration': {
        fix: [
          okta.integration,
          'Compare the scopes on its page with those entered here, and remove what is not in that list: the vendor fixes the scopes.',
        ],
      },
      'org-server': {
        says: 'The scope needs a consent, which an administrator gives to the app by granting the scope.',
        fix: [okta.app, 'On the tab **Okta API Scopes** click **Grant** beside each scope that is asked for.'],
      },
      'sign-on': {
        says: 'The scope needs the consent of the user, and it was not given.',
        fix: {
          any: ['Let the scope be given without consent.'],
          okta: [
            okta.app,
            'On the tab **General**, **General Settings › Edit**, clear **Require consent** under **User consent**, and save.',
            'Or set **User consent** of the scope to _Implicit_ (**Security › API**, the server, tab **Scopes**).',
          ],
          auth0: [auth0.api, 'On the tab **Settings** turn on **Allow Skipping User Consent**.'],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['okta:user-consent', 'okta:error-codes'],
  },
  'scope.not-granted': {
    says: 'The app has not been given every scope that it asks for.',
    fix: {
      any: ['Grant the scope to the app, or do not ask for it.'],
      okta: [
        'Read the message beside this finding: it says which scopes are not allowed, where it names them.',
        okta.server,
        'On the tab **Scopes** check that each scope entered here exists. Names that begin with `okta.` exist on the org authorization server only.',
        'Remove the scopes that are not allowed, here and in {product}.',
      ],
      auth0: [
        auth0.api,
        'On the tab **Permissions** check that the scope exists.',
        auth0.access,
        'Click **Edit**, tick the permission under **Client Access**, and save. A new permission is never given to apps by itself.',
        'Or remove the scope here and in {product}.',
      ],
    },
    variants: {
      'api-service-integration': {
        says: 'The integration was not granted any of the scopes that were asked for.',
        fix: [
          okta.integration,
          'Compare the scopes on its page with those entered here: the vendor fixes them, and they cannot be granted one by one.',
          'If a scope that {product} needs is missing, click **Revoke**, then **Add Integration**, choose the one that includes it, and click **Install & Authorize**.',
        ],
      },
      'org-server': {
        fix: [okta.app, 'On the tab **Okta API Scopes** click **Grant** beside the scope.'],
      },
      'sign-on': {
        fix: {
          any: ['Grant the scope to the app, or do not ask for it.'],
          okta: [
            'Read the message beside this finding: it says which scopes are not allowed, where it names them.',
            okta.app,
            'For `offline_access`: on the tab **General**, **General Settings › Edit**, select **Refresh Token** under **Grant type**, and save.',
            'For other scopes: in **Security › API › Authorization Servers**, choose the server, and check on the tab **Scopes** that they exist.',
          ],
          auth0: [
            auth0.api,
            'On the tab **Permissions** check that the scope exists.',
            'Or remove the scope here and in {product}.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token; tokens already issued live on unchanged, up to 24 hours',
    refs: ['RFC6749-3.3', 'auth0:client-grants', 'auth0:scope-not-granted'],
  },
  'scope.partly-granted': {
    says: 'A token came, but with fewer scopes than were asked for.',
    fix: {
      any: ['Grant the missing scopes to the app, or do not ask for them.'],
      okta: [
        okta.server,
        'On the tab **Access Policies** look at the rule that matches: under **Scopes requested** the missing scope must be allowed.',
        'For scopes that begin with `okta.`: on the app, tab **Okta API Scopes**, click **Grant**.',
      ],
      auth0: [auth0.api, auth0.access, 'Click **Edit** and tick the missing permissions, then save.'],
    },
    variants: {
      'api-service-integration': {
        fix: [
          okta.integration,
          'Compare the scopes on its page with those entered here: the vendor fixes them, and they cannot be granted one by one.',
          'Remove the missing scope here, or install the integration that includes it, such as the _Application-enabled_ one.',
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token; tokens already issued live on unchanged, up to 24 hours',
    refs: ['RFC6749-3.3', 'RFC6749-5.1', 'auth0:client-grants'],
  },
  'scope.denied-by-policy': {
    says: 'An access policy rule matches this app but does not allow the scope that it asks for.',
    fix: {
      any: ['Allow the scope in the rule.'],
      okta: [
        okta.server,
        'On the tab **Access Policies** open the policy of this app and edit its rule.',
        'Under **Scopes requested** choose **Any scopes**, or add the scope, and save.',
      ],
    },
    variants: {
      'org-server': {
        fix: [
          'Access policies of this kind belong to custom authorization servers: the request most likely went to one of them.',
          'Leave the authorization server empty here and in {product}; the token address is then `/oauth2/v1/token`.',
          okta.log,
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['okta:access-policies', 'okta:error-codes'],
  },
} as const satisfies Area<'scope'>
