import type { ProviderWords } from '../../../../model/provider-words.ts'

const between =
  'If the browser shows something else, a device between here and {host} changes the answer: ask the network team.'

export const keys = {
  'keys.empty': {
    fix: [
      'In the Auth0 Dashboard open **Settings › Signing Keys** and look at **List of Valid Keys**.',
      '**Rotate Signing Key** makes a new one.',
      between,
    ],
  },
  'keys.kid-not-found': {
    fix: [
      'Get a new token: after **Settings › Signing Keys › Rotate & Revoke** old tokens cannot be verified any more.',
      'Compare `iss` in the token with the domain entered here.',
    ],
  },
  'keys.private-exposed': {
    fix: [
      'In the Auth0 Dashboard open **Settings › Signing Keys** and choose **Rotate & Revoke Signing Key**.',
      'Report it to Auth0 Support.',
    ],
  },
  'keys.weak': {
    fix: [
      'In the Auth0 Dashboard open **Settings › Signing Keys**, **Rotate Signing Key**, then revoke the short one.',
      between,
    ],
  },
} as const satisfies ProviderWords
