import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const between =
  'If the browser shows a different document, a device between {computer} and {host} changes the response. Ask the network team.'
const manual = 'Open the tab **Settings**. Click **Edit**. Set **Signing Key Rotation** to **Manual**. Click **Save**.'
const automatic = 'Set **Signing Key Rotation** back to **Automatic**.'

export const keys = {
  'keys.empty': { fix: [at.server, manual, 'Click **Rotate Signing Keys**.', automatic, between] },
  'keys.kid-not-found': {
    fix: [
      'Every Okta authorization server has its own keys. Compare `iss` in the token with **Issuer URI** of the server.',
      'Enter the server that issued the token, or get a token from the server that is entered {{here|in {product}}}.',
      'If keys were rotated a moment ago, get a new token.',
    ],
  },
  'keys.private-exposed': {
    fix: [at.server, manual, 'Click **Rotate Signing Keys** at once.', automatic, 'Report it to Okta Support.'],
  },
  'keys.weak': {
    fix: [at.server, manual, 'Click **Rotate Signing Keys**. The new key has 2048 bits.', automatic, between],
  },
} as const satisfies ProviderWords
