import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const clock = [
  'Compare this machine’s clock with a clock on the network, and switch automatic time on.',
  'The machine on which {product} runs needs the right time too: it will sign such assertions itself.',
]

export const assertion = {
  'assertion.audience': {
    fix: [
      'At Auth0 `aud` is the tenant’s issuer with its slash at the end, as one text; the token address is refused.',
      'If a custom domain is used, use it both for the call and in `aud`.',
    ],
  },
  'assertion.subject': { fix: [at.app, 'On the tab **Settings** copy **Client ID** and paste it here.'] },
  'assertion.too-long': { fix: [...clock, 'Auth0 allows five minutes at most between `iat` and `exp`.'] },
  'assertion.kid-unknown': {
    fix: [
      at.app,
      'On the tab **Credentials**, under **Available Credentials**, compare the **Key ID** with the one here.',
    ],
    variants: {
      'no-key-id': {
        fix: [
          at.app,
          'On the tab **Credentials**, under **Available Credentials**, copy the **Key ID** of the key whose private half is stored here.',
          'Enter it here as the key ID, and in {product} too.',
        ],
      },
    },
  },
  'assertion.signature': {
    fix: [
      'Copy the public key from this step, in the PEM form.',
      at.app,
      'On the tab **Credentials**, under **Available Credentials**, click **Add New Key**, paste it, and click **Add Credential**.',
      'Open the menu of the new credential and choose **Enable for Private Key JWT Use**.',
    ],
  },
  'assertion.algorithm': {
    fix: [
      'Auth0 wants the algorithm under which the key was registered: RS256, RS384 or PS256.',
      at.app,
      'On the tab **Credentials** look at the **Algorithm** of the key, and add the key again under the right one if they differ.',
    ],
  },
  'assertion.no-key-registered': {
    fix: [
      'Copy the public key from this step, in the PEM form.',
      at.app,
      'On the tab **Credentials** choose **Private Key JWT** under **Authentication Methods**, add the key and save.',
    ],
  },
} as const satisfies ProviderWords
