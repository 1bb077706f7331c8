import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const scope = {
  'scope.unknown': {
    fix: [at.api, 'On the tab **Permissions** compare the names; add what is missing, then grant it to the app.'],
  },
  'scope.oidc-not-allowed': {
    fix: [
      'Remove `openid`, `profile` and `email` from the scopes, here and in {product}: Auth0 grants them to people only.',
    ],
  },
  'scope.consent-required': {
    fix: [at.api, 'On the tab **Settings** switch **Allow Skipping User Consent** on.'],
    variants: { 'sign-on': { fix: [at.api, 'On the tab **Settings** turn on **Allow Skipping User Consent**.'] } },
  },
  'scope.not-granted': {
    fix: [
      at.api,
      'On the tab **Permissions** check that the scope exists.',
      at.access,
      'Click **Edit**, tick the permission under **Client Access**, and save. A new permission is never given to apps by itself.',
      'Or remove the scope here and in {product}.',
    ],
    variants: {
      'sign-on': {
        fix: [
          at.api,
          'On the tab **Permissions** check that the scope exists.',
          'Or remove the scope here and in {product}.',
        ],
      },
    },
  },
  'scope.partly-granted': { fix: [at.api, at.access, 'Click **Edit** and tick the missing permissions, then save.'] },
} as const satisfies ProviderWords
