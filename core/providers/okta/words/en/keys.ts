import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const between =
  'If the browser shows something else, a device between here and {host} changes the answer: ask the network team.'

export const keys = {
  'keys.empty': {
    fix: [
      at.server,
      'On the tab **Settings** click **Edit**, set **Signing Key Rotation** to **Manual**, and click **Save**.',
      'Click **Rotate Signing Keys**. Then set **Signing Key Rotation** back to **Automatic**.',
      between,
    ],
  },
  'keys.kid-not-found': {
    fix: [
      'Every Okta authorization server has keys of its own: compare `iss` in the token with **Issuer URI** of the server.',
      'Enter the server that issued the token, or get a token from the server entered here.',
      'If keys were rotated a moment ago, get a new token.',
    ],
  },
  'keys.private-exposed': {
    fix: [
      at.server,
      'On the tab **Settings** click **Edit**, set **Signing Key Rotation** to **Manual**, and click **Save**.',
      'Click **Rotate Signing Keys** at once. Then set **Signing Key Rotation** back to **Automatic**.',
      'Report it to Okta Support.',
    ],
  },
  'keys.weak': {
    fix: [
      at.server,
      'On the tab **Settings** click **Edit**, set **Signing Key Rotation** to **Manual**, and click **Save**.',
      'Click **Rotate Signing Keys**: the new key has 2048 bits. Then set **Signing Key Rotation** back to **Automatic**.',
      between,
    ],
  },
} as const satisfies ProviderWords
