import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const client = {
  'client.unknown': {
    fix: [
      at.app,
      'On the tab **Settings** copy **Client ID**, and compare **Domain** beside it with {host}, including the region.',
    ],
  },
  'client.disabled': { fix: [at.app, 'Check that it has not been deleted or blocked.'] },
  'client.grant-not-allowed': {
    fix: [
      at.app,
      'On the tab **Settings**, at the bottom **Advanced Settings › Grant Types**, select **Client Credentials** and save.',
      'If it is not offered, the app is of a public kind: create a **Machine to Machine** app and use its client ID and secret.',
    ],
    variants: {
      'sign-on': {
        fix: [
          at.app,
          'On the tab **Settings**, **Advanced Settings › Grant Types**, select **Authorization Code** and save.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
