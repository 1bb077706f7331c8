import type { ProviderWords } from '../../../../model/provider-words.ts'

const signingKeys = 'In the Auth0 Dashboard, open **Settings › Signing Keys**.'
const between =
  'If the browser shows a different document, a device between {computer} and {host} changes the response. Ask the network team.'

export const keys = {
  'keys.empty': {
    fix: [signingKeys, 'Check **List of Valid Keys**. To create a new key, click **Rotate Signing Key**.', between],
  },
  'keys.kid-not-found': {
    fix: [
      'Get a new token. After **Settings › Signing Keys › Rotate & Revoke**, tokens issued earlier can no longer be verified.',
      'Compare `iss` in the token with the domain entered {{here|in {product}}}.',
    ],
  },
  'keys.private-exposed': {
    fix: [signingKeys, 'Choose **Rotate & Revoke Signing Key**.', 'Report it to Auth0 Support.'],
  },
  'keys.weak': {
    fix: [signingKeys, 'Click **Rotate Signing Key**. Then revoke the short key.', between],
  },
} as const satisfies ProviderWords
