import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const clock = [
  'Compare this machine’s clock with a clock on the network, and switch automatic time on.',
  'The machine on which {product} runs needs the right time too: it will sign such assertions itself.',
]

export const assertion = {
  'assertion.audience': {
    fix: [
      'At Okta `aud` must be the very address that is called, character by character: it stands beside this finding.',
      'If {product} signs with another address (a custom domain, another authorization server), enter the same one there as here.',
    ],
  },
  'assertion.subject': {
    fix: [at.app, 'On the tab **General**, under **Client Credentials**, copy **Client ID** and paste it here.'],
  },
  'assertion.too-long': {
    fix: [...clock, 'Okta allows one hour at most; let {product} sign assertions that end after five minutes.'],
  },
  'assertion.kid-unknown': {
    fix: [
      at.app,
      'On the tab **General**, under **Client Credentials › Public keys**, compare the **KID** of the active key with the key ID here.',
      'If your key is not in the list, copy the public key from this step, click **Add key**, paste it and click **Done**, then **Save**.',
    ],
    variants: {
      'no-key-id': {
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials › Public keys**, copy the **KID** of the key whose private half is stored here.',
          'Enter it here as the key ID, and in {product} too.',
        ],
      },
    },
  },
  'assertion.signature': {
    fix: [
      'Copy the public key from this step.',
      at.app,
      'On the tab **General**, **Client Credentials › Public keys › Edit**, click **Add key**, paste it, click **Done** and then **Save**.',
      'Set the old key to _Inactive_ and delete it.',
    ],
  },
  'assertion.algorithm': {
    fix: [
      'Okta accepts RS256, RS384, RS512, ES256, ES384 and ES512, and no PS algorithm.',
      'Make a new RSA key pair in this step and register its public half.',
    ],
  },
  'assertion.no-key-registered': {
    fix: [
      'Copy the public key from this step.',
      at.app,
      'On the tab **General**, **Client Credentials › Edit**, choose **Public key / Private key**, then **Add key**, paste it and click **Done**.',
      'Click **Save** below as well: without it nothing is kept.',
    ],
    variants: {
      'key-address': {
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials › Public keys**, open the address beside **Use a URL to fetch keys dynamically**.',
          'Publish the public key from this step there, or choose **Save keys in Okta**, click **Add key**, paste it, click **Done**, then **Save**.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
