import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const permissions = 'Open the tab **Permissions** and check that the scope exists.'
const remove = 'Or remove the scope {{here and |}}in {product}.'
const skipConsent = [at.api, 'Open the tab **Settings**. Turn on **Allow Skipping User Consent**. Click **Save**.']

export const scope = {
  'scope.unknown': {
    fix: [
      at.api,
      'Open the tab **Permissions** and compare the names there with the scopes entered {{here|in {product}}}.',
      'Add the missing permission. Then grant it to the app on the tab **Application Access**.',
    ],
  },
  'scope.oidc-not-allowed': {
    fix: [
      'Remove `openid`, `profile`, and `email` from the scopes{{, here and|}} in {product}. Auth0 grants them only when a user signs in.',
    ],
  },
  'scope.consent-required': { fix: [...skipConsent], variants: { 'sign-on': { fix: [...skipConsent] } } },
  'scope.not-granted': {
    fix: [
      at.api,
      permissions,
      at.access,
      'Click **Edit**. Under **Client Access**, select the permission. Click **Save**. Auth0 does not grant new permissions to apps automatically.',
      remove,
    ],
    variants: { 'sign-on': { fix: [at.api, permissions, remove] } },
  },
  'scope.partly-granted': {
    fix: [at.api, at.access, 'Click **Edit**. Select the missing permissions. Click **Save**.'],
  },
} as const satisfies ProviderWords
