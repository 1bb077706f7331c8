import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const withoutOidc =
  'Remove `openid`, `profile`, `email`, `phone`, `address`, and `offline_access` from the scopes{{, here and|}} in {product}.'
const compare =
  'Compare the scopes on its page with those entered {{here|in {product}}}. Scope names are case-sensitive. The vendor of the integration defines the scopes. You cannot grant them one by one.'
const messageNames = 'Read the message {shown}. The message may name the scopes that are not allowed.'
const openScopes = 'Open the tab **Scopes**.'
const openApiScopes = 'Open the tab **Okta API Scopes**.'
const grantEach = `${openApiScopes} Click **Grant** beside each scope that is requested.`
const selfScope =
  'A scope that ends in `.self` applies to the user who signed in, and no user signs in {{here|with this grant}}.'
const withoutSelf =
  'Request the same scope without `.self`{{, here and|}} in {product}: `okta.users.read` in place of `okta.users.read.self`.'

export const scope = {
  'scope.unknown': {
    fix: [
      at.server,
      `${openScopes} Compare the scope names there with those entered {{here|in {product}}}. Scope names are case-sensitive.`,
      'If the scope is missing, click **Add Scope**.',
      'Names that begin with `okta.` exist on the org authorization server only.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          compare,
          'Remove each scope that is not in that list. If {product} needs it, install the integration that includes it, such as the _Application-enabled_ one.',
        ],
      },
      'org-server': {
        fix: [
          at.app,
          `${openApiScopes} Compare the scope names there with those entered {{here|in {product}}}. Scope names are case-sensitive.`,
          'Names that do not begin with `okta.` exist on custom authorization servers only. Remove them {{here and |}}in {product}.',
        ],
      },
    },
  },
  'scope.no-default': {
    fix: [
      at.server,
      `${openScopes} Click the pencil beside your scope. Select **Set as a default scope**. Save the scope.`,
      'Or enter the name of the scope {{here, and |}}in {product} under Scopes.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          'Enter at least one scope {{here|in {product}}}. An API service integration has no default scopes.',
          at.integration,
          'Copy the scopes from its page.',
        ],
      },
      'org-server': {
        says: 'No scope was requested, and the org authorization server has no default scopes.',
        fix: [
          'Enter the scopes {{here and |}}in {product}, such as `okta.users.read`.',
          at.app,
          `${openApiScopes} The tab shows which scopes are granted.`,
        ],
      },
    },
  },
  'scope.oidc-not-allowed': {
    fix: [withoutOidc, at.server, `${openScopes} Enter a scope from that list {{here|in {product}}}.`],
    variants: {
      'api-service-integration': {
        fix: [withoutOidc, at.integration, 'Copy the scopes from its page. The vendor defines them.'],
      },
      'org-server': {
        fix: [withoutOidc, at.app, `${openApiScopes} Enter the scopes that are granted there.`],
      },
    },
  },
  'scope.consent-required': {
    fix: [
      at.server,
      `${openScopes} Click the pencil beside the scope.`,
      'Set **User consent** to _Implicit_, or clear **Block services from requesting this scope**. Save the scope.',
    ],
    variants: {
      'self-scope': {
        says: selfScope,
        fix: [withoutSelf, at.app, `${openApiScopes} Click **Grant** beside that scope.`],
      },
      'self-scope-api-service-integration': {
        says: selfScope,
        fix: [withoutSelf, at.integration, 'Check that its page lists this scope. The vendor defines the scopes.'],
      },
      'api-service-integration': {
        fix: [at.integration, compare, 'Remove each scope that is not in that list.'],
      },
      'org-server': {
        says: 'The scope requires consent. An administrator consents by granting the scope to the app.',
        fix: [at.app, grantEach],
      },
      'sign-on': {
        fix: [
          at.app,
          at.general,
          'Under **User consent**, clear **Require consent**. Click **Save**.',
          'Or open **Security › API**. Choose the server. Open the tab **Scopes**. Set **User consent** of the scope to _Implicit_.',
        ],
      },
    },
  },
  'scope.not-granted': {
    fix: [
      messageNames,
      at.server,
      `${openScopes} Check that each scope entered {{here|in {product}}} exists. Names that begin with \`okta.\` exist on the org authorization server only.`,
      'Remove the scopes that are not allowed{{, here and|}} in {product}.',
    ],
    variants: {
      'api-service-integration': {
        says: 'None of the requested scopes is granted to the integration.',
        fix: [
          at.integration,
          compare,
          'If a scope that {product} needs is missing, click **Revoke**.',
          'Click **Add Integration**. Choose the integration that includes the scope. Click **Install & Authorize**.',
        ],
      },
      'org-server': { fix: [at.app, grantEach] },
      'sign-on': {
        fix: [
          messageNames,
          at.app,
          'For `offline_access`, open the tab **General**. Beside **General Settings**, click **Edit**. Under **Grant type**, select **Refresh Token**. Click **Save**.',
          'For other scopes, open **Security › API › Authorization Servers** and choose the server. Check on the tab **Scopes** that they exist.',
        ],
      },
    },
  },
  'scope.partly-granted': {
    fix: [
      at.server,
      'Open the tab **Access Policies**. Edit the rule that matches. Under **Scopes requested**, the missing scope must be allowed.',
      'For scopes that begin with `okta.`, open the tab **Okta API Scopes** of the app. Click **Grant**.',
    ],
    variants: {
      'api-service-integration': {
        fix: [
          at.integration,
          compare,
          'Remove the missing scope {{here|in {product}}}, or install the integration that includes it, such as the _Application-enabled_ one.',
        ],
      },
    },
  },
  'scope.denied-by-policy': {
    fix: [
      at.server,
      'Open the tab **Access Policies**. Open the policy of this app and edit its rule.',
      'Under **Scopes requested**, choose **Any scopes**, or add the scope. Save the rule.',
    ],
    variants: {
      'org-server': {
        fix: [
          'Access policies of this type belong to custom authorization servers. The request most likely went to one of them.',
          'Leave the authorization server empty{{, here and|}} in {product}. The token endpoint is then `/oauth2/v1/token`.',
          at.log,
        ],
      },
    },
  },
} as const satisfies ProviderWords
